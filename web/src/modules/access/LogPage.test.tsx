import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const entry = { id: 7, at: '2026-11-23T02:00:00Z', person: 'security', from: '127.0.0.1', act: 'changed', subject: 'access_person', key: 'x', before: '{"DisplayName":"旧名","IsLocked":false}', after: '{"DisplayName":"新名","IsLocked":true}' };
const answers = {
  'GET /api/access/me': { ...somebody, permissions: ['access.log'] },
  'GET /api/access/log': { items: [entry], next: null },
  'POST /api/access/log/verification': { whole: false, sentence: '第7条校验码不符。', sealed: 6, seals: 1, unsealed: 0 },
};

describe('the log', () => {
  it('reads before → after in words', async () => {
    serve(answers);
    renderApp(routes.routes, '/admin/log');

    expect((await screen.findByText('已停用')).parentElement).toHaveTextContent('已停用 否 → 是');
    expect(screen.getByText('2026年11月23日 10:00')).toBeInTheDocument();
  });

  it('asks for the picked act, and keeps it in the address', async () => {
    const calls = serve(answers);
    const router = renderApp(routes.routes, '/admin/log?person=security');
    await userEvent.selectOptions(await screen.findByLabelText('操作'), 'changed');

    expect(await screen.findByText('新名')).toBeInTheDocument();
    expect(calls.at(-1)?.query.get('act')).toBe('changed');
    expect(router.state.location.search).toBe('?person=security&act=changed');
  });

  it('says where the chain is broken', async () => {
    serve(answers);
    renderApp(routes.routes, '/admin/log');
    await userEvent.click(await screen.findByRole('button', { name: '核对校验码' }));

    expect(await screen.findByText('第7条校验码不符。')).toBeInTheDocument();
  });
});
