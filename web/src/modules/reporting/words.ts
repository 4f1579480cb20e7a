import { words } from '../../ui/words';

export const useReportingWords = words({
  zh: {
    title: '直报', roster: '监测企业', lead: '报表由填报单位填报，上一级审核，省级核准后入库。', all: '全部', open: '待报送', mine: '只看我填的', form: '报表', org: '填报单位', period: '时期', due: '期限', state: '状态', sent: '报送', late: '逾期',
    none: '没有报表', noneWhy: '时期结束后报表自动开启；换一个机构或时期再看。', count: (n: number) => `${n}张`, revised: (n: number) => `第${n}次修订`,
    number: '表号', authority: '制定机关', approval: '批准文号', valid: '有效期至', purpose: '用途', filler: '填报单位', left: (days: number) => `还剩${days}个工作日`, today: '今日截止', lateNow: '已过期限', until: (day: string) => `截止${day}`,
    locks: (day: string) => `${day}封账`, reviewer: (city: string, province: string) => `${city}审核，${province}核准`, guide: '填报说明', print: '打印', row: '行号', name: '指标名称', unit: '计量单位', current: '本期', ytd: '累计', month: '当月', before: '上期', lastYear: '去年同期', lastYearYtd: '去年累计', growth: '同比 %',
    checks: '校核', remarks: '批注', changes: '改动', broken: '不通过', toExplain: '待说明', explained: '已说明', passed: '通过', unknown: '暂不能判断', how: '怎么办', explain: '写明原因，随数上报', save: '保存说明', by: (who: string) => `说明人 ${who}`,
    addRemark: '添加批注', remarkHelp: '针对选中的格，也可不选', send: '发送', settle: '已处理', settled: '已处理', sentBack: '退回原因', noRemarks: '没有批注', noChanges: '没有改动', changed: (from: string, to: string) => `${from || '空'} → ${to || '空'}`,
    saved: (when: string) => `已自动保存 ${when}`, saving: '正在保存', unsaved: '未保存，联网后自动补传', notSaved: (n: number) => `${n}格未保存`, filled: (n: number, of: number) => `已填 ${n} / ${of} 格`, nextProblem: '下一问题', problems: (n: number) => `${n}项不通过，改正后才能提交`, waits: (n: number) => `${n}项待说明`, 
    cannotType: '只读', clash: '他人刚改了同一格', mineIs: (v: string) => `我填 ${v || '空'}`, theirsIs: (v: string, by: string) => `${by}填 ${v || '空'}`, keepMine: '用我的', keepTheirs: '用对方的',
    legend: { typed: '可填', changed: '本次改动', broken: '不予提交', explain: '需要说明', computed: '自动计算' } as Record<string, string>, nothing: '没有数填“无”；Enter 下移，可整块粘贴',
    reason: '理由', cancel: '取消', sendBackTitle: '退回报表', sendBackHelp: '至少写明一处：选行写原因，或写总的理由', addRow: '添加一处', revise: '修订', reviseTitle: '修订已核准的报表', reviseHelp: '修订后重新审核、核准，作为新的一版入库，原版保留。', exception: '例外延期', exceptionTitle: '例外延期', exceptionHelp: '封账后仍可填报到该日。', untilDay: '延至', confirm: '确定', revision: (n: number, why: string) => `第${n}次修订：${why}`, only: '只看有问题', undo: '撤销', draftKept: '断网时内容存在本机',
  },
  en: {
    title: 'Returns', roster: 'Monitored enterprises', lead: 'Filed by the filing body, reviewed one level up, accepted by the province into the figures.', all: 'All', open: 'To be filed', mine: 'Only mine', form: 'Form', org: 'Filing body', period: 'Period', due: 'Due', state: 'Status', sent: 'Filed', late: 'late',
    none: 'No returns', noneWhy: 'Returns open when their period is over; choose another organisation or period.', count: (n: number) => String(n), revised: (n: number) => `revision ${n}`,
    number: 'Form no.', authority: 'Issued by', approval: 'Approval', valid: 'Valid until', purpose: 'Purpose', filler: 'Filing body', left: (days: number) => `${days} working days left`, today: 'due today', lateNow: 'past its day', until: (day: string) => `by ${day}`,
    locks: (day: string) => `closes ${day}`, reviewer: (city: string, province: string) => `reviewed by ${city}, accepted by ${province}`, guide: 'How to fill it in', print: 'Print', row: 'Row', name: 'Item', unit: 'Unit', current: 'This period', ytd: 'Since January', month: 'Month', before: 'Period before', lastYear: 'A year ago', lastYearYtd: 'Since January, a year ago', growth: 'Growth %',
    checks: 'Checks', remarks: 'Remarks', changes: 'Changes', broken: 'refused', toExplain: 'to explain', explained: 'explained', passed: 'passed', unknown: 'cannot judge yet', how: 'What to do', explain: 'Say why; it travels with the figure', save: 'Save', by: (who: string) => `by ${who}`,
    addRemark: 'Add a remark', remarkHelp: 'On the chosen cell, or on the whole', send: 'Send', settle: 'Settled', settled: 'settled', sentBack: 'Sent back for', noRemarks: 'No remarks', noChanges: 'No changes', changed: (from: string, to: string) => `${from || 'empty'} → ${to || 'empty'}`,
    saved: (when: string) => `Saved ${when}`, saving: 'Saving', unsaved: 'Not saved; sent again when the network is back', notSaved: (n: number) => `${n} cells not saved`, filled: (n: number, of: number) => `${n} of ${of} cells filled`, nextProblem: 'Next problem', problems: (n: number) => `${n} to correct before it can be sent`, waits: (n: number) => `${n} to explain`, 
    cannotType: 'Read only', clash: 'Somebody changed the same cell', mineIs: (v: string) => `mine ${v || 'empty'}`, theirsIs: (v: string, by: string) => `${by}: ${v || 'empty'}`, keepMine: 'Keep mine', keepTheirs: 'Keep theirs',
    legend: { typed: 'to type', changed: 'changed', broken: 'refused', explain: 'to explain', computed: 'worked out' } as Record<string, string>, nothing: 'Type 无 where nothing happened; Enter goes down; blocks can be pasted',
    reason: 'Reason', cancel: 'Cancel', sendBackTitle: 'Send the return back', sendBackHelp: 'Name at least one row with its reason, or give a reason for the whole', addRow: 'Add a row', revise: 'Revise', reviseTitle: 'Revise an accepted return', reviseHelp: 'Reviewed and accepted again, it becomes a new vintage; the old one is kept.', exception: 'Exception', exceptionTitle: 'Exception', exceptionHelp: 'Cells may be typed until that day.', untilDay: 'Until', confirm: 'Confirm', revision: (n: number, why: string) => `Revision ${n}: ${why}`, only: 'Problems only', undo: 'Undo', draftKept: 'Kept on this machine while offline',
  },
});
