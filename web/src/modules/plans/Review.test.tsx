import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PlanBlock } from '../../api/planTypes';
import type { ClaimCard, ClaimRow, Claims, PlanTasks } from '../../api/reviewTypes';
import { refusal, renderApp, serve, somebody } from '../../testing';
import type { Call } from '../../testing';
import routes from './routes';

const SENTENCE = '到2025年，实际使用外资达到62亿美元，年均增长8.4%。';
const block = (kind: string, level: number, first: number, texts: string[]): PlanBlock => ({ kind, level, number: '', isBox: false, headRows: 0, rows: [], anchor: null, offset: null, sentences: texts.map((text, at) => ({ order: first + at, text, start: 0 })) });
const text = {
  plan: { id: 'p1', code: '', title: '云岭省开放规划', issuer: '', date: '2021', from: null, until: null, orgCode: '990000', orgName: '云岭省', sensitivity: 'Open', isDigest: false, original: '规划.txt', hasOriginal: false, importedAt: '2025-07-08T01:28:00Z', importedBy: '沈若衡', sentences: 3, claims: 2, decided: 0 },
  outline: [{ level: 1, text: '一、目标', sentence: 1, isBox: false }], blocks: [block('heading', 0, 0, ['云岭省开放规划']), block('heading', 1, 1, ['一、目标']), block('paragraph', 1, 2, [SENTENCE])], changes: [], hidden: [],
};
const row = (number: number, state: string, start: number, end: number, more: Partial<ClaimRow> = {}): ClaimRow =>
  ({ id: `c${number}`, number, sentence: 2, start, end, label: SENTENCE.slice(start, end), state, by: state === 'proposed' ? '' : '沈若衡', version: 1, marks: [state, 'target', number === 1 ? 'level' : 'cagr', 'sure', 'matched'], ...more });
const list = (rows: ClaimRow[]): Claims => {
  const decided = rows.filter(({ state }) => state !== 'proposed').length;
  return {
    reading: { number: 1, at: '2025-07-08T01:28:00Z', by: '沈若衡', newer: false }, claims: rows, tasks: 1, mayReview: true,
    progress: { decided, total: rows.length, accepted: decided, rejected: 0, merged: 0, kinds: [], sections: [{ sentence: 1, decided, total: rows.length }], reviewers: [] },
    facets: [{ group: 'state', code: 'proposed', count: rows.length - decided }, { group: 'status', code: 'target', count: rows.length }, { group: 'kind', code: 'level', count: 1 }, { group: 'kind', code: 'cagr', count: 1 }],
  };
};
const card = (of: ClaimRow, more: Partial<ClaimCard> = {}): ClaimCard => ({
  ...of, confidence: 97, byHand: false, at: null, reason: '', outcome: '', link: '', others: [{ id: 'c2', number: 2, label: '年均增长8.4%' }], events: [], mayUndo: of.state !== 'proposed',
  said: { status: 'target', kind: 'level', indicator: '实际使用外资', region: '云岭省', period: '2025', value: '62', valueHigh: '', unit: '亿美元', bound: '=', basePeriod: '', versus: '', corrected: [] },
  means: { code: 'fdi.used', name: '实际使用外资', nameEn: 'FDI', org: '990000', orgName: '云岭省', orgNameEn: 'Yunling', period: '2025', periodLabel: '2025年', periodLabelEn: '2025' },
  candidates: [{ code: 'fdi.used', name: '实际使用外资', nameEn: 'FDI', unit: '亿美元', fit: 100 }], clashes: [], would: of.state === 'proposed' ? { light: '', text: '设立目标', textEn: 'Sets a target', choices: [] } : null, ...more,
});
const one = row(1, 'proposed', 7, 20);
const two = row(2, 'proposed', 21, 29);
const answers = {
  'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, 'plans.review'] },
  'GET /api/access/orgs': { tree: [{ code: '990000', name: '云岭省', short: '省', level: 'province' }], overlays: [], areas: [] },
  'GET /api/plans/p1': text, 'GET /api/targets/ties': { ties: [] }, 'GET /api/indicators': { indicators: [] },
  'GET /api/plans/p1/claims': list([one, two]), 'GET /api/plans/claims/c1': card(one), 'GET /api/plans/claims/c2': card(two),
};
const bodyOf = (calls: Call[], path: string) => JSON.parse(calls.find((call) => call.path === path && call.method === 'POST')?.body ?? '{}') as Record<string, unknown>;
const open = async (number: number) => screen.findByRole('complementary', { name: `论断 #${number}` });

describe('the review', () => {
  it('walks, accepts by key and goes on to the next open claim', async () => {
    let now = list([one, two]);
    const calls = serve({ ...answers, 'GET /api/plans/p1/claims': () => now, 'POST /api/plans/claims/c1/acceptance': () => { now = list([{ ...one, state: 'accepted', version: 2, by: '沈若衡' }, two]); return { version: 2, outcome: 'target', given: 't1', note: '' }; } });
    renderApp(routes.routes, '/plans/p1');

    await screen.findByText('0 / 2条');
    await userEvent.keyboard('j');
    expect(within(await open(1)).getByText('实际使用外资达到62亿美元')).toBeInTheDocument();
    await screen.findByText('设立目标');
    await userEvent.keyboard('a');

    expect(await open(2)).toBeInTheDocument();
    expect(bodyOf(calls, '/api/plans/claims/c1/acceptance')).toMatchObject({ version: 1, edit: null, settle: null });
    expect(await screen.findByText('1 / 2条')).toBeInTheDocument();
    expect(document.querySelector('[data-claim="c1"]')).toHaveClass('claim-accepted');
  });

  it('tries corrections on the server and accepts them', async () => {
    const calls = serve({ ...answers, 'POST /api/plans/claims/c1/trials': card(one, { would: { light: 'yellow', text: '已有同一目标', textEn: '', choices: ['beside', 'claim'] } }), 'POST /api/plans/claims/c1/acceptance': { version: 2, outcome: 'target', given: 't1', note: '' } });
    renderApp(routes.routes, '/plans/p1?claim=c1');

    const value = await within(await open(1)).findByLabelText('数值');
    await userEvent.clear(value);
    await userEvent.type(value, '63');
    expect(await screen.findByText('已有同一目标')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /修改后采纳/ }));
    expect(screen.getByText('请先选择处理方式')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '与已设目标并存，待裁定' })).toHaveFocus();
    await userEvent.keyboard(' a');

    await waitFor(() => expect(bodyOf(calls, '/api/plans/claims/c1/acceptance')).toMatchObject({ version: 1, settle: 'beside', edit: { value: '63', unit: null } }));
  });

  it('rejects with a reason, and says who was first when somebody was', async () => {
    const calls = serve({ ...answers, 'POST /api/plans/claims/c1/rejection': refusal(409, 'plans.claim-decided', '第1条已由林见川采纳，未再改动。') });
    renderApp(routes.routes, '/plans/p1?claim=c1');

    await open(1);
    await userEvent.keyboard('r');
    await userEvent.type(await screen.findByLabelText('驳回理由'), '读错{Enter}');

    expect(await screen.findByText('第1条已由林见川采纳，未再改动。')).toBeInTheDocument();
    expect(bodyOf(calls, '/api/plans/claims/c1/rejection')).toEqual({ version: 1, reason: '读错' });
  });

  it('merges into another claim and undoes a decision', async () => {
    const decided = { ...two, state: 'accepted', version: 3, by: '沈若衡' };
    const calls = serve({ ...answers, 'GET /api/plans/p1/claims': list([one, decided]), 'GET /api/plans/claims/c2': card(decided, { outcome: 'target', link: '/targets/t1', mayUndo: true }), 'POST /api/plans/claims/c1/merging': { version: 2 }, 'POST /api/plans/claims/c2/undoing': { version: 4, state: 'proposed' } });
    renderApp(routes.routes, '/plans/p1?claim=c1');

    await screen.findByText('设立目标');
    await userEvent.keyboard('m');
    await userEvent.click(await screen.findByRole('button', { name: /年均增长8.4%/ }));
    await waitFor(() => expect(bodyOf(calls, '/api/plans/claims/c1/merging')).toEqual({ version: 1, into: 'c2' }));
    await userEvent.keyboard('j');
    await within(await open(2)).findByRole('link', { name: '打开' });
    await userEvent.keyboard('z');

    await waitFor(() => expect(bodyOf(calls, '/api/plans/claims/c2/undoing')).toEqual({ version: 3, reason: null }));
  });

  it('filters by facet and shows all keys', async () => {
    serve(answers);
    renderApp(routes.routes, '/plans/p1?show=cagr');

    await screen.findByText('0 / 2条');
    expect(document.querySelector('[data-claim="c1"]')).toBeNull();
    expect(document.querySelector('[data-claim="c2"]')).not.toBeNull();
    await userEvent.keyboard('?');
    expect(within(await screen.findByRole('dialog', { name: '全部按键' })).getByText(/把选取的文字补记为论断/)).toBeInTheDocument();
  });

  it('decides on measures with their owners', async () => {
    const tasks: PlanTasks = { mayReview: true, choices: [{ code: 'swt.fdi', name: '外资处' }], tasks: [{ id: 't1', number: 1, kind: 'task', title: '扩大外资规模', section: '二、任务', sentence: 2, named: '外资处', owners: [{ code: 'swt.fdi', name: '外资处' }], state: 'proposed', by: '', at: null, reason: '', version: 1, mayUndo: false }] };
    const calls = serve({ ...answers, 'GET /api/plans/p1/tasks': tasks, 'POST /api/plans/tasks/t1/decisions': { version: 2, state: 'accepted' } });
    renderApp(routes.routes, '/plans/p1?view=task');

    await userEvent.click(await screen.findByRole('button', { name: '采纳' }));

    await waitFor(() => expect(bodyOf(calls, '/api/plans/tasks/t1/decisions')).toMatchObject({ act: 'accept', owners: ['swt.fdi'], version: 1 }));
  });
});
