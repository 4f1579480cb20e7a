import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal, renderApp, serve } from '../testing';
import { SignInPage } from './SignInPage';

const spaces = {
  spaces: [
    { code: 'shandong', name: '山东省商务厅', nameEn: 'Shandong', demo: false, accounts: [] },
    { code: 'demo', name: '云岭省商务厅', nameEn: 'Yunling', demo: true, accounts: [{ userName: 'lead', displayName: '陆敬之', office: '厅领导', password: 'Demo-1234' }] },
  ],
};
const routes = [{ path: '/sign-in', element: <SignInPage /> }, { path: '*', element: <p>进来了</p> }];

describe('sign-in', () => {
  it('offers demo accounts only where the space lists them, and fills them in', async () => {
    const calls = serve({ 'GET /api/access/spaces': spaces, 'POST /api/access/session': { mustChangePassword: false } });
    const router = renderApp(routes, '/sign-in?to=%2Ftargets%3Forg%3D990100');
    await screen.findByText('云岭省商务厅');
    expect(screen.queryByText('演示账号')).not.toBeInTheDocument();

    await userEvent.click(screen.getByLabelText(/云岭省商务厅/));
    await userEvent.click(screen.getByText('陆敬之'));
    await userEvent.click(screen.getByRole('button', { name: '登录' }));

    await screen.findByText('进来了');
    expect(router.state.location.pathname + router.state.location.search).toBe('/targets?org=990100');
    expect(JSON.parse(calls.at(-1)?.body ?? '')).toEqual({ space: 'demo', userName: 'lead', password: 'Demo-1234' });
  });

  it('shows the refusal under the password and stays', async () => {
    serve({ 'GET /api/access/spaces': spaces, 'POST /api/access/session': refusal(400, 'access.wrong-password', '用户名或密码不正确，连续输错5次将锁定15分钟。') });
    renderApp(routes, '/sign-in');

    await userEvent.type(await screen.findByLabelText('账号'), 'lead');
    await userEvent.type(screen.getByLabelText('密码'), 'wrong');
    await userEvent.click(screen.getByRole('button', { name: '登录' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('用户名或密码不正确');
  });

  it('never leads to another site', async () => {
    serve({ 'GET /api/access/spaces': spaces, 'POST /api/access/session': { mustChangePassword: false } });
    const router = renderApp(routes, '/sign-in?to=%2F%2Fevil.example');

    await userEvent.type(await screen.findByLabelText('账号'), 'lead');
    await userEvent.type(screen.getByLabelText('密码'), 'x');
    await userEvent.click(screen.getByRole('button', { name: '登录' }));

    await screen.findByText('进来了');
    expect(router.state.location.pathname).toBe('/');
  });
});
