import type { WorkItem, WorkStep } from '../../api/types';
import { useLanguage, words } from '../../ui/words';

export const useSupervisionWords = words({
  zh: {
    worklist: '待办', meta: (all: number, late: number) => (late > 0 ? `${all}项，其中逾期${late}项` : `${all}项`),
    all: '全部', overdue: '逾期', soon: '3日内', later: '以后', allKinds: '全部类型', kinds: '类型',
    none: '没有待办', noneWhy: '需要您办理的事项会出现在这里。', noneHere: '这里没有事项', noneHereWhy: '换一个类型或期限再看。', back: '看全部',
    paused: '计时暂停', climbed: (n: number) => `已升级${n}级`, since: '到达', org: '机构', open: '打开办理', due: '期限', keys: '上下', enter: '打开', step: '办理环节', actions: '可办',
  },
  en: {
    worklist: 'Worklist', meta: (all: number, late: number) => (late > 0 ? `${all} matters, ${late} overdue` : `${all} matters`),
    all: 'All', overdue: 'Overdue', soon: 'Within three days', later: 'Later', allKinds: 'All kinds', kinds: 'Kind',
    none: 'Nothing waits for you', noneWhy: 'Matters for you to handle appear here.', noneHere: 'Nothing here', noneHereWhy: 'Try another kind or date.', back: 'Show all',
    paused: 'clock paused', climbed: (n: number) => `raised ${n}`, since: 'Since', org: 'Organisation', open: 'Open', due: 'Due', keys: 'up, down', enter: 'open', step: 'Step', actions: 'You may',
  },
});

/** A matter's own words come with it, in both languages. */
export function useWorkWords() {
  const { language } = useLanguage();
  const pick = (chinese: string, english: string) => (language === 'en' && english) || chinese;
  return {
    type: (item: WorkItem) => pick(item.typeName, item.typeNameEn),
    state: (item: WorkItem) => pick(item.stateName, item.stateNameEn),
    step: (step: WorkStep) => pick(step.name, step.nameEn),
  };
}
