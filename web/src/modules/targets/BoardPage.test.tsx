import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { TargetBoard, TargetPage, TargetRow } from '../../api/targetTypes';
import { figure, renderApp, refusal, serve, somebody } from '../../testing';
import routes from './routes';

const missing = { ...figure('—', '百分点'), value: null, missing: '没有上年同期数' };
const row: TargetRow = {
  id: 't1', key: 'fdi', plan: 'yunling', planId: 'p1', planTitle: '云岭省利用外资规划', indicator: 'fdi.used', indicatorName: '实际使用外资', indicatorNameEn: 'FDI used', unit: '亿美元', line: 'fdi',
  lineName: '利用外资', org: '990000', orgName: '云岭省', orgNameEn: 'Yunling', period: '2025', periodLabel: '2025年', periodLabelEn: '2025', kind: 'level', baseYear: 2020,
  base: { value: 41.35, valueHigh: null, unit: '亿美元', bound: '', number: '41.35', text: '41.35亿美元', textEn: '41.35 100 million US dollars' },
  goal: { value: 62, valueHigh: null, unit: '亿美元', bound: '=', number: '62.00', text: '达到62.00亿美元', textEn: '62.00 100 million US dollars' }, attribute: '预期性',
  latest: figure('24.83', '亿美元'), latestLabel: '2025年1—6月', latestLabelEn: 'Jan–Jun 2025', yoy: figure('-8.6', '%'), completion: { value: 40, text: '40.0' }, pace: { value: 50, text: '50.0' }, actual: null,
  light: 'red', lack: '', why: '完成40.0%，慢于序时10.0个百分点。', whyEn: '40.0% done.', judgedAt: '2025-01/06', judgedLabel: '2025年1—6月', owner: 'swt.fdi', ownerName: '外资处', person: '', due: '2025-12-31',
  quote: '实际使用外资达到62亿美元', sentence: 4, section: '二、目标', note: '', clash: '', version: 1,
};
const board: TargetBoard = {
  rows: [row], counts: { all: 1, red: 1, yellow: 0, green: 0, none: 0 }, lines: [{ code: 'fdi', name: '利用外资', count: 1 }], owners: [], plans: [], orgs: [{ code: '990000', name: '云岭省', count: 1 }],
  rule: '不低于序时进度为正常', ruleEn: 'On or above the pace',
};
const page: TargetPage = {
  target: row, versions: [{ number: 1, goal: row.goal, due: null, reason: '规划印发', by: '配置包', approvedBy: '', at: '2026-11-23T02:00:00Z' }],
  sources: [{ id: 's1', plan: 'yunling', planId: 'p1', planTitle: row.planTitle, sentence: 4, start: 0, end: 12, quote: row.quote, section: '二、目标', by: '配置包', at: '2026-11-23T02:00:00Z' }],
  points: [{ period: '2025-01/06', label: '2025年1—6月', labelEn: 'Jan–Jun 2025', figure: figure('24.83', '亿美元'), yoy: figure('-8.6', '%') }],
  parts: [{ org: '990200', name: '澜湾市', nameEn: 'Lanwan', figure: figure('6.85', '亿美元'), yoy: figure('-18.1', '%'), share: missing, pull: figure('-5.6', '百分点'), completion: { value: 35.1, text: '35.1' }, light: 'red', target: 't2' }],
  partsPeriod: '2025年1—6月', partsPeriodEn: 'Jan–Jun 2025', open: null, changes: [], clashes: [], mayChange: true,
};
const answers = { 'GET /api/access/me': somebody, 'GET /api/targets': board, 'GET /api/targets/t1': page };

it('shows where a target stands, and opens to its regions, its reason and its sentence', async () => {
  serve(answers);
  renderApp(routes.routes, '/targets');

  const line = await screen.findByRole('row', { name: /达到62.00亿美元/ });
  expect(line).toHaveTextContent('24.83');
  expect(line).toHaveTextContent('40.0 / 50.0');
  expect(within(line).getByText('滞后')).toBeInTheDocument();
  await userEvent.click(line);

  expect(await screen.findByText('完成40.0%，慢于序时10.0个百分点。')).toBeInTheDocument();
  expect(await screen.findByText('澜湾市')).toBeInTheDocument();
  expect(screen.getByText('实际使用外资达到62亿美元')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '云岭省利用外资规划' })).toHaveAttribute('href', '/plans/p1#s4');
});

it('keeps its filter in the address and asks the server by it', async () => {
  const calls = serve(answers);
  renderApp(routes.routes, '/targets');

  await userEvent.click(await screen.findByRole('radio', { name: /偏慢/ }));

  await vi.waitFor(() => expect(calls.some((call) => call.path === '/api/targets' && call.query.get('light') === 'yellow')).toBe(true));
});

it('says who has targets where there are none', async () => {
  serve({ ...answers, 'GET /api/targets': { ...board, rows: [], counts: { all: 0, red: 0, yellow: 0, green: 0, none: 0 } } });
  renderApp(routes.routes, '/targets');

  expect(await screen.findByText('该机构没有目标')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /云岭省/ })).toBeInTheDocument();
});

it('sends a request for a change and shows its refusal beside the field', async () => {
  const calls = serve({ ...answers, 'POST /api/targets/t1/changes': refusal(400, 'targets.bad-range', '区间上限须大于下限。', { details: [{ field: 'valueHigh', sentence: '区间上限须大于下限' }] }) });
  renderApp(routes.routes, '/targets/t1');

  await userEvent.click(await screen.findByRole('button', { name: '申请调整' }));
  await userEvent.type(screen.getByLabelText(/理由/), '口径调整');
  await userEvent.click(screen.getByRole('button', { name: /提\s*交/ }));

  expect(await screen.findByText('区间上限须大于下限')).toBeInTheDocument();
  const sent = calls.find((call) => call.method === 'POST');
  expect(JSON.parse(sent?.body ?? '{}')).toMatchObject({ value: 62, bound: '=', due: '2025-12-31', reason: '口径调整', version: 1 });
});

it('says that a target is out of reach', async () => {
  serve({ ...answers, 'GET /api/targets/t9': refusal(404, 'targets.no-such-target', '没有这个目标。') });
  renderApp(routes.routes, '/targets/t9');

  expect(await screen.findByText('没有这个目标。')).toBeInTheDocument();
});
