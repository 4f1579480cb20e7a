import { words } from '../../ui/words';

export const useBoardWords = words({
  zh: {
    supervision: '督办', orgs: (n: number) => `${n}个责任单位`, none: '没有在办的督办事项', noneWhy: '领导在数字、通报或台账上批示交办后，事项会出现在这里。',
    whose: '谁家逾期，哪条线', lateCount: '逾期件数', soonCount: (days: number) => `${days}日内到期`, openCount: '右侧数字为在办', by: '分列', ways: { line: '按业务线', source: '按来源', age: '按时长' },
    lateOnes: '逾期事项', here: '所选事项', onlyLate: '只看逾期', openOnes: '在办事项', allOpen: '看全部在办', pieces: (n: number) => `${n}件`, piece: '件', remindAll: '一键催办', reminded: (done: number, already: number, notOwed: number) => [`已催办${done}件`, already > 0 && `${already}件今天已催办过`, notOwed > 0 && `${notOwed}件不在责任单位手上`].filter(Boolean).join('，'),
    chosen: (n: number) => `已选${n}件`, choose: '选择', remindChosen: '催办所选', reminderText: '催办内容（可不填），所选事项用同一句', clear: '取消选择', export: '导出', account: '责任记录', slip: '督办单', interview: '约谈',
    open: '在办', overdue: '逾期', soon: (days: number) => `${days}日内到期`, toSign: '待签收', toReview: '待复核', closed: '本月已销号', onTime: '今年按期办结率', judged: (done: number, all: number) => `${all}件中${done}件按期`, noRate: '今年还没有销号并有时限的事项，不计算', org: '责任单位', total: '合计', average: '平均逾期', longest: '最长', workdays: '工作日',
  },
  en: {
    supervision: 'Supervision', orgs: (n: number) => `${n} responsible bodies`, none: 'No assignment is open', noneWhy: 'Assignments appear here once a leader has written a note on a figure, bulletin or record.',
    whose: 'What is late, and whose', lateCount: 'overdue', soonCount: (days: number) => `due in ${days} days`, openCount: 'right: open', by: 'Columns', ways: { line: 'By line', source: 'By source', age: 'By age' },
    lateOnes: 'Overdue', here: 'Chosen', onlyLate: 'Only overdue', openOnes: 'Open', allOpen: 'Show all open', pieces: (n: number) => `${n}`, piece: '', remindAll: 'Remind all', reminded: (done: number, already: number, notOwed: number) => [`${done} reminded`, already > 0 && `${already} already reminded today`, notOwed > 0 && `${notOwed} not with the lead body`].filter(Boolean).join(', '),
    chosen: (n: number) => `${n} chosen`, choose: 'Choose', remindChosen: 'Remind these', reminderText: 'What the reminder says (optional), the same for all', clear: 'Clear', export: 'Export', account: 'Accountability', slip: 'Slip', interview: 'Interview',
    open: 'Open', overdue: 'Overdue', soon: (days: number) => `Due in ${days} days`, toSign: 'To sign for', toReview: 'To review', closed: 'Struck off this month', onTime: 'In time this year', judged: (done: number, all: number) => `${done} of ${all}`, noRate: 'Nothing with a due day was struck off this year, so there is no rate', org: 'Responsible', total: 'Total', average: 'Average late', longest: 'Longest', workdays: 'working days',
  },
});
