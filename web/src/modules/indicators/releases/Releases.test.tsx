import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp, serve, somebody } from '../../../testing';
import { RevisionsPage } from '../revisions/RevisionsPage';
import { ReleasesPage } from './ReleasesPage';

const release = {
  code: 'fdi-monthly', name: '利用外资月度数据', nameEn: 'Monthly foreign investment', line: 'fdi', period: '2026-10', label: '2026年10月', day: '2026-11-24', time: '10:00', moment: '2026-11-24T02:00:00Z',
  provisional: false, moves: 1, state: 'ready', filled: 1, of: 1, by: '外资处', indicators: [{ code: 'fdi.used', name: '实际使用外资', nameEn: 'FDI', filled: true }], followed: false, prepares: true,
};
const answers = {
  'GET /api/access/me': somebody, 'GET /api/indicators/releases': { year: 2026, years: [2026], releases: [release] },
  'GET /api/indicators/releases/fdi-monthly/2026-10': { release, moves: [{ was: '2026-11-23T02:00:00Z', moment: release.moment, reason: '与国家发布衔接', at: '2026-11-20T02:00:00Z', by: '林知远' }] },
};
const routes = [{ path: '/indicators/releases', element: <ReleasesPage /> }, { path: '/indicators/revisions', element: <RevisionsPage /> }];

describe('the release calendar', () => {
  it('stands in the month it comes out, opens with its history and moves with a reason', async () => {
    const calls = serve({ ...answers, 'POST /api/indicators/releases/fdi-monthly/2026-10/moves': answers['GET /api/indicators/releases/fdi-monthly/2026-10'] });
    renderApp(routes, '/indicators/releases?year=2026&month=2026-11');

    await userEvent.click(within(await screen.findByLabelText('2026-11-24')).getByRole('button', { name: /利用外资月度数据/ }));
    expect(await screen.findByText('与国家发布衔接')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '调整时刻' }));
    const time = screen.getByLabelText('时刻');
    await userEvent.clear(time);
    await userEvent.type(time, '15:30');
    await userEvent.type(screen.getByLabelText('理由'), '会议改期');
    await userEvent.click(screen.getByRole('button', { name: /^调\s?整$/ }));

    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '{}')).toMatchObject({ time: '15:30', reason: '会议改期' });
  });

  it('lists a year and is followed with one click', async () => {
    const calls = serve({ ...answers, 'PUT /api/indicators/releases/fdi-monthly/subscription': {} });
    renderApp(routes, '/indicators/releases?year=2026&view=list');

    expect(await screen.findByText('已就绪，未公开')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /^订\s?阅$/ }));

    expect(calls.some((call) => call.method === 'PUT')).toBe(true);
  });
});

describe('revisions', () => {
  it('show both values with growth and rank before and after', async () => {
    serve({
      ...answers, 'GET /api/indicators': { indicators: [], lines: [] },
      'GET /api/indicators/revisions': {
        next: null,
        items: [{
          indicator: 'fdi.used', name: '实际使用外资', nameEn: 'FDI', unit: '亿美元', org: '990100', orgName: '云州市', orgNameEn: 'Yunzhou', period: '2018-05', label: '2018年5月', breakdown: '', breakdownName: '合计', was: '12.00', now: '14.00', difference: 2, vintage: 2,
          publisher: '省厅', reason: '补报一户', at: '2026-11-23T02:00:00Z', by: '沈若衡', source: 'figures.csv', link: null, growth: { was: '20.0', now: '40.0', changed: true }, rank: { was: '2', now: '2', changed: false },
        }],
      },
    });
    renderApp(routes, '/indicators/revisions');

    const row = (await screen.findByText('补报一户')).closest('tr');
    expect(row).toHaveTextContent('12.00 → 14.00');
    expect(row).toHaveTextContent('20.0 → 40.0');
  });
});
