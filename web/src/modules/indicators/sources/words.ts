import { words } from '../../../ui/words';

export const useSourcesWords = words({
  zh: {
    source: '来源', auto: '自动辨认', month: '所属月份', monthHelp: '文件里没写时填，如 2025-06', from: '提供人', fromHelp: '与登记的提供单位不同时填',
    readAs: (name: string) => `按“${name}”读取`, period: '时期', periodFrom: { title: '见标题', head: '见表头', sheet: '见工作表名', file: '见文件名', asked: '由您填写' } as Readonly<Record<string, string>>,
    rows: '数', added: '新增', changed: '修订', unchanged: '未变', refused: '未导入', tried: '试运行', wentIn: '已导入', received: (at: string) => `同一文件已于${at}导入`,
    near: '最接近的来源', found: '表头对上', missing: '缺', choose: '按此读取', problems: '问题与改法', cell: '单元格',
    unknown: '不认识的字样', kindHead: '表头', kindRow: '行名', bindTo: '绑定到', leaveOut: '不导入', bind: '绑定', bound: '已绑定，以后同样的字样不再询问', bindNote: '绑定一次，以后各月的文件照此读取。', cannotBind: '请本条线负责人绑定。', rereading: '绑定完成，重新读取',
    totals: '合计核对', label: '行与表头', becomes: '读作', printed: '印刷值', sum: '各行相加', difference: '相差', allowed: '舍入可差', equal: '相符', rounding: '四舍五入', some: '只列部分', differs: '不符', exceeds: '大于所属合计', outcome: '结论',
    changes: '与已有数不同', was: '原', now: '现', indicator: '指标', org: '地区', unit: '单位', cells: '读出的数', first: (n: number, of: number) => (n < of ? `前${n}个，共${of}个` : `${of}个`), text: '入库值', fate: '与已有数', new: '新增', same: '相同',
    compared: (before: string) => `与${before}相比`, newRows: '多了', goneRows: '少了', sheets: '工作表与列', fates: { read: '导入', ignored: '略去', empty: '空列', unknown: '不认识' } as Readonly<Record<string, string>>,
    reason: '理由', reasonHelp: '合计不符或数字修订的原因，随数保留', withReason: '按此理由试读', importWith: '按此理由导入', goReal: '核对无误，正式导入', sheetOf: (name: string, head: string, unit: string) => `${name}：表头第${head}行${unit ? `，单位${unit}` : ''}`,
    ledger: '数据交换台账', back: '指标目录', imports: '导入数据', year: '年度', expected: '收到', out: '提供', other: '其他来件', overdueCount: (n: number) => `${n}份逾期未到`, lateCount: (n: number) => `${n}份迟到`, allIn: '没有逾期', sheet: '导出台账', give: '登记提供', download: '下载',
    number: '编号', part: '部门', sender: '提供单位', due: '应到日', state: '状态', file: '文件', at: '时间', rowsOf: '行数', hash: 'SHA-256', differsOf: (n: number) => `${n}处合计不符`, noFiles: '未到',
    states: { came: '按期收到', late: '迟到', overdue: '逾期未到', due: '未到期' } as Readonly<Record<string, string>>, lateBy: (n: number) => `迟${n}个工作日`, overdueBy: (n: number) => `逾期${n}个工作日`, left: (n: number) => `剩${n}个工作日`, provisional: '暂定',
    to: '接收单位', purpose: '用途', line: '条线', giver: '经办人', nothing: '本年没有应收文件', nothingWhy: '配置包的 sources 目录中没有您条线的来源，或起始月份在本年之后。', noOut: '本年没有提供过文件', noOutWhy: '给其他部门数据时，在此登记文件、接收单位和用途。', giveNote: '登记后不能改动；文件一并保留。', giveFile: '提供的文件', given: '登记', cancel: '取消', rowsHelp: '可不填',
    parts: { customs: '海关', tax: '税务', finance: '财政', port: '口岸', insurance: '出口信用保险', ministry: '商务部', statistics: '统计', other: '其他' } as Readonly<Record<string, string>>,
    lines: { fdi: '利用外资', trade: '货物贸易', service: '服务贸易', outbound: '对外投资合作', consume: '消费流通', parks: '经济园区', general: '综合' } as Readonly<Record<string, string>>,
  },
  en: {
    source: 'Source', auto: 'Recognise it', month: 'Month', monthHelp: 'Where the file does not say: 2025-06', from: 'Sent by', fromHelp: 'Where it is not the sender on record',
    readAs: (name: string) => `Read as ${name}`, period: 'Period', periodFrom: { title: 'by the title', head: 'by the head', sheet: 'by the sheet', file: 'by the file name', asked: 'as you said' } as Readonly<Record<string, string>>,
    rows: 'Figures', added: 'Added', changed: 'Changed', unchanged: 'Unchanged', refused: 'Not imported', tried: 'Dry run', wentIn: 'Imported', received: (at: string) => `The same file was imported on ${at}`,
    near: 'Nearest sources', found: 'Heads found', missing: 'Missing', choose: 'Read as this', problems: 'Problems and remedies', cell: 'Cell',
    unknown: 'Words nobody knows', kindHead: 'head', kindRow: 'row', bindTo: 'Bind to', leaveOut: 'leave out', bind: 'Bind', bound: 'Bound; the same words will not be asked for again', bindNote: 'Bound once, the files of later months are read so.', cannotBind: 'Ask the lead of this line to bind them.', rereading: 'Done, read it again',
    totals: 'Totals proved', label: 'Row and head', becomes: 'Read as', printed: 'Printed', sum: 'Sum of rows', difference: 'Difference', allowed: 'Rounding allows', equal: 'agrees', rounding: 'rounding', some: 'only some listed', differs: 'differs', exceeds: 'larger than its whole', outcome: 'Finding',
    changes: 'Other than what stands', was: 'Was', now: 'Now', indicator: 'Indicator', org: 'Region', unit: 'Unit', cells: 'Figures read', first: (n: number, of: number) => (n < of ? `first ${n} of ${of}` : String(of)), text: 'Taken as', fate: 'Beside what stands', new: 'new', same: 'same',
    compared: (before: string) => `Beside ${before}`, newRows: 'Rows more', goneRows: 'Rows gone', sheets: 'Sheets and columns', fates: { read: 'taken', ignored: 'left out', empty: 'empty', unknown: 'unknown' } as Readonly<Record<string, string>>,
    reason: 'Reason', reasonHelp: 'Why totals differ or figures changed; kept with the figures', withReason: 'Try with this reason', importWith: 'Import with this reason', goReal: 'Import it now', sheetOf: (name: string, head: string, unit: string) => `${name}: head in row ${head}${unit ? `, unit ${unit}` : ''}`,
    ledger: 'Exchange ledger', back: 'All indicators', imports: 'Import figures', year: 'Year', expected: 'Received', out: 'Given out', other: 'Other files', overdueCount: (n: number) => `${n} overdue`, lateCount: (n: number) => `${n} late`, allIn: 'nothing overdue', sheet: 'Export', give: 'Put down a file given', download: 'Download',
    number: 'No.', part: 'Body', sender: 'Sender', due: 'Due', state: 'State', file: 'File', at: 'When', rowsOf: 'Rows', hash: 'SHA-256', differsOf: (n: number) => `${n} totals differ`, noFiles: 'not here',
    states: { came: 'in time', late: 'late', overdue: 'overdue', due: 'not yet due' } as Readonly<Record<string, string>>, lateBy: (n: number) => `${n} working days late`, overdueBy: (n: number) => `${n} working days overdue`, left: (n: number) => `${n} working days left`, provisional: 'provisional',
    to: 'Given to', purpose: 'Purpose', line: 'Line', giver: 'Given by', nothing: 'No file is expected in this year', nothingWhy: 'The pack declares no source of your lines, or it begins after this year.', noOut: 'Nothing was given out in this year', noOutWhy: 'When figures go to another body, put down the file, the receiver and the purpose here.', giveNote: 'It cannot be changed afterwards; the file is kept with it.', giveFile: 'File', given: 'Put down', cancel: 'Cancel', rowsHelp: 'may stay empty',
    parts: { customs: 'Customs', tax: 'Tax', finance: 'Finance', port: 'Port', insurance: 'Export credit insurance', ministry: 'Ministry', statistics: 'Statistics', other: 'Other' } as Readonly<Record<string, string>>,
    lines: { fdi: 'Foreign investment', trade: 'Foreign trade', service: 'Trade in services', outbound: 'Outward investment', consume: 'Consumption', parks: 'Development zones', general: 'General' } as Readonly<Record<string, string>>,
  },
});

export type SourcesWords = ReturnType<typeof useSourcesWords>;
