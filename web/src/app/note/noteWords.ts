import { words } from '../../ui/words';

export const useNoteWords = words({
  zh: {
    title: '批示交办', note: '批示', notePlaceholder: '写明要求，如：请说明下降原因，月内拿出措施', issue: '交办', cancel: '取消', close: '关闭', issued: '已交办', issuedAs: '督办事项', name: '事项', lead: '牵头单位', line: '业务线', due: '办结时限', facts: '随附事实（按现在的样子存档）', answered: '该目标的红灯已有督办事项在办。',
    lines: { fdi: '利用外资', trade: '货物贸易', service: '服务贸易', outbound: '对外投资合作', consume: '消费流通', parks: '经济园区', general: '综合' } as Readonly<Record<string, string>>,
  },
  en: {
    title: 'Note and assignment', note: 'Note', notePlaceholder: 'Say what is demanded, such as: explain the fall and bring measures within the month', issue: 'Issue', cancel: 'Cancel', close: 'Close', issued: 'Issued', issuedAs: 'Assignment', name: 'Assignment', lead: 'Lead body', line: 'Line', due: 'To be done by', facts: 'Facts attached (kept as they stand now)', answered: 'The red light of this target has an open assignment.',
    lines: { fdi: 'Foreign capital', trade: 'Trade in goods', service: 'Trade in services', outbound: 'Outbound', consume: 'Consumption', parks: 'Parks', general: 'General' } as Readonly<Record<string, string>>,
  },
});
