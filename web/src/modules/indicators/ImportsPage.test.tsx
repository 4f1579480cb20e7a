import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp, serve, somebody } from '../../testing';
import { ImportsPage } from './ImportsPage';

const job = { id: 'j1', title: '导入 六月.csv', dryRun: true, progress: 2, total: 2, queuedAt: '2025-07-01T02:00:00Z', endedAt: '2025-07-01T02:00:01Z', rows: 0, added: 0, changed: 0, unchanged: 0, source: null, code: null, sentence: null, errors: [], notes: [] };
const answers = {
  'GET /api/access/me': somebody,
  'GET /api/indicators/imports': { items: [], next: null },
  'POST /api/indicators/imports': { job: 'j1' },
};
const routes = [{ path: '/indicators/imports', element: <ImportsPage /> }];
const pick = async () => userEvent.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), new File(['指标,地区'], '六月.csv', { type: 'text/csv' }));

describe('importing figures', () => {
  it('tries first and then brings the same file in', async () => {
    const calls = serve({ ...answers, 'GET /api/indicators/imports/j1': { ...job, state: 'Done', rows: 2, added: 2 } });
    renderApp(routes, '/indicators/imports');

    await pick();
    expect(await screen.findByText('试运行通过，没有写入')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '核对无误，正式导入' }));

    const sent = calls.filter((call) => call.method === 'POST').map((call) => JSON.parse(call.body) as { dryRun: string });
    expect(sent.map((one) => one.dryRun)).toEqual(['true', 'false']);
  });

  it('lists every wrong cell with its remedy', async () => {
    serve({ ...answers, 'GET /api/indicators/imports/j1': { ...job, state: 'Failed', code: 'indicators.rows', sentence: '有1处问题，全部未导入。', errors: [{ row: 3, field: '单位', sentence: '单位不对，写亿美元。' }] } });
    renderApp(routes, '/indicators/imports');

    await pick();
    expect(await screen.findByText('单位不对，写亿美元。')).toBeInTheDocument();
    expect(screen.getByText('1处问题')).toBeInTheDocument();
  });
});
