import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal, renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const row = {
  id: 'r1', form: 'fdi.county', formName: '利用外资情况月报表', formNameEn: 'Foreign capital', formNumber: '云商资1表', org: '990101', orgName: '云东区', orgNameEn: 'Yundong', period: '2026-10', state: 'draft', stateName: '待报送', stateNameEn: 'To be filed',
  due: '2026-11-10', late: true, sentAt: null, sentBy: '', mine: true, revision: 0,
};
const me = { 'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, 'reporting.see'] }, 'GET /api/access/orgs': { tree: [], overlays: [], areas: [] } };

describe('the list of returns', () => {
  it('shows what is late and narrows to those to be filed', async () => {
    const calls = serve({ ...me, 'GET /api/reporting/returns': { items: [row], next: null, states: { draft: 1 } } });
    renderApp(routes.routes, '/reporting');

    expect(await screen.findByRole('link', { name: '云商资1表 利用外资情况月报表' })).toBeInTheDocument();
    expect(screen.getByText('逾期')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: '待报送' }));
    expect(calls.at(-1)?.query.get('state')).toBe('open');
  });

  it('says why there is none', async () => {
    serve({ ...me, 'GET /api/reporting/returns': { items: [], next: null, states: {} } });
    renderApp(routes.routes, '/reporting');
    expect(await screen.findByText('没有报表')).toBeInTheDocument();
  });

  it('says what is refused', async () => {
    serve({ ...me, 'GET /api/reporting/returns': refusal(403, 'access.not-allowed', '您没有这项权限。') });
    renderApp(routes.routes, '/reporting');
    expect(await screen.findByText('您没有这项权限。')).toBeInTheDocument();
  });
});
