import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { WorkItem } from '../../api/types';
import { renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const item = (id: string, urgency: string, workdaysLeft: number | null, more: Partial<WorkItem> = {}): WorkItem => ({
  id, type: 'bulletin', typeName: '通报', typeNameEn: 'Bulletin', subject: id, title: `关于${id}的通报`, link: `/bulletins/${id}`, state: 'review', stateName: '待核稿', stateNameEn: 'In review',
  org: '990000', orgName: '云岭省', since: '2025-07-21T02:00:00Z', due: '2025-07-24', workdaysLeft, provisional: false, paused: false, climbed: 0, urgency,
  actions: [{ code: 'pass', name: '通过', nameEn: 'Pass', needsReason: false }], ...more,
});
const listed = (...items: WorkItem[]) => ({
  'GET /api/access/me': somebody,
  'GET /api/supervision/worklist': { items, counts: { overdue: 1, soon: 1, later: 0, all: items.length } },
});

describe('the worklist', () => {
  it('groups by due date, and says working days', async () => {
    serve(listed(item('a', 'overdue', -1), item('b', 'soon', 1, { provisional: true })));
    renderApp(routes.routes, '/worklist');

    expect((await screen.findAllByText('逾期1个工作日'))[0]).toBeInTheDocument();
    expect(screen.getByText('剩1个工作日（暂定）')).toBeInTheDocument();
    expect(screen.getByText('2项，其中逾期1项')).toBeInTheDocument();
  });

  it('opens a matter by keyboard, on its own page', async () => {
    serve(listed(item('a', 'overdue', -1), item('b', 'soon', 1)));
    const router = renderApp([...routes.routes, { path: '*', element: <p>通报页</p> }], '/worklist?org=990000');

    (await screen.findByRole('region', { name: '待办' })).focus();
    await userEvent.keyboard('j{Enter}');

    await screen.findByText('通报页');
    expect(router.state.location.pathname + router.state.location.search).toBe('/bulletins/b?org=990000');
  });

  it('says so when nothing waits', async () => {
    serve(listed());
    renderApp(routes.routes, '/worklist');

    expect(await screen.findByText('没有待办')).toBeInTheDocument();
  });
});
