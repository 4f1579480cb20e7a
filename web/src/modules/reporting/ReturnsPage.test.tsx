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

const forms = [{ code: 'fdi.county', name: '利用外资情况月报表', nameEn: 'Foreign capital', number: '云商资1表', line: 'fdi', lineName: '外资' }, { code: 'consume.key', name: '商贸流通月报', nameEn: 'Circulation', number: '', line: 'consume', lineName: '消费' }];

describe('the list of returns', () => {
  it('shows what is late and narrows to those to be filed', async () => {
    const calls = serve({ ...me, 'GET /api/reporting/returns': { items: [row], next: null, states: { draft: 1 }, forms } });
    renderApp(routes.routes, '/reporting');

    expect(await screen.findByRole('link', { name: '云商资1表 利用外资情况月报表' })).toBeInTheDocument();
    expect(screen.getByText('逾期')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: '待报送' }));
    expect(calls.at(-1)?.query.get('state')).toBe('open');
  });

  it('opens at the form and period a figure leads to, and shows more where there is more', async () => {
    const calls = serve({ ...me, 'GET /api/reporting/returns': { items: [row], next: 'p2', states: { draft: 300 }, forms } });
    renderApp(routes.routes, '/reporting?form=fdi.county&period=2026-01/10&org=990101');

    await screen.findByRole('link', { name: '云商资1表 利用外资情况月报表' });
    const asked = calls.filter((call) => call.path === '/api/reporting/returns').at(-1)?.query;
    expect([asked?.get('form'), asked?.get('period'), asked?.get('org')]).toEqual(['fdi.county', '2026-01/10', '990101']);
    await userEvent.click(screen.getByRole('button', { name: '再看一些' }));
    expect(calls.at(-1)?.query.get('after')).toBe('p2');
  });

  it('says why there is none', async () => {
    serve({ ...me, 'GET /api/reporting/returns': { items: [], next: null, states: {}, forms: [] } });
    renderApp(routes.routes, '/reporting');
    expect(await screen.findByText('没有报表')).toBeInTheDocument();
  });

  it('says what is refused', async () => {
    serve({ ...me, 'GET /api/reporting/returns': refusal(403, 'access.not-allowed', '您没有这项权限。') });
    renderApp(routes.routes, '/reporting');
    expect(await screen.findByText('您没有这项权限。')).toBeInTheDocument();
  });
});
