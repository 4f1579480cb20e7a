import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { WorkItem, WorkStep } from '../../api/types';
import { refusal, renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const step = (code: string, name: string, more: Partial<WorkStep> = {}): WorkStep => ({ code, name, nameEn: code, needsReason: false, undoable: true, back: false, aside: false, here: true, ...more });
const pass = step('pass', '通过');
const giveBack = step('return', '退回', { needsReason: true, back: true });
const item = (id: string, urgency: string, workdaysLeft: number | null, more: Partial<WorkItem> = {}): WorkItem => ({
  id, type: 'bulletins.signoff', typeName: '通报', typeNameEn: 'Bulletin', subject: id, title: `关于${id}的通报`, link: `/bulletins/${id}`, state: 'review', stateName: '待核稿', stateNameEn: 'In review',
  org: '990000', orgName: '云岭省', orgNameEn: 'Yunling', climbedTo: null, line: 'fdi', since: '2025-07-21T02:00:00Z', due: '2025-07-24', workdaysLeft, provisional: false, paused: false, climbed: 0,
  clock: null, clockEn: null, urgency, assigneeId: null, assignee: null, for: null, watching: false, version: 2, actions: [pass, giveBack], ...more,
});
const counts = { mine: 2, overdue: 1, soon: 1, org: 5, watching: 0, today: 0, doneToday: 0, soonDays: 3 };
const shown = (of: WorkItem) => ({ item: of, facts: [{ label: '拟稿人', labelEn: 'Drafted by', text: '林知远', textEn: null }], passages: [], history: [], may: { hand: true, direct: false } });
const listed = (...items: WorkItem[]) => ({
  'GET /api/access/me': somebody,
  'GET /api/supervision/worklist': { items, next: null, counts: { ...counts, mine: items.length }, kinds: [] },
  'GET /api/supervision/worklist/counts': { work: { ...counts, mine: items.length }, unread: 0 },
  'GET /api/supervision/delegations': { delegations: [], kinds: [] },
  ...Object.fromEntries(items.map((one) => [`GET /api/supervision/worklist/${one.id}`, shown(one)])),
});
const list = () => screen.findByRole('region', { name: '待办' });

describe('the worklist', () => {
  it('groups by due date, says working days, and counts as the server does', async () => {
    serve(listed(item('a', 'overdue', -1), item('b', 'soon', 1, { provisional: true, for: '陆敬之' })));
    renderApp(routes.routes, '/worklist');

    expect((await screen.findAllByText('逾期1个工作日'))[0]).toBeInTheDocument();
    expect(screen.getByText('剩1个工作日（暂定）')).toBeInTheDocument();
    expect(screen.getByText('2项，其中逾期1项')).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: '本机构 5' })).toBeInTheDocument();
    expect(screen.getByText(/代陆敬之/)).toBeInTheDocument();
    expect(await screen.findByText('拟稿人')).toBeInTheDocument();
  });

  it('opens a matter by keyboard, on its own page', async () => {
    serve(listed(item('a', 'overdue', -1), item('b', 'soon', 1)));
    const router = renderApp([...routes.routes, { path: '*', element: <p>通报页</p> }], '/worklist?org=990000');

    (await list()).focus();
    await userEvent.keyboard('j{Enter}');

    await screen.findByText('通报页');
    expect(router.state.location.pathname + router.state.location.search).toBe('/bulletins/b?org=990000');
  });

  it('takes the step by one key and takes it back by another', async () => {
    const calls = serve({
      ...listed(item('a', 'overdue', -1)),
      'POST /api/supervision/worklist/a/steps': { state: 'signing', stateName: '待签发', stateNameEn: 'To be signed', due: null, closed: false, mayUndo: true, version: 3 },
      'DELETE /api/supervision/worklist/a/steps/last': { state: 'review', stateName: '核稿', stateNameEn: 'In review', due: null, closed: false, mayUndo: false, version: 4 },
    });
    renderApp(routes.routes, '/worklist');

    (await list()).focus();
    await userEvent.keyboard('e');
    expect(await screen.findByText('已通过：关于a的通报')).toBeInTheDocument();
    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '')).toEqual({ action: 'pass', reason: null, version: 2 });

    (await list()).focus();
    await userEvent.keyboard('u');
    await waitFor(() => expect(calls.some((call) => call.method === 'DELETE')).toBe(true));
  });

  it('asks for the reason before it sends back, and says a refusal beside it', async () => {
    const calls = serve({ ...listed(item('a', 'overdue', -1)), 'POST /api/supervision/worklist/a/steps': refusal(409, 'work.changed', '该事项刚被他人处理，请刷新后再办。') });
    renderApp(routes.routes, '/worklist');

    (await list()).focus();
    await userEvent.keyboard('r');
    expect(calls.some((call) => call.method === 'POST')).toBe(false);
    await waitFor(() => expect(screen.getByRole('textbox', { name: '理由' })).toHaveFocus());
    await userEvent.keyboard('数字待核');
    await userEvent.click(within(screen.getByRole('region', { name: '关于a的通报' })).getByRole('button', { name: '退回' }));

    expect(await screen.findByText('该事项刚被他人处理，请刷新后再办。')).toBeInTheDocument();
    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '')).toEqual({ action: 'return', reason: '数字待核', version: 2 });
  });

  it('takes a step on several and tells what was refused', async () => {
    const calls = serve({
      ...listed(item('a', 'overdue', -1), item('b', 'soon', 1)),
      'POST /api/supervision/worklist/steps': { done: 1, refused: 1, lines: [{ id: 'a', done: true, code: null, sentence: null }, { id: 'b', done: false, code: 'work.four-eyes', sentence: '拟稿和签发不能是同一人。' }] },
    });
    renderApp(routes.routes, '/worklist');

    for (const box of await screen.findAllByRole('checkbox')) await userEvent.click(box);
    expect(screen.getByText('已选2项')).toBeInTheDocument();
    const [bulk] = screen.getAllByRole('button', { name: '通过' });
    if (bulk) await userEvent.click(bulk);

    expect(await screen.findByText('办成1项，1项未办成')).toBeInTheDocument();
    expect(screen.getByText('拟稿和签发不能是同一人。')).toBeInTheDocument();
    expect(JSON.parse(calls.find((call) => call.path.endsWith('/worklist/steps'))?.body ?? '')).toEqual({ ids: ['a', 'b'], action: 'pass', reason: null });
  });

  it('says so when nothing waits', async () => {
    serve(listed());
    renderApp(routes.routes, '/worklist');

    expect(await screen.findByText('没有待办')).toBeInTheDocument();
  });

  it('shows the calendar address once', async () => {
    serve({ ...listed(), 'GET /api/supervision/reminders': { mail: 'None', address: null, hour: 8, muted: [], mailReady: false, hasFeed: false }, 'POST /api/supervision/feed': { path: '/api/supervision/feeds/demo/x.ics' } });
    renderApp(routes.routes, '/worklist');

    await userEvent.click(await screen.findByRole('button', { name: '日历订阅' }));
    await userEvent.click(await screen.findByRole('button', { name: '生成订阅地址' }));

    expect(await screen.findByDisplayValue(/\/api\/supervision\/feeds\/demo\/x\.ics$/)).toBeInTheDocument();
  });
});
