import type { RecordItem, TimelineEntry } from '../../api/recordItemTypes';
import type { ChildView, FieldView, RecordRow, RecordTypeView } from '../../api/recordTypes';
import { somebody } from '../../testing';

/** A field as the server describes it, for tests to take from. */
export function field(key: string, kind: FieldView['kind'], label: string, more: Partial<FieldView> = {}): FieldView {
  return {
    key, kind, label, labelEn: '', help: '', helpEn: '', unit: '', scale: '', currencies: [], decimals: null, min: null, max: null, maxLength: 200, required: false, requiredFrom: null, readonlyFrom: null, visibleFrom: null,
    options: null, of: [], recordType: '', masked: false, listed: true, ...more,
  };
}

const word = (code: string, name: string) => ({ code, name, nameEn: '' });

const progress: ChildView = {
  key: 'progress', label: '月度进展', labelEn: '', unit: '条', title: 'note', sortBy: 'month', newestFirst: true, unique: ['month'], states: [], steps: [], mayAdd: true,
  fields: [field('month', 'period', '月份', { of: ['month'], required: true }), field('amount', 'money', '当月完成', { scale: '亿', currencies: ['CNY'] }), field('note', 'text', '形象进度')],
};

export const type: RecordTypeView = {
  code: 'project.key', name: '重点项目', nameEn: 'Key project', unit: '项', help: '由所在市按月报进展。', helpEn: '', line: 'fdi', title: 'name', hasNumber: true, hasAlike: true, ownerField: 'city',
  sections: [{ name: '基本情况', nameEn: '', fields: ['name', 'box', 'city', 'invest', 'start', 'phone', 'rate'] }],
  fields: [
    field('name', 'text', '项目名称', { required: true }), field('box', 'option', '出处', { options: [word('box1', '专栏1'), word('box2', '专栏2')] }), field('city', 'org', '所在市', { of: ['city'], required: true }),
    field('invest', 'money', '总投资', { scale: '亿', currencies: ['CNY', 'USD'] }), field('start', 'date', '开工日期', { requiredFrom: 'begun' }), field('phone', 'text', '联系电话', { masked: true }),
    field('rate', 'formula', '完成率', { unit: '%', listed: false }),
  ],
  children: [progress], files: [word('permit', '施工许可证')], start: 'prep',
  states: [word('prep', '前期'), word('begun', '在建'), word('running', '投产'), word('stopped', '终止')].map((state) => ({ ...state, ended: state.code === 'running' || state.code === 'stopped' })),
  steps: [
    { ...word('begin', '转入在建'), from: ['prep'], to: 'begun', by: 'records.write', needs: ['start', 'file:permit'], needsReason: false, aside: false },
    { ...word('stop', '终止'), from: ['prep', 'begun'], to: 'stopped', by: 'records.review', needs: [], needsReason: true, aside: true },
  ],
  clocks: [{ name: '前期工作', nameEn: '', runs: ['prep'], days: 120, working: true, until: null }], duties: [{ ...word('report', '月度进展'), every: 'month', dueDay: 10, child: 'progress', period: 'month' }],
  list: {
    columns: ['number', 'name', 'box', 'city', 'invest', 'rate', 'state', 'light', 'assignee', 'due'], sort: 'number', down: false, totals: ['invest'],
    views: [{ ...word('big', '10亿元以上'), filter: [{ field: 'invest', op: 'gte', values: ['10'] }] }], board: { by: 'state', card: ['city', 'invest'], bar: 'rate', pace: null, sum: 'invest' }, calendar: ['start'], map: true,
  },
  may: { write: true, review: true, decide: true, manage: true },
};

export const row = (at: number, title: string, more: Partial<RecordRow> = {}): RecordRow => ({
  id: `r${at}`, type: 'project.key', number: `ZD-2025-00${at}`, title, state: 'prep', stateName: '前期', stateNameEn: '', ended: false, org: '990200', orgName: '澜湾市', line: 'fdi', sensitivity: 'Internal',
  light: { level: 'overdue', due: '2025-06-25', workdaysLeft: -9 }, assignee: '何述', createdAt: '2025-01-02T02:00:00Z', createdBy: '何述', updatedAt: '2025-07-03T03:05:00Z', updatedBy: '何述', version: 14,
  cells: {
    name: { v: title, t: title }, box: { v: 'box1', t: '专栏1' }, city: { v: '990200', t: '澜湾市' }, invest: { v: { amount: 126, currency: 'CNY' }, t: '126.0亿元' }, phone: { v: null, t: '138****2071', masked: true }, rate: { v: 47.2, t: '47.2' },
  },
  lateDuties: ['report'], ...more,
});

export const item: RecordItem = {
  row: row(1, '澜湾精细化工一体化二期'), typeName: '重点项目', typeNameEn: '', voided: false, assigneeId: 'p1', stateSince: '2025-01-02T02:00:00Z',
  children: { progress: [{ id: 'c1', version: 1, state: null, stateName: '', stateNameEn: '', ended: false, light: null, by: '何述', at: '2025-07-02T02:00:00Z', cells: { month: { v: '2025-06', t: '2025年6月' }, amount: { v: { amount: 2.9, currency: 'CNY' }, t: '2.9亿元' }, note: { v: '主体封顶', t: '主体封顶' } }, steps: [] }] },
  life: type.states.map((state) => ({ state: state.code, name: state.name, nameEn: '', at: state.code === 'prep' ? '2025-01-02T02:00:00Z' : null, workdays: state.code === 'prep' ? 119 : null, limit: state.code === 'prep' ? 120 : null, passed: false, current: state.code === 'prep', ended: state.ended, planned: null })),
  urgent: { kind: 'clock', code: 'prep', name: '前期工作', nameEn: '', period: null, due: '2025-06-25', workdaysLeft: -9, level: 'overdue' },
  clock: { name: '前期工作', nameEn: '', due: '2025-06-25', workdaysLeft: -9, provisional: false, paused: false, level: 'overdue' },
  steps: [
    { ...word('begin', '转入在建'), to: 'begun', needsReason: false, aside: false, missing: ['start'], missingLabels: ['开工日期'] },
    { ...word('stop', '终止'), to: 'stopped', needsReason: true, aside: true, missing: [], missingLabels: [] },
  ],
  files: [], duties: [{ ...word('report', '月度进展'), period: '2025-06', due: '2025-07-10', done: false, level: 'soon' }], watching: false, watchers: 6, may: { edit: true, comment: true, void: true, assign: true, clock: true }, links: {},
};

export const timeline: TimelineEntry[] = [
  { id: 't2', kind: 'comment', act: 'comment', what: '', whatEn: '', at: '2025-07-03T02:42:00Z', by: '何述', text: '@沈若衡 请看', toState: null, toStateEn: null, differences: [], mentions: ['p2'], files: [] },
  { id: 't1', kind: 'change', act: 'edited', what: '', whatEn: '', at: '2025-07-02T08:20:00Z', by: '何述', text: '压缩机推迟', toState: null, toStateEn: null, mentions: [], files: [], differences: [{ field: 'invest', label: '总投资', labelEn: '', where: '', whereEn: '', was: '120.0亿元', now: '126.0亿元' }] },
];

const unit = (code: string, name: string, level: string, parent: string) => ({ code, kind: 'Tree', name, short: name.slice(0, 2), nameEn: '', level, rank: '', parent, from: null, until: null });

/** What every page of the module asks for. */
export const answers = {
  'GET /api/access/me': { ...somebody, permissions: ['records.see', 'records.write', 'records.manage'] },
  'GET /api/access/orgs': { tree: [unit('990000', '云岭省', 'province', ''), unit('990200', '澜湾市', 'city', '990000')], overlays: [], areas: [], province: '990000', separateCity: null, counts: [], retired: 0 },
  'GET /api/access/outline': { shapes: [] },
  'GET /api/records/types/project.key': type,
  'GET /api/records/views': { views: [] },
  'GET /api/records/people': { people: [{ id: 'p2', name: '沈若衡', office: '省商务厅综合处', org: '990000' }] },
  'GET /api/records/items': { items: [row(1, '澜湾精细化工一体化二期'), row(2, '澜湾港冷链物流中心', { light: { level: 'normal', due: '2025-08-11', workdaysLeft: 20 } })], next: null, total: 2, all: 2 },
  'GET /api/records/items/totals': { count: 2, states: { prep: 2 }, lights: { overdue: 1, normal: 1 }, sums: { invest: { v: 252, t: '252.0', unit: '亿元', without: 0 } } },
  'GET /api/records/items/r1': item,
  'GET /api/records/items/r1/timeline': { entries: timeline },
};
