import { words } from '../../ui/words';

export const useProvenanceWords = words({
  zh: {
    note: '批示交办',
    title: '来源', whole: '全部', unknown: '未见此数', formula: '公式', inputs: '观测值', count: (n: number) => `${n}个`, source: '来源', counted: '汇总自', ofAsked: (n: number, of: number) => `应报${of}，已审核${n}`, leftOut: (n: number) => `另有${n}笔不能折算，未计入`, import: '导入', hands: '经手', vintages: '版本', others: '其他公布',
    published: '公布值', computed: '推算值', agrees: '一致', differs: '须核实', beside: (published: string, computed: string) => `公布${published}，本系统算得${computed}`, interval: (low: string, high: string) => `舍入区间${low}—${high}`,
    bases: (why: string, printed: string, comparable: string) => `${why}：按印出的数${printed}，按可比口径${comparable}`,
    result: (text: string) => ` = ${text}`, pack: '配置包', generator: '演示数据生成', line: (n: number) => `第${n}行`, place: (sheet: string, cell: string) => `${sheet}，${cell}格`, stands: (label: string, head: string) => `“${label}”行，“${head}”列`, printed: (text: string, unit: string) => `印${text}${unit}`, sent: (from: string) => `${from}提供`, why: (reason: string) => `导入理由：${reason}`, hash: '校验码', log: (n: number) => `日志第${n}号`, download: '下载原文件', brought: (rows: number, added: number, changed: number) => `共${rows}行，新增${added}，修订${changed}`,
    entered: '录入', approved: '核准', version: (n: number) => `第${n}版`, since: (n: number, at: string) => `第${n}版，${at}起有效`, versions: (n: number) => (n === 1 ? '1版' : `${n}版，未覆盖`), first: '首次录入', kept: (n: number) => `${n}家，保留备查`,
    indicator: '打开指标', asOf: (day: string) => `按${day}所知`, byPublisher: '录入与发布', keys: '关闭', stepKeys: '上下一个数', noFormula: '原始观测值，未经计算',
  },
  en: {
    note: 'Write a note',
    title: 'Provenance', whole: 'all', unknown: 'No such figure', formula: 'Formula', inputs: 'Inputs', count: (n: number) => String(n), source: 'Source', counted: 'Summed from', ofAsked: (n: number, of: number) => `${n} reviewed of ${of} asked`, leftOut: (n: number) => `${n} more cannot be converted and are left out`, import: 'Import', hands: 'Hands', vintages: 'Vintages', others: 'Others',
    published: 'published', computed: 'computed', agrees: 'Agrees', differs: 'To be checked', beside: (published: string, computed: string) => `published ${published}, worked out ${computed}`, interval: (low: string, high: string) => `rounding allows ${low} to ${high}`,
    bases: (why: string, printed: string, comparable: string) => `${why}: as printed ${printed}, on the comparable base ${comparable}`,
    result: (text: string) => ` = ${text}`, pack: 'Pack', generator: 'Generated demo data', line: (n: number) => `line ${n}`, place: (sheet: string, cell: string) => `${sheet}, cell ${cell}`, stands: (label: string, head: string) => `row “${label}”, column “${head}”`, printed: (text: string, unit: string) => `printed ${text} ${unit}`, sent: (from: string) => `sent by ${from}`, why: (reason: string) => `reason given: ${reason}`, hash: 'Hash', log: (n: number) => `log entry ${n}`, download: 'Download the file', brought: (rows: number, added: number, changed: number) => `${rows} rows, ${added} added, ${changed} changed`,
    entered: 'Entered', approved: 'Approved', version: (n: number) => `No. ${n}`, since: (n: number, at: string) => `vintage ${n}, in force since ${at}`, versions: (n: number) => (n === 1 ? '1 vintage' : `${n} vintages, all kept`), first: 'first entry', kept: (n: number) => `${n}, kept beside`,
    indicator: 'Open the indicator', asOf: (day: string) => `as known on ${day}`, byPublisher: 'Entry and publication', keys: 'close', stepKeys: 'previous and next', noFormula: 'Observed, not computed',
  },
});
