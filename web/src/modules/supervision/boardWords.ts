import { words } from '../../ui/words';

export const useBoardWords = words({
  zh: {
    supervision: '督办', orgs: (n: number) => `${n}个责任单位`, none: '没有在办的督办事项', noneWhy: '领导在数字、通报或台账上批示交办后，事项会出现在这里。',
    whose: '谁家逾期，哪条线', lateCount: '逾期件数', soonCount: '3日内到期', openCount: '右侧数字为在办', by: '分列', ways: { line: '按业务线', source: '按来源', age: '按时长' },
    lateOnes: '逾期事项', here: '所选事项', onlyLate: '只看逾期', openOnes: '在办事项', allOpen: '看全部在办', pieces: (n: number) => `${n}件`, piece: '件', remindAll: '一键催办', reminded: (n: number) => `已催办${n}件`,
    open: '在办', overdue: '逾期', soon: '3日内到期', toSign: '待签收', toReview: '待复核', closed: '本月已销号', onTime: '按期办结率', org: '责任单位', total: '合计', average: '平均逾期', longest: '最长', workdays: '工作日',
  },
  en: {
    supervision: 'Supervision', orgs: (n: number) => `${n} responsible bodies`, none: 'No assignment is open', noneWhy: 'Assignments appear here once a leader has written a note on a figure, bulletin or record.',
    whose: 'What is late, and whose', lateCount: 'overdue', soonCount: 'due in 3 days', openCount: 'right: open', by: 'Columns', ways: { line: 'By line', source: 'By source', age: 'By age' },
    lateOnes: 'Overdue', here: 'Chosen', onlyLate: 'Only overdue', openOnes: 'Open', allOpen: 'Show all open', pieces: (n: number) => `${n}`, piece: '', remindAll: 'Remind all', reminded: (n: number) => `${n} reminded`,
    open: 'Open', overdue: 'Overdue', soon: 'Due in 3 days', toSign: 'To sign for', toReview: 'To review', closed: 'Struck off this month', onTime: 'Done in time', org: 'Responsible', total: 'Total', average: 'Late on average', longest: 'Longest', workdays: 'working days',
  },
});
