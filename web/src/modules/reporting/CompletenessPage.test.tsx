import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Completeness, Tally } from '../../api/returnTypes';
import { refusal, renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const tally = (more: Partial<Tally> = {}): Tally => ({ asked: 2, filed: 1, inTime: 1, late: 0, sentBack: 0, filling: 0, notBegun: 1, waived: 0, overdue: 1, owed: 1, judged: 2, firstInTime: 1, completeness: 50, timeliness: 50, ...more });
const cell = { stands: '', light: 'red', tally: tally(), return: null, sentOn: null, sentBy: '', reminded: 1, remindedAt: '2026-11-12T02:00:00Z', remindedBy: '沈若衡' };
const owed = {
  id: 'r2', org: '990102', orgName: '云西区', orgNameEn: 'Yunxi', under: '990100', form: 'fdi.county', formName: '利用外资情况月报表', formNameEn: 'Foreign capital', period: '2026-10', stands: 'not_begun', due: '2026-11-10', workdaysLate: 3, reminded: 1,
  remindedAt: '2026-11-12T02:00:00Z', remindedBy: '沈若衡', remindedToday: false, mayRemind: true, light: 'red',
};
const matrix: Completeness = {
  asOf: '2026-11-13T02:00:00Z', org: '990000', orgName: '云岭省', orgNameEn: 'Yunling', month: '2026-10', form: null, months: ['2026-10'], forms: [{ code: 'fdi.county', name: '利用外资情况月报表', nameEn: 'Foreign capital', number: '云商资1表', line: 'fdi', lineName: '利用外资' }],
  columns: [{ form: 'fdi.county', formName: '利用外资情况月报表', formNameEn: 'Foreign capital', formNumber: '云商资1表', period: '2026-10', due: '2026-11-10', tally: tally() }],
  rows: [
    { code: '990100', name: '云州市', nameEn: 'Yunzhou', depth: 0, within: null, bodies: 2, cells: [cell], tally: tally() },
    { code: '990101', name: '云东区', nameEn: 'Yundong', depth: 1, within: '990100', bodies: 1, cells: [{ ...cell, stands: 'in_time', light: 'green', return: 'r1', sentOn: '2026-11-05', sentBy: '周岚', reminded: 0, remindedAt: null, remindedBy: null }], tally: tally({ asked: 1, overdue: 0, owed: 0 }) },
    { code: '990102', name: '云西区', nameEn: 'Yunxi', depth: 1, within: '990100', bodies: 1, cells: [{ ...cell, stands: 'not_asked', light: 'none', reminded: 0, remindedAt: null, remindedBy: null }], tally: tally({ asked: 1, filed: 0 }) },
  ],
  total: tally(), owed: [owed, { ...owed, id: 'r3', org: '990201', orgName: '澜北区', under: '990200', remindedToday: true }], owedAll: 2,
};
const me = { 'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, 'reporting.see', 'reporting.review'] }, 'GET /api/access/orgs': { tree: [], overlays: [], areas: [] } };

describe('who has filed what', () => {
  it('unfolds a city and leads to the return', async () => {
    serve({ ...me, 'GET /api/reporting/completeness': matrix });
    renderApp(routes.routes, '/reporting/completeness');

    await userEvent.click(await screen.findByRole('button', { name: /云州市/ }));
    expect(screen.getByRole('link', { name: '按期' })).toHaveAttribute('href', '/reporting/returns/r1');
  });

  it('reminds of what is chosen, and leaves alone what was reminded of today', async () => {
    const calls = serve({ ...me, 'GET /api/reporting/completeness': matrix, 'POST /api/reporting/reminders': { reminded: 1, already: 0, notOwed: 0, nobody: ['云西区'] } });
    renderApp(routes.routes, '/reporting/completeness');

    expect(await screen.findByRole('checkbox', { name: '澜北区' })).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: '提醒内容' }), '请今日补报');
    await userEvent.click(screen.getByRole('button', { name: /催报1张/ }));

    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '{}')).toMatchObject({ ids: ['r2'], text: '请今日补报' });
    expect(await screen.findByText(/这些单位没有填报人，无人收到：云西区/)).toBeInTheDocument();
  });

  it('narrows what is owed to the picked cell', async () => {
    serve({ ...me, 'GET /api/reporting/completeness': matrix });
    renderApp(routes.routes, '/reporting/completeness');

    const row = (await screen.findByRole('button', { name: /云州市/ })).closest('tr');
    await userEvent.click(within(row as HTMLElement).getByRole('button', { name: /1\/2/ }));
    expect(screen.getByRole('heading', { name: '未报1张' })).toBeInTheDocument();
    expect(screen.queryByRole('checkbox', { name: '澜北区' })).not.toBeInTheDocument();
  });

  it('shows what is owed without the means to remind to whoever may not', async () => {
    serve({ ...me, 'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, 'reporting.see'] }, 'GET /api/reporting/completeness': matrix });
    renderApp(routes.routes, '/reporting/completeness');

    expect(await screen.findByRole('heading', { name: '未报2张' })).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: '提醒内容' })).not.toBeInTheDocument();
  });

  it('says why there is nothing', async () => {
    serve({ ...me, 'GET /api/reporting/completeness': { ...matrix, month: null, columns: [], rows: [], owed: [], owedAll: 0 } });
    renderApp(routes.routes, '/reporting/completeness');
    expect(await screen.findByText('没有报表')).toBeInTheDocument();
  });

  it('says what is refused', async () => {
    serve({ ...me, 'GET /api/reporting/completeness': refusal(403, 'access.not-allowed', '您没有这项权限。') });
    renderApp(routes.routes, '/reporting/completeness');
    expect(await screen.findByText('您没有这项权限。')).toBeInTheDocument();
  });
});
