import type { ReadAgain } from '../../api/reviewTypes';
import { words } from '../../ui/words';

/** Words of the review; facets, fields and acts by the code the server gives them. */
export const useReviewWords = words({
  zh: {
    progress: '审阅进度', of: (done: number, all: number) => `${done} / ${all}条`, left: (n: number) => (n > 0 ? `待审${n}条` : '已全部审阅'), by: '审阅人', all: '全部', filters: '筛选', noneLeft: '没有符合筛选的论断', notFetched: '论断没有取到，正文不受影响，请稍后刷新。',
    facets: {
      proposed: '待审', accepted: '已采纳', rejected: '已驳回', merged: '已合并', target: '目标', actual: '实绩', sure: '可信', unsure: '存疑', matched: '有对应指标', unmatched: '无对应指标',
      level: '总量', yoy: '同比', cagr: '年均', growth: '增长', multiple: '倍数', share: '占比', rank: '位次', pp: '百分点', reduction: '下降', increase: '新增',
    } as Record<string, string>,
    groups: { state: '状态', status: '类别', kind: '类型', confidence: '可信度', match: '指标' } as Record<string, string>,
    views: { claims: '论断', task: '任务', project: '重点工程' } as Record<string, string>,
    unread: '这份规划还没有读取论断', read: '读取论断', readAgain: '重新读取论断', newer: '读取规则已更新，可重新读取；已有的审阅结论不受影响', readDone: (read: ReadAgain) => `读出论断${read.found}条，新增${read.added}条，撤下待审${read.withdrawn}条；任务和重点工程新增${read.tasksAdded}项，撤下待审${read.tasksWithdrawn}项`,
    exports: '导出', xlsx: '论断清单 .xlsx', gold: '论断标注 .jsonl', yaml: '新增指标建议 .yaml', tasksXlsx: '任务和重点工程 .xlsx',
    claim: (n: number) => `论断 #${n}`, place: (at: number, of: number) => `第${at}条，共${of}条`, byHand: '人工补记', next: '下一条', previous: '上一条',
    fields: { indicator: '指标', name: '原文指标', org: '地区', period: '时期', status: '类别', kind: '类型', value: '数值', valueHigh: '上限', unit: '单位', bound: '界限', basePeriod: '基期', versus: '比较' } as Record<string, string>,
    bounds: { '=': '等于', '>=': '以上', '<=': '以内', '~': '左右' } as Record<string, string>,
    noIndicator: '目录中没有（列入新增建议）', candidates: '相近的指标', catalogue: '指标目录', noOrg: '不对应单一机构', fit: (n: number) => `相近${n}%`,
    check: '核对', would: '采纳后', agrees: '一致', attention: '须定', settle: '处理方式', choices: { beside: '与已设目标并存，待裁定', write: '仍然写入', claim: '只留论断' } as Record<string, string>, mustSettle: '请先选择处理方式', whyWrite: '仍然写入须写明理由',
    accept: '采纳', acceptEdited: '修改后采纳', reject: '驳回', merge: '合并', undo: '撤销', drop: '删去补记', reason: '理由', why: '驳回理由', whys: ['不是统计论断', '数字读错', '与规划无关'], taskWhys: ['不是任务', '与其他条重复', '不由本单位落实'], cancel: '取消', into: '并入哪一条', noOther: '没有可并入的论断',
    audit: '与文内其他数', verify: '须核实', note: '留意', onlyClash: '仅看不一致', story: '经过', outcomes: { target: '已设立目标', source: '已列为目标的出处', figure: '已写入数据', same: '与库内的数一致', claim: '留作论断' } as Record<string, string>, open: '打开',
    acts: { added: '补记', accepted: '采纳', rejected: '驳回', merged: '合并', undone: '撤销', withdrawn: '删去' } as Record<string, string>, machine: (n: number) => `系统读出，可信度${n}%`, decidedBy: (who: string, when: string) => `${who} ${when}`,
    add: '补记为论断', help: '全部按键', corrected: '已改', empty: '没有读到论断', emptyWhy: '正文里没有读到数量论断，可选取文字补记。',
    hints: [['J K', '下一条、上一条'], ['A', '采纳'], ['E', '修改'], ['R', '驳回'], ['M', '合并'], ['Z', '撤销'], ['N', '把选取的文字补记为论断'], ['1—6', '改对应的栏'], ['Shift J K', '逐句'], ['Esc', '离开输入、关闭']] as [string, string][],
    title: '内容', owners: '责任单位', named: '原文所列单位', section: '位置', noTasks: '没有读到任务', noProjects: '没有读到重点工程', noTasksWhy: '任务从“任务、举措、措施”各节和责任单位的写法中读出，重点工程从专栏读出。', noOwners: '未写明', place2: '看原处',
  },
  en: {
    progress: 'Reviewed', of: (done: number, all: number) => `${done} of ${all}`, left: (n: number) => (n > 0 ? `${n} open` : 'all done'), by: 'By', all: 'All', filters: 'Filters', noneLeft: 'No claim fits the filters', notFetched: 'The claims did not arrive; the text is complete. Load the page again.',
    facets: {
      proposed: 'Open', accepted: 'Accepted', rejected: 'Rejected', merged: 'Merged', target: 'Targets', actual: 'Facts', sure: 'Sure', unsure: 'Doubtful', matched: 'Indicator known', unmatched: 'No indicator',
      level: 'Amount', yoy: 'On the year', cagr: 'Average growth', growth: 'Growth', multiple: 'Multiple', share: 'Share', rank: 'Rank', pp: 'Points', reduction: 'Reduction', increase: 'Added',
    } as Record<string, string>,
    groups: { state: 'State', status: 'Status', kind: 'Kind', confidence: 'Confidence', match: 'Indicator' } as Record<string, string>,
    views: { claims: 'Claims', task: 'Measures', project: 'Key projects' } as Record<string, string>,
    unread: 'The claims of this document have not been read', read: 'Read claims', readAgain: 'Read again', newer: 'The rules of reading have changed; decisions stay as they are', readDone: (read: ReadAgain) => `${read.found} claims found, ${read.added} new, ${read.withdrawn} open ones withdrawn; ${read.tasksAdded} new measures, ${read.tasksWithdrawn} withdrawn`,
    exports: 'Export', xlsx: 'Claims .xlsx', gold: 'Annotations .jsonl', yaml: 'New indicators .yaml', tasksXlsx: 'Measures and key projects .xlsx',
    claim: (n: number) => `Claim #${n}`, place: (at: number, of: number) => `${at} of ${of}`, byHand: 'Added by hand', next: 'Next', previous: 'Previous',
    fields: { indicator: 'Indicator', name: 'As written', org: 'About', period: 'Period', status: 'Status', kind: 'Kind', value: 'Value', valueHigh: 'to', unit: 'Unit', bound: 'Bound', basePeriod: 'Base', versus: 'Against' } as Record<string, string>,
    bounds: { '=': 'Equal', '>=': 'At least', '<=': 'At most', '~': 'About' } as Record<string, string>,
    noIndicator: 'None of the catalogue (to be added)', candidates: 'Near', catalogue: 'Catalogue', noOrg: 'No single organisation', fit: (n: number) => `${n}% near`,
    check: 'Check', would: 'Accepting', agrees: 'Agrees', attention: 'Settle', settle: 'Settle by', choices: { beside: 'Stand beside the other until settled', write: 'Write it all the same', claim: 'Keep as a claim only' } as Record<string, string>, mustSettle: 'Choose how to settle it first', whyWrite: 'Say why it is to be written',
    accept: 'Accept', acceptEdited: 'Accept corrected', reject: 'Reject', merge: 'Merge', undo: 'Undo', drop: 'Remove', reason: 'Reason', why: 'Why rejected', whys: ['No statistical claim', 'Misread', 'Not of this plan'], taskWhys: ['No measure', 'Said elsewhere', 'Not for us to do'], cancel: 'Cancel', into: 'Merge into', noOther: 'No claim to merge into',
    audit: 'Against others in the text', verify: 'Verify', note: 'Note', onlyClash: 'At odds', story: 'History', outcomes: { target: 'Set a target', source: 'Source of a target', figure: 'Wrote a figure', same: 'Equals the stored figure', claim: 'Kept as a claim' } as Record<string, string>, open: 'Open',
    acts: { added: 'added', accepted: 'accepted', rejected: 'rejected', merged: 'merged', undone: 'undone', withdrawn: 'removed' } as Record<string, string>, machine: (n: number) => `Read by the system, ${n}% sure`, decidedBy: (who: string, when: string) => `${who}, ${when}`,
    add: 'Add as a claim', help: 'All keys', corrected: 'corrected', empty: 'No claims found', emptyWhy: 'No quantified statement was found; select words to add one.',
    hints: [['J K', 'next, previous'], ['A', 'accept'], ['E', 'correct'], ['R', 'reject'], ['M', 'merge'], ['Z', 'undo'], ['N', 'add the selected words'], ['1–6', 'go to a field'], ['Shift J K', 'by sentence'], ['Esc', 'leave a field, close']] as [string, string][],
    title: 'What', owners: 'Responsible', named: 'As named', section: 'Place', noTasks: 'No measures found', noProjects: 'No key projects found', noTasksWhy: 'Measures are read from chapters on tasks and from named responsible units, key projects from boxes.', noOwners: 'Not named', place2: 'Show place',
  },
});
