import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal, renderApp, serve, somebody } from '../../testing';
import routes from './routes';
import type { Bulletin } from './types';

const figure = { name: '实际使用外资', text: '31.37亿美元', value: '31.37', unit: '亿美元', indicator: 'fdi.used', org: '370100', orgName: '济南市', period: '2022', periodName: '2022年', breakdown: '', status: 'published', flags: [], publisher: '济南时报', hasSource: true, preliminary: false, agrees: true, now: null };
const bulletin: Bulletin = {
  bulletin: {
    id: 'a', title: '关于2022年全市利用外资情况的通报', number: null, numberPattern: '济商资〔{{year}}〕{{serial}}号', organ: '济南市商务局', addressee: '各区县', template: 'fdi', org: '370100', orgName: '济南市', period: '2022', periodName: '2022年',
    sensitivity: 'Internal', demo: false, state: 'reviewing', stateName: '核稿', stateNameEn: 'In review', drafter: '林知远', draftedAt: '2026-11-23T02:00:00Z', asOf: '2026-11-23T02:00:00Z', edition: 1, templateChanged: false, issuedOn: null, frozenAt: null, signer: null,
  },
  blocks: [
    { kind: 'heading', level: 1, runs: [{ text: '一、总体情况', figure: null }], table: null, chart: null },
    { kind: 'paragraph', level: 0, runs: [{ text: '全市实际使用外资', figure: null }, { text: '31.37亿美元', figure: 0 }, { text: '。', figure: null }], table: null, chart: null },
  ],
  figures: [figure],
  numbers: { figures: 1, withSource: 1, agree: 1, revised: 0, unseen: 0, preliminary: 0, missing: [], leftOut: [] },
  steps: [
    { code: 'drafting', name: '拟稿', nameEn: 'Drafting', state: 'done', person: '林知远', at: '2026-11-23T02:00:00Z', due: null, workdaysLeft: null, provisional: false },
    { code: 'reviewing', name: '核稿', nameEn: 'In review', state: 'now', person: null, at: null, due: '2026-11-25', workdaysLeft: 2, provisional: false },
  ],
  actions: [{ code: 'pass', name: '核稿通过', nameEn: 'Pass', needsReason: false }, { code: 'return', name: '退回', nameEn: 'Send back', needsReason: true }],
  history: [{ action: 'submit', name: '送审', nameEn: 'Submit', person: '林知远', at: '2026-11-23T02:00:00Z', reason: null }],
  editions: [{ order: 1, at: '2026-11-23T02:00:00Z', asOf: '2026-11-23T02:00:00Z', by: '林知远', changes: [] }],
};
const source = {
  formula: null, computed: null, agrees: null, inputs: [], others: [], vintages: [],
  observation: { id: 7, text: '31.37', status: 'published', publisher: '济南时报', reason: null, vintage: 1, at: '2026-11-23T01:00:00Z', by: '系统', approvedBy: null, current: true },
  source: { kind: 'pack', name: 'shandong/figures/fdi.csv', line: 53, at: '2026-11-23T01:00:00Z', by: '系统' },
};
const answers = { 'GET /api/access/me': somebody, 'GET /api/bulletins/a': bulletin, 'GET /api/indicators/provenance': source };

describe('a bulletin', () => {
  it('opens the source of a figure beside the paper', async () => {
    const calls = serve(answers);
    renderApp(routes.routes, '/bulletins/a');

    await userEvent.click(await screen.findByRole('button', { name: '31.37亿美元' }));

    expect(await screen.findByText('shandong/figures/fdi.csv:53')).toBeInTheDocument();
    expect(calls.find((call) => call.path.endsWith('/provenance'))?.query.get('asOf')).toBe('2026-11-23T02:00:00Z');
    expect(screen.getByText('1个数字有出处')).toBeInTheDocument();
  });

  it('sends back only with a reason, and shows the refusal', async () => {
    const calls = serve({ ...answers, 'POST /api/bulletins/a/moves': refusal(409, 'work.changed', '该事项刚被他人处理，请刷新后再办。') });
    renderApp(routes.routes, '/bulletins/a');

    await userEvent.click(await screen.findByRole('button', { name: '退回' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: '退回' })).toBeDisabled();
    await userEvent.type(dialog.getByRole('textbox'), '请补充分市情况');
    await userEvent.click(dialog.getByRole('button', { name: '退回' }));

    expect(await dialog.findByText('该事项刚被他人处理，请刷新后再办。')).toBeInTheDocument();
    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '')).toEqual({ action: 'return', reason: '请补充分市情况' });
  });

  it('says who may not see it', async () => {
    serve({ 'GET /api/access/me': somebody, 'GET /api/bulletins/a': refusal(404, 'bulletins.no-such-bulletin', '没有这份通报，或您无权查看。') });
    renderApp(routes.routes, '/bulletins/a');

    expect(await screen.findByText('没有这份通报，或您无权查看。')).toBeInTheDocument();
  });
});

describe('the list of bulletins', () => {
  it('shows the fault of a draft beside its field', async () => {
    serve({
      'GET /api/access/me': { ...somebody, permissions: ['bulletins.see', 'bulletins.draft'] },
      'GET /api/access/orgs': { tree: [{ code: '990000', name: '云岭省', short: '云岭', level: 'province', parent: null }], overlays: [], areas: [] },
      'GET /api/bulletins': { items: [], next: null },
      'GET /api/bulletins/templates': { templates: [{ code: 'fdi', name: '利用外资情况通报', line: 'fdi', levels: ['province'], periods: ['month', 'year'], sensitivity: 'Open' }] },
      'POST /api/bulletins': refusal(400, 'bulletins.future-period', '2027年1月尚未结束。', { details: [{ row: null, field: 'period', sentence: '时期尚未结束' }] }),
    });
    renderApp(routes.routes, '/bulletins?period=2027');

    expect(await screen.findByText('还没有通报')).toBeInTheDocument();
    const [open] = screen.getAllByRole('button', { name: '新建通报' });
    if (open) await userEvent.click(open);
    await userEvent.click(await screen.findByRole('button', { name: '拟稿' }));

    expect(await screen.findByText('时期尚未结束')).toBeInTheDocument();
  });
});
