import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PlanBlock, PlanRow, PlanText, Tie } from '../../api/planTypes';
import { refusal, renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const plan: PlanRow = {
  id: 'p1', code: 'yunling', title: '云岭省对外开放规划', issuer: '云岭省商务厅', date: '2021', from: '2021-01-01', until: '2025-12-31', period: '2021/2025', periodLabel: '2021—2025年', periodLabelEn: '2021–2025', orgCode: '990000', orgName: '云岭省',
  sensitivity: 'Internal', isDigest: true, original: '云岭省“十四五”对外开放规划', hasOriginal: false, importedAt: '2025-07-08T01:28:00Z', importedBy: '配置包', sentences: 5, claims: 0, decided: 0,
};
const block = (kind: PlanBlock['kind'], level: number, first: number, texts: string[], more: Partial<PlanBlock> = {}): PlanBlock => ({
  kind, level, number: '', isBox: false, headRows: 0, rows: [], anchor: null, offset: null, sentences: texts.map((text, at) => ({ order: first + at, text, start: 0 })), ...more,
});
const cell = (column: number, text: string, start: number) => ({ column, text, columnSpan: 1, rowSpan: 1, start });
const text: PlanText = {
  plan,
  outline: [{ level: 1, text: '一、目标', sentence: 1, isBox: false }, { level: 2, text: '（一）规模', sentence: 2, isBox: false }],
  blocks: [
    block('heading', 0, 0, ['云岭省对外开放规划']), block('heading', 1, 1, ['一、目标']), block('heading', 2, 2, ['（一）规模']),
    block('paragraph', 2, 3, ['到2025年，实际使用外资达到62亿美元。', '年均增长8.4%。']),
    block('note', 2, 5, ['按可比口径。'], { number: '1', anchor: 4, offset: 27 }),
    block('table', 2, 6, [], { headRows: 1, rows: [{ cells: [cell(0, '指标', 0), cell(1, '2025年', 5)], sentences: [] }, { cells: [cell(0, '进出口', 0), cell(1, '9000亿元', 6)], sentences: [{ order: 6, text: '进出口 | 9000亿元', start: 0 }] }] }),
  ],
  changes: [{ kind: 'Deleted', text: '力争', author: '林见川', at: '2021-03-01T02:00:00Z', sentence: 3 }, { kind: 'Inserted', text: '8.4%', author: '林见川', at: null, sentence: 4 }],
  hidden: ['待议'],
};
const tie: Tie = {
  id: 't9', indicatorName: '实际使用外资', indicatorNameEn: 'FDI', orgName: '云岭省', periodLabel: '2025年', periodLabelEn: '2025', light: 'green', sentence: 4, start: 0, end: 7,
  goal: { value: 8.4, valueHigh: null, unit: '%', bound: '', number: '8.4', text: '年均增长8.4%', textEn: 'grow by 8.4% a year' },
};
const answers = {
  'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, 'targets.set'] },
  'GET /api/access/orgs': { tree: [{ code: '990000', name: '云岭省', short: '省', level: 'province' }], overlays: [], areas: [] },
  'GET /api/plans/p1': text,
  'GET /api/targets/ties': { ties: [tie] },
  'GET /api/targets/departments': { departments: [{ code: 'swt.fdi', name: '外资处', nameEn: 'FDI division' }] },
  'GET /api/targets': { rows: [{ ...tie, planTitle: plan.title }] },
  'GET /api/indicators': { indicators: [{ code: 'fdi.used', name: '实际使用外资', unit: '亿美元', line: 'fdi', aliases: ['到账外资'] }] },
};

/** Selects words of a sentence as a pointer would. */
async function select(sentence: number, start: number, end: number) {
  const words = await waitFor(() => {
    const found = document.querySelector(`[data-words="${sentence}"]`)?.firstChild;
    if (!found) throw new Error('no sentence');
    return found;
  });
  const range = document.createRange();
  range.setStart(words, start);
  range.setEnd(words, end);
  window.getSelection()?.removeAllRanges();
  window.getSelection()?.addRange(range);
  fireEvent.mouseUp(words);
  window.getSelection()?.removeAllRanges();
  fireEvent.click(document.querySelector(`[data-words="${sentence}"]`) as HTMLElement);
}

async function pickIndicator(sought: string) {
  const box = await screen.findByRole('combobox', { name: '指标' });
  await userEvent.type(box, sought);
  await userEvent.click(await screen.findByTitle('实际使用外资（亿美元）'));
}

describe('the reader', () => {
  it('makes the selected words a target with what they say, and leads to it', async () => {
    const calls = serve({ ...answers, 'POST /api/targets': { id: 't1', created: true } });
    renderApp(routes.routes, '/plans/p1');

    await select(3, 7, 20);
    const panel = await screen.findByRole('complementary', { name: '所选原句' });
    expect(within(panel).getByText('实际使用外资达到62亿美元')).toBeInTheDocument();
    expect(within(panel).getByText('一、目标 › （一）规模')).toBeInTheDocument();
    expect(screen.getByLabelText('目标时期')).toHaveValue('2025');
    await pickIndicator('到账');
    expect(screen.getByLabelText('单位')).toHaveValue('亿美元');
    await userEvent.type(screen.getByLabelText('目标值'), '62');
    await userEvent.click(screen.getByRole('button', { name: '设立目标' }));

    expect(await screen.findByRole('link', { name: '打开目标' })).toHaveAttribute('href', '/targets/t1');
    const sent = JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '{}') as object;
    expect(sent).toMatchObject({ plan: 'p1', sentence: 3, start: 7, end: 20, indicator: 'fdi.used', org: '990000', period: '2025', kind: 'level', value: 62, unit: '亿美元', due: null });
  });

  it('puts what the server refuses beside its field, and keeps what was filled in', async () => {
    serve({ ...answers, 'POST /api/targets': refusal(400, 'targets.bad-period', '时期写法不对。', { details: [{ field: 'period', sentence: '时期应为年份' }] }) });
    renderApp(routes.routes, '/plans/p1');

    await select(3, 7, 20);
    await pickIndicator('fdi');
    await userEvent.type(screen.getByLabelText('目标值'), '62');
    await userEvent.click(screen.getByRole('button', { name: '设立目标' }));

    expect(await screen.findByText('时期应为年份')).toBeInTheDocument();
    expect(screen.getByLabelText('目标值')).toHaveValue('62');
  });

  it('ties a clicked sentence to a target that is there', async () => {
    const calls = serve({ ...answers, 'POST /api/targets/t9/sources': { source: 's' } });
    renderApp(routes.routes, '/plans/p1');

    await userEvent.click(await screen.findByText('9000亿元'));
    await userEvent.click(screen.getByRole('radio', { name: '关联到已有目标' }));
    await userEvent.click(await screen.findByRole('button', { name: '关联' }));

    expect(await screen.findByRole('link', { name: '打开目标' })).toHaveAttribute('href', '/targets/t9');
    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '{}')).toEqual({ plan: 'p1', sentence: 6, start: 0, end: 12, value: null });
  });

  it('walks the tied sentences by keyboard, names their targets, and closes with Esc', async () => {
    serve(answers);
    renderApp(routes.routes, '/plans/p1');

    await screen.findByText('已设目标1处');
    await userEvent.keyboard('j');
    expect(await screen.findByRole('link', { name: '云岭省 实际使用外资 年均增长8.4%' })).toHaveAttribute('href', '/targets/t9');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: '所选原句' })).not.toBeInTheDocument();
  });

  it('flashes the sentence a link means', async () => {
    serve(answers);
    renderApp(routes.routes, '/plans/p1#s4');

    await waitFor(() => expect(document.getElementById('s4')).toHaveClass('flash'));
  });

  it('finds words, lists what was taken out of the draft, and says that it is a digest', async () => {
    serve(answers);
    renderApp(routes.routes, '/plans/p1');

    await userEvent.type(await screen.findByLabelText('在正文中查找'), '8.4');
    expect(screen.getByText('1/1')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: '修订2处、隐藏文字1处' }));
    expect(screen.getByText('力争')).toBeInTheDocument();
    expect(screen.getByText('待议')).toBeInTheDocument();
    expect(screen.getByText('林见川 · 2021年3月1日 10:00')).toBeInTheDocument();
    expect(screen.getByText(/《云岭省“十四五”对外开放规划》的摘编，不是原文/)).toBeInTheDocument();
    expect(screen.getByText('内部')).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: '[1]' })[0]).toHaveAttribute('href', '#n5');
  });

  it('says so when the document is not there for the person', async () => {
    serve({ ...answers, 'GET /api/plans/p1': refusal(404, 'plans.no-such-plan', '没有这份规划，或它不在您的查阅范围内。') });
    renderApp(routes.routes, '/plans/p1');

    expect(await screen.findByText('没有这份规划，或它不在您的查阅范围内。')).toBeInTheDocument();
  });
});
