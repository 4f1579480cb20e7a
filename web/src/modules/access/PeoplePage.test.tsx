import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PersonRow } from '../../api/accessTypes';
import { refusal, renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const person = (userName: string, displayName: string, more: Partial<PersonRow> = {}): PersonRow => ({
  id: userName, userName, displayName, office: '外资处', homeOrg: '990000', isLocked: false, mustChangePassword: false, grants: [{ role: 'officer', line: 'fdi', orgCode: '990000', upTo: 'Internal' }], ...more,
});
const unit = { code: '990000', kind: 'Tree', name: '云岭省', short: '云岭', nameEn: 'Yunling', level: 'province', rank: '', parent: '', from: null, until: null };
const answers = {
  'GET /api/access/me': { ...somebody, userName: 'security', permissions: ['access.people'] },
  'GET /api/access/orgs': { tree: [unit], overlays: [], areas: [], province: '990000', separateCity: null, counts: [], retired: 0 },
  'GET /api/access/people': { people: [person('fdi', '林知远'), person('security', '安全管理员', { grants: [{ role: 'security', line: '*', orgCode: '990000', upTo: 'Open' }] })] },
  'GET /api/access/roles': {
    roles: [{ code: 'officer', name: '业务人员', nameEn: 'Officer', administrator: false, permissions: [] }, { code: 'security', name: '安全管理员', nameEn: 'Security', administrator: true, permissions: [] }],
    lines: [{ code: 'fdi', name: '利用外资' }],
  },
};

async function fill() {
  await userEvent.click(await screen.findByRole('button', { name: '添加人员' }));
  const form = await screen.findByRole('dialog');
  await userEvent.type(within(form).getByLabelText('姓名'), '新人');
  await userEvent.type(within(form).getByRole('textbox', { name: /用户名/ }), 'newcomer');
  await userEvent.click(within(form).getByRole('combobox', { name: '第1行 角色' }));
  await userEvent.click(await screen.findByTitle('业务人员'));
  await userEvent.click(within(form).getByRole('button', { name: '保存' }));
}

describe('people and grants', () => {
  it('says what each may see, and leaves oneself to another administrator', async () => {
    serve(answers);
    renderApp(routes.routes, '/admin/people');

    expect(await screen.findByText('利用外资 · 云岭省 · 内部')).toBeInTheDocument();
    expect(within(screen.getByText('安全管理员', { selector: 'b' }).closest('tr') as HTMLElement).queryByRole('button')).toBeNull();
  });

  it('shows the one-time password once', async () => {
    const calls = serve({ ...answers, 'POST /api/access/people': { id: 'new', oneTimePassword: 'Labcdefg2345' } });
    renderApp(routes.routes, '/admin/people');
    await fill();

    expect(await screen.findByText('Labcdefg2345')).toBeInTheDocument();
    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '')).toMatchObject({ userName: 'newcomer', grants: [{ role: 'officer', line: '*', orgCode: '990000', upTo: 'Open' }] });
    await userEvent.click(screen.getByRole('button', { name: '已告知，关闭' }));
    await waitFor(() => expect(screen.queryByText('Labcdefg2345')).toBeNull());
  });

  it('puts a refusal beside its field', async () => {
    serve({ ...answers, 'POST /api/access/people': () => refusal(409, 'access.name-taken', '用户名已被使用，请换一个。', { details: [{ field: 'userName', sentence: '用户名已被使用，请换一个' }] }) });
    renderApp(routes.routes, '/admin/people');
    await fill();

    const said = await screen.findByText('用户名已被使用，请换一个');
    expect(said.closest('.field')).toHaveTextContent('用户名');
  });

  it('disables somebody only by the typed user name', async () => {
    const calls = serve({ ...answers, 'POST /api/access/people/fdi/lock': {} });
    renderApp(routes.routes, '/admin/people');
    await userEvent.click(await screen.findByRole('button', { name: '停用' }));
    const dialog = await screen.findByRole('dialog');
    const act = within(dialog).getByRole('button', { name: '停用' });

    expect(act).toBeDisabled();
    await userEvent.type(within(dialog).getByRole('textbox'), 'fdi');
    await userEvent.click(act);

    await waitFor(() => expect(calls.some((call) => call.path === '/api/access/people/fdi/lock')).toBe(true));
  });
});
