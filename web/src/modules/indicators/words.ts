import { words } from '../../ui/words';

export const useIndicatorsWords = words({
  zh: {
    indicators: '指标', count: (n: number, withFigures: number) => `${n}项，${withFigures}项有数`, search: '查名称、别名、代码', imports: '导入数据', exchange: '数据交换台账', releases: '发布日历', revisions: '数据修订', none: '配置包没有声明指标', noneWhy: '请在配置包的 indicators 目录中声明。',
    noHit: '没有符合的指标', noHitWhy: '换一个词，或清空搜索。', name: '指标', unit: '单位', kind: '类型', frequency: '频次', latest: '最新时期', orgs: '有数机构', writer: '数据', basis: '口径',
    flow: '流量', stock: '存量', ratio: '比率', index: '指数', rank: '位次', counted: '计数', month: '月度', year: '年度', published: '公布', computed: '推算', noFigures: '还没有数',
    card: '指标说明', definition: '含义', source: '发布单位', better: '方向', up: '越高越好', down: '越低越好', neutral: '不分高低', formula: '公式', breakdowns: '分组', plan: '规划依据', breaks: '口径变动', comparable: (name: string) => `可比指标：${name}`,
    aliases: '别名', derived: '另有公布', all: '全部，不分组', breakdown: '分组', asOf: '截至时点', asOfHelp: '看到那一天系统里的数', period: '时期',
    course: (org: string) => `${org}走势`, cumulative: '累计', monthly: '当月', yearly: '全年', quarterly: '季度', half: '半年', other: '其他', ownView: '数值', yoyView: '增长', noSeries: '这个机构没有这项数', noSeriesWhy: '换一个机构或分组；有数的机构见下表。',
    byOrg: '分地区', org: '地区', value: '数值', growth: '增长', place: '位次', placeKnown: '已公布中位次', total: '合计', publishedOf: (n: number, of: number) => `已公布${n}/${of}`, among: '其中（与各地区重复，不计入合计）', areas: '比较地区', export: '导出', dash: '— 为缺数，停留可看原因',
    template: '下载模板', upload: '导入数据', uploadHelp: '填好的模板，或海关、外资系统等的导出（.xls、.xlsx、.csv、网页表格），自动辨认；有一处不对，全部不写。', dryRun: '先试运行', real: '直接导入', mode: '导入方式', sending: (percent: number) => `正在上传 ${percent}%`, reading: (n: number, of: number) => (of > 0 ? `正在核对 ${n}/${of}行` : '排队等候'),
    mine: '我的导入', noImports: '还没有导入', noImportsWhy: '下载模板填写后，在左侧上传。', file: '文件', state: '状态', at: '提交时间', pickImport: '选一次导入，查看结果。',
    Waiting: '排队', Running: '核对中', Done: '完成', Failed: '未导入', tried: '试运行', triedFine: '试运行通过，没有写入', wentIn: '已导入', rows: '行数', added: '新增', changed: '修订', unchanged: '未变',
    row: '行', column: '列', problem: '问题与改法', notes: '提示', goReal: '核对无误，正式导入', refused: '未导入', problems: (n: number) => `${n}处问题`, back: '指标目录',
  },
  en: {
    indicators: 'Indicators', count: (n: number, withFigures: number) => `${n} in all, ${withFigures} with figures`, search: 'Name, alias or code', imports: 'Import figures', exchange: 'Exchange ledger', releases: 'Release calendar', revisions: 'Revisions', none: 'The pack declares no indicator', noneWhy: 'Declare them in the folder indicators of the pack.',
    noHit: 'No indicator matches', noHitWhy: 'Try another word, or clear the search.', name: 'Indicator', unit: 'Unit', kind: 'Kind', frequency: 'Frequency', latest: 'Latest period', orgs: 'Organisations', writer: 'Figures', basis: 'Basis',
    flow: 'Flow', stock: 'Stock', ratio: 'Ratio', index: 'Index', rank: 'Rank', counted: 'Count', month: 'Monthly', year: 'Yearly', published: 'Published', computed: 'Computed', noFigures: 'no figures yet',
    card: 'About', definition: 'Meaning', source: 'Publisher', better: 'Direction', up: 'higher is better', down: 'lower is better', neutral: 'neither', formula: 'Formula', breakdowns: 'Breakdowns', plan: 'In the plan', breaks: 'Changes of definition', comparable: (name: string) => `comparable: ${name}`,
    aliases: 'Also called', derived: 'Also published', all: 'All, no breakdown', breakdown: 'Breakdown', asOf: 'As of', asOfHelp: 'What the system held on that day', period: 'Period',
    course: (org: string) => `${org} over time`, cumulative: 'Cumulative', monthly: 'Month', yearly: 'Year', quarterly: 'Quarter', half: 'Half-year', other: 'Other', ownView: 'Value', yoyView: 'Growth', noSeries: 'This organisation has no such figure', noSeriesWhy: 'Pick another organisation or breakdown; see the table below.',
    byOrg: 'By region', org: 'Region', value: 'Value', growth: 'Growth', place: 'Rank', placeKnown: 'Rank among published', total: 'Total', publishedOf: (n: number, of: number) => `${n} of ${of} published`, among: 'Of which (within the regions, not part of the total)', areas: 'For comparison', export: 'Export', dash: '— is missing; hover for the reason',
    template: 'Download template', upload: 'Import figures', uploadHelp: 'A filled-in template, or an export of customs, the foreign investment system and the like (.xls, .xlsx, .csv, web table), recognised by itself; if one cell is wrong, nothing is written.', dryRun: 'Dry run first', real: 'Import', mode: 'Way of importing', sending: (percent: number) => `Uploading ${percent}%`, reading: (n: number, of: number) => (of > 0 ? `Checking row ${n} of ${of}` : 'Waiting in line'),
    mine: 'My imports', noImports: 'No import yet', noImportsWhy: 'Fill in the template and upload it at the left.', file: 'File', state: 'State', at: 'Sent', pickImport: 'Pick an import to see what came of it.',
    Waiting: 'Waiting', Running: 'Checking', Done: 'Done', Failed: 'Not imported', tried: 'dry run', triedFine: 'The dry run found nothing wrong; nothing was written', wentIn: 'Imported', rows: 'Rows', added: 'Added', changed: 'Changed', unchanged: 'Unchanged',
    row: 'Row', column: 'Column', problem: 'Problem and remedy', notes: 'Notes', goReal: 'Import it now', refused: 'Not imported', problems: (n: number) => `${n} problems`, back: 'All indicators',
  },
});

export type IndicatorsWords = ReturnType<typeof useIndicatorsWords>;

/** A server's code in words; an unknown one stays as it is. */
export function wordOf(say: IndicatorsWords, code: string): string {
  const known: Readonly<Record<string, string>> = {
    flow: say.flow, stock: say.stock, ratio: say.ratio, index: say.index, count: say.counted, rank: say.rank, month: say.month, year: say.year, up: say.up, down: say.down, none: say.neutral,
    Waiting: say.Waiting, Running: say.Running, Done: say.Done, Failed: say.Failed, Cumulative: say.cumulative, Month: say.monthly, Year: say.yearly, Quarter: say.quarterly, Half: say.half,
  };
  return known[code] ?? code;
}
