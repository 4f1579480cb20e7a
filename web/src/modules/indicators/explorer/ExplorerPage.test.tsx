import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal, renderApp, serve, somebody } from '../../../testing';
import { ExplorerPage } from './ExplorerPage';

const item = (key: string, name: string, more: object = {}) => ({ key, code: key, name, nameEn: '', unit: '亿美元', unitEn: '', kind: 'flow', better: 'up', basis: '统计口径', source: '商务厅', definition: '', growth: false, dimensions: [], breaks: [], ...more });
const org = (code: string, name: string, depth: number, more: object = {}) => ({ code, name, nameEn: '', short: name.slice(0, 2), level: depth === 0 ? 'province' : 'city', group: 'tree', depth, folds: depth === 0, ...more });
const cell = (text: string, more: object = {}) => ({ value: Number(text), text, missing: null, status: 'published', flags: [], publisher: '年鉴', observation: 1, ...more });
const lacks = (missing: string, more: object = {}) => ({ value: null, text: '—', missing, status: '', flags: [], publisher: null, observation: null, ...more });

const explored = {
  items: [item('fdi.used', '实际使用外资')],
  breakdowns: [{ breakdown: '', name: '合计', nameEn: 'Total' }],
  orgs: [org('990000', '云岭省', 0), org('990100', '云州市', 1, { folds: true }), org('990200', '澜湾市', 1), org('park.x', '云岭高新区', 0, { group: 'overlays', level: 'park', folds: false })],
  periods: [{ period: '2023', label: '', labelEn: '', kind: 'Year' }, { period: '2024', label: '', labelEn: '', kind: 'Year' }],
  asOf: null, against: null, demo: false, shades: [],
  cells: [cell('40.00'), cell('44.00'), cell('20.00', { rank: 1 }), cell('22.50', { rank: 2, moved: -1 }), lacks('2023年澜湾市无数据'), cell('23.00', { rank: 1, moved: 1 }), cell('6.10'), lacks('未公布')],
};
const answers = {
  'GET /api/access/me': somebody,
  'GET /api/access/orgs': { tree: [], overlays: [], areas: [] },
  'GET /api/indicators': { indicators: [], lines: [] },
  'GET /api/indicators/marks': { marks: [] },
  'GET /api/indicators/explore': explored,
  'GET /api/indicators/explorations': { explorations: [], mayShare: false },
};
const routes = [{ path: '/indicators/explore', element: <ExplorerPage /> }];
const at = '/indicators/explore?items=fdi.used&orgs=990000&periods=2023&periods=2024';

describe('the explorer', () => {
  it('shows the pivot under its heads, what is missing with its reason, and overlays apart', async () => {
    serve(answers);
    renderApp(routes, at);

    expect((await screen.findByText('2024年')).tagName).toBe('TH');
    expect(screen.getByTitle('2023年澜湾市无数据')).toHaveTextContent('—');
    expect(screen.getByText('其中（与各地区重复，不计入合计）')).toBeInTheDocument();
  });

  it('asks for what the address says and puts what is chosen into it', async () => {
    const calls = serve(answers);
    const user = userEvent.setup();
    renderApp(routes, at);

    await user.click(await screen.findByLabelText('展开云州市'));

    await waitFor(() => expect(calls.filter((call) => call.path === '/api/indicators/explore').at(-1)?.query.getAll('orgs')).toEqual(['990000', 'children:990100']));
    expect(calls.find((call) => call.path === '/api/indicators/explore')?.query.getAll('periods')).toEqual(['2023', '2024']);
  });

  it('moves a dimension to the other side', async () => {
    serve(answers);
    const user = userEvent.setup();
    renderApp(routes, at);

    await user.click(await screen.findByLabelText('时期移到行'));

    expect(await screen.findByText('8行 × 1列', { exact: false })).toBeInTheDocument();
  });

  it('ranks one level with places and how they moved', async () => {
    serve(answers);
    renderApp(routes, `${at}&show=ranking`);

    await screen.findByText('澜湾市');
    const rows = [...document.querySelectorAll('.explorer-ranking tbody tr')];
    expect(rows.map((row) => [...row.querySelectorAll('td')].slice(0, 3).map((one) => one.textContent))).toEqual([['1', '↑1', '澜湾市'], ['2', '↓1', '云州市']]);
  });

  it('keeps the question under a name', async () => {
    const calls = serve({ ...answers, 'POST /api/indicators/explorations': { id: 'e1' } });
    const user = userEvent.setup();
    renderApp(routes, at);

    await user.click(await screen.findByRole('button', { name: /^保\s?存$/ }));
    const dialog = await screen.findByRole('dialog');
    await user.clear(within(dialog).getByRole('textbox'));
    await user.type(within(dialog).getByRole('textbox'), '月报');
    await user.click(within(dialog).getByRole('button', { name: /^保\s?存$/ }));

    await waitFor(() => expect(calls.find((call) => call.method === 'POST')).toBeDefined());
    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '')).toEqual({ name: '月报', view: 'items=fdi.used&orgs=990000&periods=2023&periods=2024', sharedWith: 'own' });
  });

  it('says in the server’s words what is too much to ask', async () => {
    serve({ ...answers, 'GET /api/indicators/explore': refusal(413, 'indicators.too-many-cells', '这次查询有99999格，一次最多20000格。') });
    renderApp(routes, at);

    expect(await screen.findByText('这次查询有99999格，一次最多20000格。')).toBeInTheDocument();
  });

  it('asks for an indicator first', async () => {
    serve(answers);
    renderApp(routes, '/indicators/explore');

    expect(await screen.findByText('选一个或几个指标')).toBeInTheDocument();
  });
});
