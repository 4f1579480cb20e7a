import { words } from '../../ui/words';

export const useSupervisionWords = words({
  zh: {
    worklist: '待办', meta: (all: number, late: number) => (late > 0 ? `${all}项，其中逾期${late}项` : `${all}项`), asOf: (when: string) => `截至${when}`,
    all: '全部', overdue: '逾期', soon: '今天和2日内', later: '以后', allKinds: '全部类型', kinds: '类型',
    none: '没有待办', noneWhy: '需要您办理的事项会出现在这里。', noneHere: '这里没有事项', noneHereWhy: '换一个类型或期限再看。', back: '看全部',
    doneToday: (n: number) => `今日已办${n}项`, open: '打开办理', due: '期限', first: '先办', keys: '上下', enter: '打开', pick: '选一项查看', pickWhy: '左侧每一项都可以打开办理。', step: '办理环节', actions: '可办',
  },
  en: {
    worklist: 'Worklist', meta: (all: number, late: number) => (late > 0 ? `${all} matters, ${late} overdue` : `${all} matters`), asOf: (when: string) => `As of ${when}`,
    all: 'All', overdue: 'Overdue', soon: 'Within two days', later: 'Later', allKinds: 'All kinds', kinds: 'Kind',
    none: 'Nothing waits for you', noneWhy: 'Matters for you to handle appear here.', noneHere: 'Nothing here', noneHereWhy: 'Try another kind or date.', back: 'Show all',
    doneToday: (n: number) => `${n} done today`, open: 'Open', due: 'Due', first: 'First', keys: 'up, down', enter: 'open', pick: 'Pick a matter', pickWhy: 'Every matter on the left can be opened.', step: 'Step', actions: 'You may',
  },
});
