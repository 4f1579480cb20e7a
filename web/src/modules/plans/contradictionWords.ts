import { words } from '../../ui/words';

export const useContradictionWords = words({
  zh: {
    title: '矛盾检查', link: '矛盾检查', lead: (n: number, open: number) => `${n}处，其中待处理${open}处`, plans: '参加比对的规划', allPlans: '全部规划', severity: '程度', kind: '类别', state: '状态', scope: '范围', anySeverity: '各种程度', anyState: '各种状态', anyReach: '文内和文间', within: '文内', between: '文间',
    severities: { high: '严重', medium: '一般', low: '提示' } as Record<string, string>, lights: { high: 'red', medium: 'yellow', low: 'ahead' } as Record<string, string>,
    kinds: { value: '数值不一', bound: '界限不一', stockAndFlow: '存量流量混用', twoNames: '一物两名', oneName: '两物一名', sum: '合计不符', share: '占比不符', average: '平均数不符', rank: '位次不符', growth: '增速不符', yearlyGrowth: '年均增速不符', points: '百分点不符', magnitude: '数量级异常' } as Record<string, string>,
    states: { open: '待处理', explained: '已说明', corrected: '已更正' } as Record<string, string>,
    none: '没有发现矛盾', noneWhy: '已读取的数据彼此相容；新导入的规划读取后会自动参加比对。', noneOf: '没有符合条件的', noneOfWhy: '请放宽筛选条件。', pick: '选择一处，查看两边的原句', arithmetic: '推算', sentence: (n: number) => `第${n}句`, open: '在原文中查看',
    reason: '理由', reasonHelp: '为什么两处都成立，或在哪里更正', explain: '标为已说明', correct: '标为已更正', reopen: '重新打开', by: (who: string, when: string) => `${who}，${when}`, unsettable: '您的职责不含处理矛盾。', keys: '上一处、下一处', count: '数据', openCount: '待处理', column: '矛盾',
  },
  en: {
    title: 'Contradictions', link: 'Contradictions', lead: (n: number, open: number) => `${n}, ${open} of them open`, plans: 'Plans compared', allPlans: 'All plans', severity: 'Severity', kind: 'Kind', state: 'State', scope: 'Reach', anySeverity: 'Any severity', anyState: 'Any state', anyReach: 'Within and between', within: 'Within one', between: 'Between',
    severities: { high: 'High', medium: 'Medium', low: 'Low' } as Record<string, string>, lights: { high: 'red', medium: 'yellow', low: 'ahead' } as Record<string, string>,
    kinds: { value: 'Two values', bound: 'Two bounds', stockAndFlow: 'Stock and flow', twoNames: 'Two names', oneName: 'One name for two', sum: 'Total', share: 'Share', average: 'Average', rank: 'Rank', growth: 'Growth', yearlyGrowth: 'Average growth', points: 'Percentage points', magnitude: 'Magnitude' } as Record<string, string>,
    states: { open: 'Open', explained: 'Explained', corrected: 'Corrected' } as Record<string, string>,
    none: 'No contradictions', noneWhy: 'The figures read so far go together; a newly imported plan takes part once it is read.', noneOf: 'None fits', noneOfWhy: 'Widen the filters.', pick: 'Pick one to see both sentences', arithmetic: 'Arithmetic', sentence: (n: number) => `sentence ${n}`, open: 'Open in the text',
    reason: 'Reason', reasonHelp: 'Why both may stand, or where it is corrected', explain: 'Mark explained', correct: 'Mark corrected', reopen: 'Open again', by: (who: string, when: string) => `${who}, ${when}`, unsettable: 'Your duties do not include settling contradictions.', keys: 'previous, next', count: 'figures', openCount: 'open', column: 'Contradictions',
  },
});
