import { words } from '../../ui/words';

export const useCockpitWords = words({
  zh: {
    title: '驾驶舱', asOf: (label: string) => `数据截至${label}`, export: '导出', print: '打印', byRegion: '分地区情况', indicator: '着色指标', measure: '着色方式',
    value: '数值', yoy: '增长', completion: '完成率', rank: '位次', rankKnown: '已公布', region: '地区', figure: '数值', growth: '增长', donePace: '完成 / 序时', state: '状态',
    red: '落后于序时', redSub: (red: number, yellow: number) => `滞后${red}项，偏慢${yellow}项`, allTargets: '全部目标', assign: '转督办',
    noRed: '没有滞后或偏慢的目标', noRedWhy: '已可判定的目标均不低于序时进度。', due: (date: string) => `${date}前完成`,
    waiting: '待我办理', waitingSub: (n: number) => `${n}项`, all: '全部', noWaiting: '没有待办', noWaitingWhy: '需要您办理的事项会出现在这里。',
    noOutline: '这一级没有地图轮廓', noOutlineWhy: '各地区数字见右表。', noRegions: '没有下级地区', noRegionsWhy: '在上方换一个机构，可看分地区情况。',
    noFigures: '还没有指标数字', noFiguresWhy: '导入数据后，这里显示主要指标。', noMap: '配置包没有设置地图指标', noMapWhy: '请在配置包的 cockpit.yaml 中设置。',
    pace: '匀速序时', ofTarget: '目标', done: (text: string) => `完成${text}%`, paceAt: (text: string) => `序时${text}%`, regionPace: '完成率，%；竖线为序时',
    faster: (text: string) => `加快${text}个百分点`, slower: (text: string) => `回落${text}个百分点`, same: '增速持平',
  },
  en: {
    title: 'Cockpit', asOf: (label: string) => `Data to ${label}`, export: 'Export', print: 'Print', byRegion: 'By region', indicator: 'Indicator on the map', measure: 'Colour by',
    value: 'Value', yoy: 'Growth', completion: 'Completion', rank: 'Rank', rankKnown: 'published', region: 'Region', figure: 'Value', growth: 'Growth', donePace: 'Done / pace', state: 'Status',
    red: 'Behind', redSub: (red: number, yellow: number) => `${red} behind, ${yellow} slow`, allTargets: 'All targets', assign: 'Assign',
    noRed: 'No target is behind or slow', noRedWhy: 'Every target that can be judged keeps its pace.', due: (date: string) => `due ${date}`,
    waiting: 'Waiting for me', waitingSub: (n: number) => String(n), all: 'All', noWaiting: 'Nothing waits for you', noWaitingWhy: 'Matters for you to handle appear here.',
    noOutline: 'There is no outline for this level', noOutlineWhy: 'The figures are in the table beside.', noRegions: 'No regions below', noRegionsWhy: 'Pick another organisation above.',
    noFigures: 'No figures yet', noFiguresWhy: 'The main indicators appear here once figures are imported.', noMap: 'The pack names no indicator for the map', noMapWhy: 'Set one in cockpit.yaml of the pack.',
    pace: 'Even pace', ofTarget: 'Target', done: (text: string) => `${text}% done`, paceAt: (text: string) => `pace ${text}%`, regionPace: 'Completion, %; the tick marks the pace',
    faster: (text: string) => `${text} pp faster`, slower: (text: string) => `${text} pp slower`, same: 'same rate',
  },
});
