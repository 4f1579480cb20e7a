import { words } from '../../ui/words';

export const useLinkWords = words({
  zh: {
    title: '衔接核对', lead: (plans: number, rows: number) => `${plans}份规划，对照${rows}项目标`, base: '对照的上位规划', promise: '上位规划目标', together: '各地合计', share: (percent: string, of: number) => `${of}地，占${percent}%`,
    states: { agrees: '一致', differs: '不一致', own: '本地目标' } as Record<string, string>, silent: '未提及', says: (n: number, of: number) => `提及${n}/${of}`, differing: (n: number) => `${n}项不一致`, unmatched: (n: number) => `另有${n}项目标没有对应指标，未对照`,
    only: '只看有出入的', none: '没有可对照的目标', noneWhy: '上位规划中有对应指标的目标会列在这里；先在阅读页核对指标。', alone: '还没有同期的其他规划', aloneWhy: '导入专项规划和各地规划后，这里逐项对照。', contradictions: '查看文间矛盾',
  },
  en: {
    title: 'Linking', lead: (plans: number, rows: number) => `${plans} plans against ${rows} targets`, base: 'Plan above', promise: 'What it promises', together: 'Local plans together', share: (percent: string, of: number) => `${of} units, ${percent}%`,
    states: { agrees: 'Agrees', differs: 'Differs', own: 'Own target' } as Record<string, string>, silent: 'Not mentioned', says: (n: number, of: number) => `${n} of ${of} mentioned`, differing: (n: number) => `${n} differ`, unmatched: (n: number) => `${n} more belong to no indicator and are not compared`,
    only: 'Only what differs', none: 'Nothing to compare', noneWhy: 'Targets of the plan above that belong to an indicator are listed here; match them in the reader first.', alone: 'No other plan of that time yet', aloneWhy: 'Import the special and local plans; each is then compared line by line.', contradictions: 'Contradictions between them',
  },
});
