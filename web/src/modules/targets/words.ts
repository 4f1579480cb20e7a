import { words } from '../../ui/words';

export const useTargetsWords = words({
  zh: {
    targets: '目标', count: (n: number) => `${n}项`, all: '全部', export: '导出', print: '打印', line: '业务', owner: '责任单位', plan: '规划', any: '全部', noDepartment: '未定',
    indicator: '指标', base: '基数', goal: '目标', latest: '最新值', yoy: '同比', donePace: '完成 / 序时', due: '时限', state: '状态', half: '50', end: '目标', done: '已完成', pace: '当期序时',
    none: '该机构没有目标', noneWhy: '换一个机构，或放宽筛选条件。', withTargets: '有目标的机构', clash: '数字不一致', noFigure: '尚无数据',
    parts: '分地区', partsOf: (period: string) => period, pull: '拉动', share: '占比', noParts: '没有分地区的数', why: '判定', source: '目标出处', document: '文件', place: '位置', answer: '责任', version: '版本',
    versionNo: (n: number) => `第${n}版`, open: '打开目标', note: '备注', attribute: '属性', actual: '累计或平均', judged: '判定时期', period: '时期', figure: '数值', kind: '类型', completion: '完成率', growth: '增长',
    kinds: { level: '达到水平', cumulative: '累计', share: '占比', growth: '增速', cagr: '年均增速', increase: '新增', reduction: '降低', rank: '位次', comparison: '对比', milestone: '节点' } as Record<string, string>,
    lines: {} as Record<string, string>, trend: '历年与最近的数', sources: '出处', sentence: (n: number) => `第${n + 1}句`, tiedBy: (who: string, when: string) => `${who}，${when}`, versions: '版本',
    inForce: '现行', reason: '理由', by: '提出', approved: '核准', at: '时间', changes: '调整记录', noChanges: '没有调整过', request: '申请调整', requestHelp: '须由另一人核准后生效，原版本保留。',
    value: '目标值', valueHigh: '区间上限', bound: '约束方向', bounds: { '=': '达到', '>=': '不低于', '<=': '不超过', '~': '左右' } as Record<string, string>, noBound: '未写', dueDay: '完成时限', reasonHelp: '写明依据，核准人在待办中可见。',
    setOwner: '指定责任单位', save: '保存', person: '责任人', personHelp: '可不填；改动记入日志。', submit: '提交', cancel: '取消', waiting: (limit: string) => `待核准，${limit}前办理`, clashes: '同一事项的其他数字', otherPrint: '另一处', comparison: '对标', rank: '位次', gap: '差距', multiple: '倍数', nation: '不排位', noComparison: '配置包没有对比表',
    noComparisonWhy: '请在配置包的 comparisons 中设置。', computed: '推算', rankOf: (rank: number, of: number) => `第${rank}位，共${of}`, toFirst: (name: string) => `差距、倍数均为各地与${name}相比`, lack: { figure: '尚无数据', judgement: '无法判定' } as Record<string, string>, table: '对比表', openIndicator: '查看指标', supervised: '督办', assign: '转督办', notSupervised: '红灯还没有转督办。', supervisedElsewhere: '红灯已转督办，事项不在您的查阅范围内。', waits: (day: string) => `期限${day}`,
  },
  en: {
    targets: 'Targets', count: (n: number) => String(n), all: 'All', export: 'Export', print: 'Print', line: 'Line', owner: 'Owner', plan: 'Plan', any: 'all', noDepartment: 'nobody yet',
    indicator: 'Indicator', base: 'Base', goal: 'Target', latest: 'Latest', yoy: 'Growth', donePace: 'Done / pace', due: 'Due', state: 'Status', half: '50', end: 'Target', done: 'done', pace: 'even pace',
    none: 'No target here', noneWhy: 'Pick another organisation or loosen the filters.', withTargets: 'Organisations with targets', clash: 'numbers differ', noFigure: 'no figure yet',
    parts: 'By region', partsOf: (period: string) => period, pull: 'Pull', share: 'Share', noParts: 'No figures by region', why: 'Judgement', source: 'Where it comes from', document: 'Plan', place: 'Place', answer: 'Owner', version: 'Version',
    versionNo: (n: number) => `version ${n}`, open: 'Open the target', note: 'Note', attribute: 'Nature', actual: 'Total or average', judged: 'Judged at', period: 'Period', figure: 'Figure', kind: 'Kind', completion: 'Done', growth: 'Growth',
    kinds: { level: 'level', cumulative: 'total', share: 'share', growth: 'growth', cagr: 'average growth', increase: 'increase', reduction: 'reduction', rank: 'rank', comparison: 'comparison', milestone: 'milestone' } as Record<string, string>,
    lines: { fdi: 'Foreign investment', trade: 'Trade in goods', service: 'Trade in services', outbound: 'Outbound', consume: 'Consumption', parks: 'Economic parks', general: 'General' } as Record<string, string>,
    trend: 'Figures over the years', sources: 'Sources', sentence: (n: number) => `sentence ${n + 1}`, tiedBy: (who: string, when: string) => `${who}, ${when}`, versions: 'Versions',
    inForce: 'in force', reason: 'Reason', by: 'Asked by', approved: 'Approved by', at: 'When', changes: 'Changes', noChanges: 'Never changed', request: 'Request a change', requestHelp: 'In force when another person approves; the version before is kept.',
    value: 'Number', valueHigh: 'Upper end', bound: 'Bound', bounds: { '=': 'reach', '>=': 'at least', '<=': 'at most', '~': 'about' } as Record<string, string>, noBound: 'none', dueDay: 'Due', reasonHelp: 'Say on what grounds; who approves reads it in the worklist.',
    setOwner: 'Assign the owner', save: 'Save', person: 'Person', personHelp: 'Optional; the change is kept in the log.', submit: 'Submit', cancel: 'Cancel', waiting: (limit: string) => `Awaiting approval until ${limit}`, clashes: 'Other numbers for the same thing', otherPrint: 'elsewhere', comparison: 'Comparison', rank: 'Rank', gap: 'Gap', multiple: 'Multiple', nation: 'not ranked',
    noComparison: 'The pack has no comparison', noComparisonWhy: 'Add one under comparisons of the pack.', computed: 'computed', rankOf: (rank: number, of: number) => `${rank} of ${of}`, toFirst: (name: string) => `Gaps and multiples compare each with ${name}`, lack: { figure: 'no figure yet', judgement: 'cannot judge' } as Record<string, string>, table: 'Table', openIndicator: 'Open the indicator', supervised: 'Supervision', assign: 'Assign', notSupervised: 'No assignment has come of this red light yet.', supervisedElsewhere: 'An assignment has come of this red light; it lies outside your authority.', waits: (day: string) => `due ${day}`,
  },
});
