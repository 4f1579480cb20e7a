import { words } from '../../../ui/words';

export const useExplorerWords = words({
  zh: {
    title: '指标分析', several: (name: string, n: number) => `${name}等${n}项`, asOfNow: '现时数', asOfDay: (day: string) => `截至${day}`, cells: (n: number) => `${n}格`,
    items: '指标', orgs: '地区', periods: '时期', by: '分组', asOf: '截至', against: '对照',
    itemsHelp: '选指标，或写算式：=fdi.used / gdp # 外资依存度', orgsHelp: '随顶栏机构及其下级', periodsHelp: '随顶栏时期；可写 2024-01..2024-12', byHelp: '合计', asOfHelp: '看到那一天系统里的数', againstHelp: '第二个时点，与前者并列并算出差',
    start: '选一个或几个指标', startWhy: '再选地区、时期和分组；表、图、地图、排名随时切换，链接可发给同事。', formula: '算式',
    growthOf: '同比增速', sharesOf: '占全省比重', ranksOf: '位次', gapOf: '增速与全省之差',
    groups: '成组', singles: '单个', overlays: '其中（园区、片区、经济圈）', areas: '比较地区', childrenOf: (name: string) => `${name}及其下级`, level: (level: string) => `全部${({ city: '市', county: '县（市、区）', province: '省', park: '园区', zone: '片区', circle: '经济圈' } as Readonly<Record<string, string>>)[level] ?? level}`, allOverlays: '其中：全部园区、片区、经济圈', allAreas: '全国与外省',
    membersOf: (name: string) => `${name}成员`, lastOf: (n: string, form: string) => `最近${n}${({ month: '个月', cumulative: '个累计期', quarter: '个季度', half: '个半年', year: '年' } as Readonly<Record<string, string>>)[form] ?? form}`, total: '合计', allOf: (name: string) => `按${name}`,
    unitIs: (unit: string) => `单位：${unit}`, table: '表', chart: '图', map: '地图', ranking: '排名', shows: '看法', rows: '行', cols: '列', turn: (name: string, to: string) => `${name}移到${to}`, layoutHelp: '拖动，或点一下换到另一边',
    now: '现时', then: (day: string) => `截至${day}`, difference: '差', among: '其中（与各地区重复，不计入合计）', compared: '比较地区', value: '数值', unfold: (name: string) => `展开${name}`, fold: (name: string) => `收起${name}`, split: '按分组展开',
    foot: (rows: number, cols: number) => `${rows}行 × ${cols}列`, dash: '— 为缺数，停留可看原因', bothBases: (printed: string, comparable: string) => `印出 ${printed}　可比 ${comparable}`,
    rank: '位次', moved: '升降', gained: (n: number) => `↑${n}`, lost: (n: number) => `↓${n}`, same: '—', known: (n: number, of: number) => (n < of ? `已公布中位次，${n}/${of}` : `${n}个单位`), nothingToRank: '没有可以排名的地区', nothingToRankWhy: '选两个以上同级地区，如“全部市”。',
    noMap: '没有这些地区的轮廓图', noMapWhy: '地图画各市；选“全省及其下级”或“全部市”。', noChart: '没有可以画的数', noChartWhy: '所选各格都缺数，原因见表中各格。', rest: '其余', breaks: '口径变动', changed: (name: string) => `${name}（未保存）`,
    export: '导出', files: { xlsx: '.xlsx 表、图和说明', csv: '.csv 明细', 'sdmx-csv': 'SDMX-CSV 2.0', 'sdmx-json': 'SDMX-JSON 2.0' } as Readonly<Record<string, string>>,
    save: '保存', saveAs: '另存为', library: '已保存的分析', name: '名称', sharedWith: '共享', own: '仅自己', org: '本单位', space: '全部人员', saveHelp: '保存的是查询，不是数：打开的人看到他有权看的数。', owner: '保存人', changedAt: '更新', pin: '放到驾驶舱', pinned: '在驾驶舱', unpin: '取消固定', rename: '改名与共享', drop: '删除', dropWhy: (name: string) => `“${name}”将从您和共享人的列表及驾驶舱中删去，数不受影响。`, open: '打开',
    noKept: '还没有保存的分析', noKeptWhy: '查好之后点“保存”，下次直接打开，也可以放到驾驶舱。', cancel: '取消', ok: '确定', pinnedTitle: '我固定的分析', wholeView: '查看全部',
  },
  en: {
    title: 'Explorer', several: (name: string, n: number) => `${name} and ${n - 1} more`, asOfNow: 'present figures', asOfDay: (day: string) => `as of ${day}`, cells: (n: number) => `${n} cells`,
    items: 'Indicators', orgs: 'Regions', periods: 'Periods', by: 'Breakdown', asOf: 'As of', against: 'Against',
    itemsHelp: 'Pick indicators, or write =fdi.used / gdp # openness', orgsHelp: 'The organisation above and those below it', periodsHelp: 'The period above; or type 2024-01..2024-12', byHelp: 'Total', asOfHelp: 'What the system held on that day', againstHelp: 'A second day, beside the first with the difference',
    start: 'Pick one indicator or several', startWhy: 'Then regions, periods and breakdowns. Table, chart, map and ranking switch at once; the link can be sent on.', formula: 'Formula',
    growthOf: 'growth', sharesOf: 'share of the province', ranksOf: 'rank', gapOf: 'growth less the province’s',
    groups: 'Groups', singles: 'Single', overlays: 'Of which (parks, zones, circles)', areas: 'For comparison', childrenOf: (name: string) => `${name} and below`, level: (level: string) => ({ city: 'All cities', county: 'All counties', province: 'Province', park: 'All parks', zone: 'All zones', circle: 'All circles' } as Readonly<Record<string, string>>)[level] ?? level, allOverlays: 'Of which: all parks, zones and circles', allAreas: 'China and other provinces',
    membersOf: (name: string) => `Members of ${name}`, lastOf: (n: string, form: string) => `Last ${n} ${({ month: 'months', cumulative: 'cumulatives', quarter: 'quarters', half: 'half-years', year: 'years' } as Readonly<Record<string, string>>)[form] ?? form}`, total: 'Total', allOf: (name: string) => `By ${name.toLowerCase()}`,
    unitIs: (unit: string) => `Unit: ${unit}`, table: 'Table', chart: 'Chart', map: 'Map', ranking: 'Ranking', shows: 'View', rows: 'Rows', cols: 'Columns', turn: (name: string, to: string) => `Move ${name} to ${to}`, layoutHelp: 'Drag, or click to move to the other side',
    now: 'Now', then: (day: string) => `As of ${day}`, difference: 'Difference', among: 'Of which (within the regions, not part of the total)', compared: 'For comparison', value: 'Value', unfold: (name: string) => `Unfold ${name}`, fold: (name: string) => `Fold ${name}`, split: 'Split by breakdown',
    foot: (rows: number, cols: number) => `${rows} rows × ${cols} columns`, dash: '— is missing; hover for the reason', bothBases: (printed: string, comparable: string) => `as printed ${printed}, comparable ${comparable}`,
    rank: 'Rank', moved: 'Change', gained: (n: number) => `↑${n}`, lost: (n: number) => `↓${n}`, same: '—', known: (n: number, of: number) => (n < of ? `rank among those published, ${n} of ${of}` : `${n} units`), nothingToRank: 'No regions to rank', nothingToRankWhy: 'Pick two regions of one level or more, such as “All cities”.',
    noMap: 'No outline of these regions', noMapWhy: 'The map draws cities; pick “All cities”.', noChart: 'Nothing to draw', noChartWhy: 'Every cell is missing; the table tells why.', rest: 'Others', breaks: 'Definition changed', changed: (name: string) => `${name} (not saved)`,
    export: 'Export', files: { xlsx: '.xlsx with charts and notes', csv: '.csv, one figure a line', 'sdmx-csv': 'SDMX-CSV 2.0', 'sdmx-json': 'SDMX-JSON 2.0' } as Readonly<Record<string, string>>,
    save: 'Save', saveAs: 'Save as', library: 'Saved', name: 'Name', sharedWith: 'Shared with', own: 'only me', org: 'my organisation', space: 'everybody', saveHelp: 'The question is kept, not the figures: whoever opens it sees what they may see.', owner: 'Kept by', changedAt: 'Changed', pin: 'Pin to the cockpit', pinned: 'on the cockpit', unpin: 'Unpin', rename: 'Rename and share', drop: 'Delete', dropWhy: (name: string) => `“${name}” disappears from the lists and cockpits of everybody; figures are not touched.`, open: 'Open',
    noKept: 'Nothing saved yet', noKeptWhy: 'Save a question to open it again, or to pin it to the cockpit.', cancel: 'Cancel', ok: 'OK', pinnedTitle: 'Pinned explorations', wholeView: 'Open',
  },
});

export type ExplorerWords = ReturnType<typeof useExplorerWords>;
