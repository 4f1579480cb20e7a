import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal, renderApp, serve, somebody } from '../testing';
import { Shell } from './Shell';

const orgs = {
  tree: [
    { code: '990000', name: '云岭省', nameEn: 'Yunling', short: '云岭', level: 'province', parent: '' },
    { code: '990100', name: '云州市', nameEn: '', short: '云州', level: 'city', parent: '990000' },
    { code: '990101', name: '临江区', nameEn: '', short: '临江', level: 'county', parent: '990100' },
  ],
  overlays: [{ code: 'park.hi', name: '云州高新区', nameEn: '', kind: 'Overlay' }],
  areas: [{ code: 'cn', name: '全国', nameEn: 'China', kind: 'Area' }],
};
const answers = { 'GET /api/access/me': somebody, 'GET /api/access/orgs': orgs, 'GET /api/supervision/worklist': { items: [], counts: { overdue: 0, soon: 0, later: 0, all: 0 } } };
const routes = [{ path: '/', element: <Shell />, children: [{ path: '*', element: <p>页面</p> }] }, { path: '/sign-in', element: <p>登录页</p> }];

describe('the frame', () => {
  it('leads to sign-in and remembers where to', async () => {
    serve({ 'GET /api/access/me': refusal(401, 'access.not-signed-in', '尚未登录') });
    const router = renderApp(routes, '/targets?org=990100');

    await screen.findByText('登录页');
    expect(router.state.location.search).toBe('?to=%2Ftargets%3Forg%3D990100');
  });

  it('opens nothing before the first password is changed', async () => {
    serve({ ...answers, 'GET /api/access/me': { ...somebody, mustChangePassword: true } });
    renderApp(routes, '/targets');

    expect(await screen.findByText('请先修改密码')).toBeInTheDocument();
    expect(screen.queryByText('页面')).not.toBeInTheDocument();
  });

  it('shows only what the person may use, and marks invented figures', async () => {
    serve({ ...answers, 'GET /api/access/me': { ...somebody, permissions: ['supervision.work'] } });
    renderApp(routes, '/x');

    const nav = within(await screen.findByRole('navigation', { name: '主导航' }));
    expect(nav.queryByText('驾驶舱')).not.toBeInTheDocument();
    expect(nav.getByText('待办')).toBeInTheDocument();
    expect(screen.getByText('演示数据', { selector: '.demo' })).toBeInTheDocument();
  });

  it('keeps the picked organisation in the address', async () => {
    serve(answers);
    const router = renderApp(routes, '/x?period=2025-06');
    expect(await screen.findByText('2025年6月')).toBeInTheDocument();

    await userEvent.click(await screen.findByRole('button', { name: '机构：云岭省' }));
    await userEvent.type(screen.getByLabelText('查找机构'), '临江');
    await userEvent.click(screen.getByText('临江区'));

    expect(router.state.location.search).toBe('?period=2025-06&org=990101');
  });

  it('finds an organisation by Ctrl K and turns the picker', async () => {
    serve({ ...answers, 'GET /api/indicators': { indicators: [] }, 'GET /api/plans': { plans: [] }, 'GET /api/targets': { rows: [] } });
    const router = renderApp(routes, '/x');
    await screen.findByText('页面');

    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('textbox', { name: '查指标、机构、目标、台账、页面' }), '高新');
    await screen.findByRole('option', { name: /云州高新区/ });
    await userEvent.keyboard('{Enter}');

    expect(router.state.location.search).toBe('?org=park.hi');
  });

  it('speaks English when asked to, and keeps it', async () => {
    serve(answers);
    renderApp(routes, '/x');

    await userEvent.click(await screen.findByTitle('English'));

    expect(await screen.findByText('Latest')).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('luopan.language')).toBe('en');
  });
});
