import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp, serve, somebody } from '../../../testing';
import { ImportsPage } from '../ImportsPage';
import { ExchangePage } from './ExchangePage';

const reading = {
  profile: 'customs.cities', name: '海关分市表', nameEn: 'Customs by city', near: [], period: '2025-08', periodFrom: 'title', sheets: [{ name: '一', head: '3-4', unit: '万元', rows: 3, columns: [{ letter: 'B', head: '出口 / 本月', indicator: '货物出口', period: '2025-08', unit: null, fate: 'read' }] }],
  figures: 1, cells: [{ sheet: '一', cell: 'B5', label: '云州', head: '出口 / 本月', printed: '1,000', indicator: '货物出口', org: '云州市', period: '2025-08', breakdown: '合计', text: '0.1000', unit: '亿元', fate: 'new' }],
  totals: [{ sheet: '一', cell: 'B4', label: '全省', head: '出口 / 本月', printed: '1,090', sum: 1000, difference: 90, allowed: 1.5, rows: 2, outcome: 'differs' }],
  changes: [], unknown: [], before: '2025年7月“七月.xls”', newRows: [], goneRows: ['澜湾'], needsReason: true, received: null,
};
const job = { id: 'j1', title: '导入 八月.xls', dryRun: true, progress: 1, total: 1, queuedAt: '2025-09-01T02:00:00Z', endedAt: '2025-09-01T02:00:01Z', rows: 0, added: 0, changed: 0, unchanged: 0, source: null, code: null, sentence: null, errors: [], notes: [], arguments: {} };
const profile = { code: 'customs.cities', name: '海关分市表', nameEn: 'Customs by city' };
const everybody = { ...somebody, permissions: [...somebody.permissions, 'indicators.bind', 'indicators.exchange', 'indicators.import'] };
const answers = { 'GET /api/access/me': everybody, 'GET /api/indicators/imports': { items: [], next: null }, 'GET /api/indicators/profiles': [profile], 'POST /api/indicators/imports': { job: 'j1' } };
const routes = [{ path: '/indicators/imports', element: <ImportsPage /> }, { path: '/indicators/exchange', element: <ExchangePage /> }];
const pick = async () => userEvent.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), new File(['x'], '八月.xls'));
const sent = (calls: ReturnType<typeof serve>) => calls.filter((call) => call.method === 'POST' && call.path.endsWith('/imports')).map((call) => JSON.parse(call.body) as Record<string, string>);

describe('taking exports in', () => {
  it('shows what was understood, and imports with a reason where totals differ', async () => {
    const calls = serve({ ...answers, 'GET /api/indicators/imports/j1': { ...job, state: 'Failed', code: 'indicators.source-reason', sentence: '有1处合计不符。', errors: [{ row: 4, field: 'B4', sentence: '“全省”印1,090，各行相加为1000。' }], reading } });
    renderApp(routes, '/indicators/imports');

    await pick();
    expect(await screen.findByText('按“海关分市表”读取')).toBeInTheDocument();
    expect(screen.getByText('不符')).toBeInTheDocument();
    expect(screen.getByText('少了：澜湾')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '按此理由导入' })).toBeDisabled();
    await userEvent.type(screen.getByLabelText('理由'), '含邮递物品');
    await userEvent.click(screen.getByRole('button', { name: '按此理由导入' }));

    expect(sent(calls).map((one) => [one.dryRun, one.profile, one.reason])).toEqual([['true', 'auto', undefined], ['false', 'auto', '含邮递物品']]);
  });

  it('binds unknown words and reads the file again', async () => {
    const unknown = [{ kind: 'head', words: '出口 / 到港', sheet: '一', cell: 'B4', sample: '1,000', targets: [{ target: '出口 / 本月', name: '货物出口（当月）' }] }];
    const calls = serve({ ...answers, 'POST /api/indicators/profiles/customs.cities/bindings': { id: 1 }, 'GET /api/indicators/imports/j1': { ...job, state: 'Failed', code: 'indicators.source-cells', sentence: '有1处问题。', errors: [], reading: { ...reading, totals: [], needsReason: false, unknown } } });
    renderApp(routes, '/indicators/imports');

    await pick();
    await userEvent.click(await screen.findByLabelText('绑定到：出口 / 到港'));
    await userEvent.click(await screen.findByText('货物出口（当月）'));
    await userEvent.click(screen.getByRole('button', { name: /^绑\s?定$/ }));
    await userEvent.click(await screen.findByRole('button', { name: '绑定完成，重新读取' }));

    expect(JSON.parse(calls.find((call) => call.path.endsWith('/bindings'))?.body ?? '{}')).toEqual({ kind: 'head', words: '出口 / 到港', target: '出口 / 本月' });
    expect(sent(calls)).toHaveLength(2);
  });
});

describe('the ledger of exchange', () => {
  it('shows what came late, what is overdue, and what was given out', async () => {
    const file = { profile: 'customs.cities', name: '海关分市表', nameEn: 'Customs by city', number: 'HG-01', part: 'customs', from: '云岭海关', line: 'trade', label: '2025年8月', due: '2025-09-18', provisional: false };
    serve({
      ...answers,
      'GET /api/indicators/exchange': {
        year: 2025, years: [2025], other: [], overdue: 1, late: 1,
        files: [
          { ...file, period: '2025-09', state: 'overdue', workdays: 7, files: [] },
          { ...file, period: '2025-08', state: 'late', workdays: 3, files: [{ id: 4, name: '八月.xls', hash: 'ab', from: '云岭海关', rows: 11, added: 11, changed: 0, at: '2025-09-23T02:00:00Z', by: '沈若衡', reason: '含邮递物品', differs: 1 }] },
        ],
        out: [{ id: 5, part: 'tax', to: '省税务局', purpose: '核对退税', name: '名单.csv', hash: 'cd', rows: 12, line: 'trade', at: '2025-09-24T02:00:00Z', by: '沈若衡' }],
      },
    });
    renderApp(routes, '/indicators/exchange');

    expect(await screen.findByText('逾期7个工作日')).toBeInTheDocument();
    expect(screen.getByText('迟3个工作日')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '八月.xls' })).toHaveAttribute('href', '/api/indicators/exchange/4/file');
    expect(screen.getByText('1处合计不符')).toBeInTheDocument();
    expect(within(screen.getByText('省税务局').closest('tr') as HTMLElement).getByText('税务')).toBeInTheDocument();
  });
});
