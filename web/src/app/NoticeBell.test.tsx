import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp, serve, somebody } from '../testing';
import { NoticeBell } from './NoticeBell';

const notice = (id: string, kind: string, text: string, read: boolean) => ({ id, kind, text, textEn: `EN ${text}`, link: `/records/supervision.assignment/${id}`, at: '2026-11-23T02:00:00Z', read });
const told = [notice('n1', 'Reminded', '陆敬之催办：外资下降原因', false), notice('n2', 'Overdue', '已逾期：用地预审', true)];
const routes = [{ path: '/', element: <NoticeBell /> }, { path: '/records/:type/:id', element: <p>督办事项页</p> }];

/** A bell in front of a server that remembers what was read. */
function ring(items = told, permissions = somebody.permissions) {
  let unread = items.filter((item) => !item.read).length;
  const calls = serve({
    'GET /api/access/me': { ...somebody, permissions },
    'GET /api/supervision/worklist/counts': () => ({ unread }),
    'GET /api/supervision/notices': () => ({ items, next: null, unread }),
    'POST /api/supervision/notices/read': () => {
      unread = 0;
      return {};
    },
  });
  return { calls, router: renderApp(routes, '/?org=990100') };
}
const read = (calls: ReturnType<typeof serve>) => calls.filter((call) => call.method === 'POST').map((call) => JSON.parse(call.body) as unknown);

describe('the notices bell', () => {
  it('counts what is unread, and asks for the notices only when it is opened', async () => {
    const { calls } = ring();
    const bell = await screen.findByRole('button', { name: '通知，1条未读' });
    expect(bell).toHaveTextContent('1');
    expect(calls.some((call) => call.path === '/api/supervision/notices')).toBe(false);

    await userEvent.click(bell);

    expect(await screen.findByText('陆敬之催办：外资下降原因')).toBeInTheDocument();
    expect(screen.getByText('催办')).toBeInTheDocument();
    expect(screen.getByText('已逾期：用地预审').closest('li')).toHaveClass('read');
  });

  it('opening a notice marks it as read and leads to its page, in the view that is open', async () => {
    const { calls, router } = ring();
    await userEvent.click(await screen.findByRole('button', { name: '通知，1条未读' }));
    await userEvent.click(await screen.findByText('陆敬之催办：外资下降原因'));

    expect(await screen.findByText('督办事项页')).toBeInTheDocument();
    expect(router.state.location.pathname + router.state.location.search).toBe('/records/supervision.assignment/n1?org=990100');
    expect(read(calls)).toEqual([{ ids: ['n1'] }]);
  });

  it('does not mark again what was read', async () => {
    const { calls } = ring();
    await userEvent.click(await screen.findByRole('button', { name: '通知，1条未读' }));
    await userEvent.click(await screen.findByText('已逾期：用地预审'));

    await screen.findByText('督办事项页');
    expect(read(calls)).toEqual([]);
  });

  it('marks all at once, and the count goes', async () => {
    const { calls } = ring();
    await userEvent.click(await screen.findByRole('button', { name: '通知，1条未读' }));
    await userEvent.click(await screen.findByRole('button', { name: '全部已读' }));

    await waitFor(() => expect(screen.getByRole('button', { name: '通知' })).toBeInTheDocument());
    expect(read(calls)).toEqual([{ ids: null }]);
  });

  it('says so when there is nothing', async () => {
    ring([]);
    await userEvent.click(await screen.findByRole('button', { name: '通知' }));
    expect(await screen.findByText('没有通知')).toBeInTheDocument();
  });

  it('is there for whoever has no worklist, and asks nothing of it', async () => {
    const { calls } = ring(told, ['targets.see']);
    await userEvent.click(await screen.findByRole('button', { name: '通知，1条未读' }));

    expect(await screen.findByText('陆敬之催办：外资下降原因')).toBeInTheDocument();
    expect(calls.some((call) => call.path.startsWith('/api/supervision/worklist'))).toBe(false);
  });
});
