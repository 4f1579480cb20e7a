import { words } from '../../ui/words';

/** Words of the brief, the accountability record, the slip and the lists behind their numbers. */
export const useReportWords = words({
  zh: {
    brief: '督办周报', week: '周次', weekOf: (first: string, last: string) => `${first}至${last}`, docx: '下载 .docx', xlsx: '导出 .xlsx', print: '打印', asOf: (day: string) => `现时数截至${day}`,
    ofWeek: '本周动态', ofNow: '当前情况', dueNext: '下周到期', pieces: (n: number) => `${n}件`, piece: '件',
    lateByOrg: '逾期：按责任单位', lateByLine: '逾期：按业务线', lateList: '逾期事项', dueList: '下周到期事项', rates: '各单位按期办结率', ratesOf: (first: string, last: string) => `${first}至${last}销号并有时限的事项`,
    weekRate: '本周按期办结率', noRate: '没有销号并有时限的事项，不计算', rateHelp: '最后一次提请复核不晚于办结时限为按期，复核用的时间不算', judged: '销号', inTime: '按期', rate: '按期办结率', total: '合计',
    org: '责任单位', line: '业务线', late: '逾期', average: '平均', longest: '最长', workdays: '工作日', noLate: '没有逾期事项', noDue: '没有下周到期的事项', noRates: '今年还没有销号的事项',
    number: '编号', name: '事项', assignee: '承办人', state: '环节', due: '期限', doneOn: '提请复核', lateDays: '逾期', light: '状态', inTimeWord: '按期', none: '没有这样的事项', noneWhy: '数字为0，或事项不在您的授权范围内。', nowSet: '现时', back: '返回督办',
    account: '责任记录', year: '年度', yearOf: (year: number) => `${year}年`, orgs: '责任单位', people: '责任人', span: (first: string, last: string) => `${first}至${last}`, person: '责任人',
    held: '承担', closed: '销号', closedLate: '逾期销号', daysLate: '逾期天数', sentBack: '被退回', extended: '延期', reminded: '被催办', reassigned: '改派', interviewed: '约谈', times: '次',
    helps: {
      held: '当年内已交办、尚未了结过的事项', late: '责任单位应办而过期的，和过期后才提请复核的', daysLate: '全部逾期事项的逾期工作日之和', reassigned: '从他人手里收回转交，须写理由的',
      person: '现指定的承办人；没有指定的，为最近一次签收、分解、反馈或提请复核的人',
    },
    noAccount: '这一年没有责任记录', noAccountWhy: '换一个年度再看。', lateHere: '逾期事项', interviewsHere: '看约谈记录', interview: '约谈',
    slip: '督办单', openRecord: '打开事项', afterSigning: '签发后编号', date: '　　年　月　日', tableNo: (n: number) => `表${n}　`, colon: '：',
    subject: '约谈事由', subjectOf: (org: string) => `${org}督办事项逾期`, talkedWith: '被约谈人', talkedWithHelp: '可从人员中选，也可只写姓名；不填为约谈单位', day: '约谈日期', matters: '涉及事项', mattersHelp: '只列该单位逾期的事项', minutes: '谈话记录', undertaking: '承诺', until: '兑现期限',
    save: '记录约谈', cancel: '取消', close: '关闭', saved: '已记录', savedAs: '约谈已记入责任记录和各事项的办理过程：', mattersNone: '该单位没有逾期事项，不能约谈',
  },
  en: {
    brief: 'Weekly brief', week: 'Week', weekOf: (first: string, last: string) => `${first} to ${last}`, docx: 'Download .docx', xlsx: 'Export .xlsx', print: 'Print', asOf: (day: string) => `present figures as of ${day}`,
    ofWeek: 'In the week', ofNow: 'Now', dueNext: 'Due next week', pieces: (n: number) => `${n}`, piece: '',
    lateByOrg: 'Overdue by body', lateByLine: 'Overdue by line', lateList: 'Overdue', dueList: 'Due the week after', rates: 'Done in time, by body', ratesOf: (first: string, last: string) => `struck off ${first} to ${last} and with a due day`,
    weekRate: 'In time this week', noRate: 'Nothing with a due day was struck off, so there is no rate', rateHelp: 'In time: asked for review by the due day; how long the review took does not count', judged: 'Struck off', inTime: 'In time', rate: 'Rate', total: 'Total',
    org: 'Responsible', line: 'Line', late: 'Late', average: 'Average', longest: 'Longest', workdays: 'working days', noLate: 'Nothing is overdue', noDue: 'Nothing is due the week after', noRates: 'Nothing was struck off this year',
    number: 'Number', name: 'Assignment', assignee: 'Handler', state: 'State', due: 'Due', doneOn: 'For review', lateDays: 'Late', light: 'Status', inTimeWord: 'in time', none: 'No such assignment', noneWhy: 'The number is 0, or they lie outside your authority.', nowSet: 'now', back: 'Back to supervision',
    account: 'Accountability', year: 'Year', yearOf: (year: number) => `${year}`, orgs: 'Bodies', people: 'People', span: (first: string, last: string) => `${first} to ${last}`, person: 'Person',
    held: 'Held', closed: 'Struck off', closedLate: 'Struck off late', daysLate: 'Days late', sentBack: 'Sent back', extended: 'Extended', reminded: 'Reminded', reassigned: 'Reassigned', interviewed: 'Interviews', times: 'times',
    helps: {
      held: 'Issued and open at some time in the year', late: 'Owed and past the due day, or put up for review after it', daysLate: 'Working days of all late ones together', reassigned: 'Taken from somebody, which needs a reason',
      person: 'The person it is given to; otherwise whoever last signed for it, divided it, reported or asked for review',
    },
    noAccount: 'Nothing on record for this year', noAccountWhy: 'Choose another year.', lateHere: 'Overdue', interviewsHere: 'Show interviews', interview: 'Interview',
    slip: 'Slip', openRecord: 'Open the assignment', afterSigning: '签发后编号', date: '　　年　月　日', tableNo: (n: number) => `表${n}　`, colon: '：',
    subject: 'Subject', subjectOf: (org: string) => `Overdue assignments of ${org}`, talkedWith: 'Whom', talkedWithHelp: 'Choose a person or write a name; empty for the body as such', day: 'Day', matters: 'Assignments', mattersHelp: 'Only overdue ones of this body', minutes: 'Minutes', undertaking: 'Undertaking', until: 'To be kept by',
    save: 'Record the interview', cancel: 'Cancel', close: 'Close', saved: 'Recorded', savedAs: 'It stands in the accountability record and on the course of each assignment:', mattersNone: 'Nothing of this body is overdue',
  },
});
