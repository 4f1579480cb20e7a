import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Board, AssignmentCard, LateCount } from '../../api/types';
import { renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const count = (open: number, overdue = 0, soon = 0): LateCount => ({ open, overdue, soon, averageLate: overdue ? 3 : null, longestLate: overdue ? 4 : null });
const card = (id: string, org: string, line: string, level: string): AssignmentCard => ({
  id, matter: null, number: `督〔2026〕${id}号`, name: `事项${id}`, org, orgName: org === '990100' ? '云州市' : '澜湾市', orgNameEn: org, assignee: '', assigneeId: null, line, lineName: line === 'fdi' ? '利用外资' : '货物贸易', lineNameEn: line,
  source: 'note', sourceName: '批示', sourceNameEn: 'Note', state: 'issued', stateName: '交办', stateNameEn: 'Issued', due: '2026-11-24', workdaysLeft: level === 'overdue' ? -3 : 9, age: 'to-7', level, doneOn: null, inTime: null, workdaysLate: level === 'overdue' ? 3 : null, link: `/records/supervision.assignment/${id}`,
});
const board: Board = {
  figures: { open: 3, overdue: 1, soon: 0, toSign: 3, toReview: 0, closedThisMonth: 2, inTime: { inTime: 19, judged: 22, rate: 86.4 } },
  columns: [{ code: 'fdi', name: '利用外资', nameEn: 'Foreign capital' }, { code: 'trade', name: '货物贸易', nameEn: 'Trade' }],
  rows: [
    { org: '990100', name: '云州市', nameEn: 'Yunzhou', cells: [count(1, 1), count(1)], total: count(2, 1) },
    { org: '990200', name: '澜湾市', nameEn: 'Lanwan', cells: [count(1), count(0)], total: count(1) },
  ],
  total: { org: '', name: '合计', nameEn: 'Total', cells: [count(2, 1), count(1)], total: count(3, 1) },
  cards: [card('1', '990100', 'fdi', 'overdue'), card('2', '990100', 'trade', 'later'), card('3', '990200', 'fdi', 'later')],
  soonDays: 3, monthFirst: '2026-11-01', yearFirst: '2026-01-01', asOf: '2026-11-27',
};
const answers = (more: object = {}) => ({ 'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, 'supervision.direct'] }, 'GET /api/supervision/board': board, ...more });

describe('the supervision page', () => {
  it('says what is late first, and what a cell holds when it is picked', async () => {
    serve(answers());
    renderApp(routes.routes, '/supervision');

    expect(await screen.findByText('事项1')).toBeInTheDocument();
    expect(screen.queryByText('事项2')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: /86\.4/ })).toHaveAttribute('href', '/supervision/list?set=closed&first=2026-01-01&last=2026-11-27');
    expect(screen.getByText('22件中19件按期')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '1' })).toHaveAttribute('href', '/supervision/list?set=overdue');

    const total = screen.getByRole('row', { name: /^合计/ });
    const [, trade] = within(total).getAllByRole('button');
    if (trade) await userEvent.click(trade);

    expect(screen.getByText('事项2')).toBeInTheDocument();
    expect(screen.queryByText('事项1')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '只看逾期' }));
    expect(screen.getByText('事项1')).toBeInTheDocument();
  });

  it('shows no rate, with the reason, when nothing was struck off: never 0', async () => {
    serve(answers({ 'GET /api/supervision/board': { ...board, figures: { ...board.figures, inTime: { inTime: 0, judged: 0, rate: null } } } }));
    renderApp(routes.routes, '/supervision');

    expect(await screen.findByTitle('今年还没有销号并有时限的事项，不计算')).toHaveTextContent('—');
    expect(screen.queryByText(/0\.0/)).not.toBeInTheDocument();
  });

  it('reminds the chosen with one text', async () => {
    const calls = serve(answers({ 'POST /api/supervision/assignments/reminders': { reminded: 1, already: 1, notOwed: 0 } }));
    renderApp(routes.routes, '/supervision');

    await userEvent.click(await screen.findByRole('button', { name: '云州市' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '选择 事项1' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '选择 事项2' }));
    await userEvent.type(screen.getByPlaceholderText(/所选事项用同一句/), '周五前报进展');
    await userEvent.click(screen.getByRole('button', { name: '催办所选' }));

    expect(await screen.findByText('已催办1件，1件今天已催办过')).toBeInTheDocument();
    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '')).toEqual({ ids: ['1', '2'], text: '周五前报进展' });
    expect(screen.getByRole('checkbox', { name: '选择 事项1' })).not.toBeChecked();
  });

  it('exports what the screen shows', async () => {
    serve(answers());
    renderApp(routes.routes, '/supervision');

    expect(await screen.findByRole('link', { name: '导出' })).toHaveAttribute('href', '/api/supervision/board/xlsx?by=line&late=true');
    await userEvent.click(screen.getByRole('button', { name: '澜湾市' }));
    expect(screen.getByRole('link', { name: '导出' })).toHaveAttribute('href', '/api/supervision/board/xlsx?by=line&org=990200');
  });

  it('reminds all who are late', async () => {
    const calls = serve(answers({ 'POST /api/supervision/assignments/reminders': { reminded: 1, already: 0, notOwed: 0 } }));
    renderApp(routes.routes, '/supervision');

    await userEvent.click(await screen.findByRole('button', { name: '一键催办' }));

    expect(await screen.findByText('已催办1件')).toBeInTheDocument();
    await waitFor(() => expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '')).toEqual({ ids: null, text: null }));
  });

  it('turns the columns and keeps that in the address', async () => {
    const calls = serve(answers());
    const router = renderApp(routes.routes, '/supervision');

    await userEvent.click(await screen.findByRole('radio', { name: '按来源' }));

    expect(router.state.location.search).toBe('?by=source');
    await waitFor(() => expect(calls.some((call) => call.query.get('by') === 'source')).toBe(true));
  });

  it('says so when nothing is open', async () => {
    serve(answers({ 'GET /api/supervision/board': { ...board, figures: { ...board.figures, open: 0 }, rows: [], cards: [] } }));
    renderApp(routes.routes, '/supervision');

    expect(await screen.findByText('没有在办的督办事项')).toBeInTheDocument();
  });
});
