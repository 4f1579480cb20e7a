import type { ReturnShown, SheetCell, SheetFinding } from '../../api/returnTypes';

const row = (number: string, name: string, more = {}) => ({ number, name, nameEn: name, in: null, depth: 0, unit: '万美元', decimals: 2, text: false, computed: false, optional: false, help: '', helpEn: '', indicator: null, options: [], known: false, ...more });

export const cell = (of: string, text: string, more: Partial<SheetCell> = {}): SheetCell => ({ row: of, column: '', text, value: Number(text.replace(/,/g, '')), missing: null, version: 1, changed: false, none: false, by: '周岚', ...more });

export const finding = (code: string, more: Partial<SheetFinding> = {}): SheetFinding => ({
  code, hard: true, row: '07', column: '', title: '其中项大于主项', titleEn: 'Part exceeds the whole', sentence: '[07] = 5，[06] = 4，相差1万美元', sentenceEn: '[07] = 5, [06] = 4, apart by 1 (10 thousand US dollars)', remedy: '核对07行', remedyEn: 'Check row 07', rule: '[07] ≤ [06]', ruleEn: '[07] ≤ [06]', state: 'broken', explanation: null, explainedBy: null, ...more,
});

/** A small return a county fills. */
export const shown = (more: Partial<ReturnShown> = {}): ReturnShown => ({
  id: 'r1', org: '990101', orgName: '云东区', orgNameEn: 'Yundong', period: '2026-10', state: 'draft', stateName: '待报送', stateNameEn: 'To be filed', due: '2026-11-10', workdaysLeft: 2, locksOn: '2026-11-24', openUntil: null, late: false,
  revision: 0, revisionReason: null, reviewer: '云州市', reviewerEn: 'Yunzhou', accepter: '云岭省', accepterEn: 'Yunling', sentAt: null, sentBy: '', mayType: true, whyNot: null, remarks: [], requests: [], steps: [{ action: 'submit', name: '提交', nameEn: 'Submit', needsReason: false }],
  form: {
    code: 'fdi.county', name: '利用外资情况月报表', nameEn: 'Foreign capital', number: '云商资1表', authority: '云岭省商务厅', approval: '云统制〔2025〕14号', validUntil: '2027-12', purpose: '统计', guide: '按月填报', guideEn: '', cumulative: false, asks: false,
    columns: [{ code: '', name: '本期', nameEn: 'This period', computed: false }],
    sections: [{ name: '一、按行业', nameEn: 'I', repeat: null, rows: [row('04', '合计', { computed: true }), row('06', '制造业', { in: '04', depth: 1 }), row('07', '高技术制造业', { in: '06', depth: 2 })] }],
  },
  sheet: { version: 3, cells: [cell('04', '4.00', { version: 0, by: null }), cell('06', '4.00')], beside: [{ row: '06', column: '', other: '9.00', before: '3.00', lastYear: '2.00', lastYearOther: '8.00', growth: '+12.5', growthMissing: null }], findings: [], filled: 1, asked: 2 },
  ...more,
});
