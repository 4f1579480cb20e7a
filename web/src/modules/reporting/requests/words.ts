import { words } from '../../../ui/words';

export const useRequestWords = words({
  zh: {
    title: '诉求', lead: '企业在报表中提出的困难和诉求，由审核报表的单位逐条答复，须上级解决的转上级。', count: (n: number) => `${n}条`, state: '状态', form: '报表', allForms: '全部报表', period: '时期', allPeriods: '全部时期', export: '导出',
    states: { waiting: '待办', open: '待答复', forwarded: '已转上级', answered: '已答复', closed: '已办结', withdrawn: '企业撤回', '': '全部' } as Record<string, string>,
    request: '诉求', firm: '企业', place: '所在地', owner: '答复单位', due: '期限', told: '提出', answer: '答复', late: '逾期', days: (n: number) => (n < 0 ? `逾期${-n}个工作日` : n === 0 ? '今日到期' : `剩${n}个工作日`),
    none: '没有诉求', noneWhy: '企业提交报表后，表中写明的诉求列在这里；换一个机构、时期或状态再看。', more: '更多', shown: (n: number, of: number) => `已列${n}条，共${of}条`,
    toReturn: '看报表', history: '办理过程', by: (who: string, when: string) => `${who}，${when}`, text: '答复或理由', help: '答复企业看得到；转上级的理由只在单位之间看。', cancel: '关闭',
    noneTold: '本表没有提出诉求，或尚未提交', colon: '：', handle: '办理', see: '查看',
  },
  en: {
    title: 'Requests', lead: 'Difficulties and requests told in returns; whoever reviews the return answers each, or forwards it to the level above.', count: (n: number) => String(n), state: 'Status', form: 'Form', allForms: 'All forms', period: 'Period', allPeriods: 'All periods', export: 'Export',
    states: { waiting: 'Waiting', open: 'To be answered', forwarded: 'Forwarded', answered: 'Answered', closed: 'Closed', withdrawn: 'Withdrawn', '': 'All' } as Record<string, string>,
    request: 'Request', firm: 'Enterprise', place: 'Place', owner: 'Owner', due: 'Due', told: 'Told', answer: 'Answer', late: 'late', days: (n: number) => (n < 0 ? `${-n} working days late` : n === 0 ? 'due today' : `${n} working days left`),
    none: 'No requests', noneWhy: 'What enterprises ask for stands here once they have sent their return; choose another organisation, period or status.', more: 'More', shown: (n: number, of: number) => `${n} of ${of}`,
    toReturn: 'Open the return', history: 'Course', by: (who: string, when: string) => `${who}, ${when}`, text: 'Answer or reason', help: 'The enterprise reads the answer; the reason for forwarding stays between offices.', cancel: 'Close',
    noneTold: 'Nothing is asked for in this return, or it has not been sent', colon: ': ', handle: 'Act on it', see: 'Details',
  },
});

/** A field's name without what stands in brackets to help fill it in. */
export const bareName = (name: string) => name.replace(/（[^）]*）|\s*\([^)]*\)/g, '');

/** The light of a request: red when late, yellow as long as somebody owes an answer, green when it was answered. */
export const lightOf = (row: { state: string; late: boolean }) => (row.late ? 'red' : row.state === 'open' || row.state === 'forwarded' ? 'yellow' : row.state === 'answered' ? 'green' : 'none');
