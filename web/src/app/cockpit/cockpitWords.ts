import { words } from '../../ui/words';

export const useCockpitWords = words({
  zh: {
    title: '驾驶舱', asOf: (when: string) => `截至${when}`, export: '导出', print: '打印', byOrg: '分地区完成情况', measures: '着色指标',
    rank: '位次', org: '地区', figure: '累计', growth: '增长', completion: '完成 / 序时', state: '状态', paceAt: (text: string) => `序时${text}%`,
    published: (done: number, all: number) => `${done}/${all} 已公布`,
    red: '红灯', redSub: (red: number, shown: number) => (red > shown ? `${red}项，显示前${shown}项` : `${red}项`), allRed: (n: number) => `全部滞后与偏慢 ${n}项`,
    noRed: '没有红灯', noRedWhy: '各项目标均未滞后。', waiting: '待我办理', waitingSub: (n: number) => `${n}项`, all: '全部', noWaiting: '没有待办', noWaitingWhy: '需要您办理的事项会出现在这里。',
    noOutline: '本空间没有地图轮廓', noOutlineWhy: '各地区数字见右表。', noFigures: '还没有指标数字', noFiguresWhy: '导入数据后，这里显示主要指标。',
    done: '完成', forecast: '预计', band: '序时区间', target: '目标', gap: '完成率与序时之差，百分点',
    ofTarget: (target: string) => `完成目标 ${target} 的 `, pace: (pace: string) => `序时 ${pace}%`, citiesPace: '完成全年目标，%；竖线为序时', noTargets: '没有可判定进度的地区',
    changeUp: (text: string) => `加快${text}个百分点`, changeDown: (text: string) => `回落${text}个百分点`, changeNone: '增速持平',
  },
  en: {
    title: 'Cockpit', asOf: (when: string) => `As of ${when}`, export: 'Export', print: 'Print', byOrg: 'By region', measures: 'Indicator on the map',
    rank: 'Rank', org: 'Region', figure: 'To date', growth: 'Growth', completion: 'Done / pace', state: 'Status', paceAt: (text: string) => `Pace ${text}%`,
    published: (done: number, all: number) => `${done}/${all} published`,
    red: 'Behind', redSub: (red: number, shown: number) => (red > shown ? `first ${shown} of ${red}` : String(red)), allRed: (n: number) => `All behind or slow: ${n}`,
    noRed: 'Nothing is behind', noRedWhy: 'Every target keeps its pace.', waiting: 'Waiting for me', waitingSub: (n: number) => String(n), all: 'All', noWaiting: 'Nothing waits for you', noWaitingWhy: 'Matters for you to handle appear here.',
    noOutline: 'This space has no map outline', noOutlineWhy: 'The regions are in the table beside.', noFigures: 'No figures yet', noFiguresWhy: 'The main indicators appear here once figures are imported.',
    done: 'Done', forecast: 'Forecast', band: 'Expected range', target: 'Target', gap: 'Completion minus pace, percentage points',
    ofTarget: (target: string) => `of the target ${target}: `, pace: (pace: string) => `pace ${pace}%`, citiesPace: 'Share of the annual target, %; tick marks the pace', noTargets: 'No region has a pace to judge',
    changeUp: (text: string) => `${text} pp faster`, changeDown: (text: string) => `${text} pp slower`, changeNone: 'same rate',
  },
});
