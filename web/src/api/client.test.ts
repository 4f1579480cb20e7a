import { describe, expect, it, vi } from 'vitest';
import { refusal, serve } from '../testing';
import { api, ask } from './client';
import { Fault } from './fault';

describe('a call', () => {
  it('is refused with code, sentence and details', async () => {
    serve({ 'GET /api/access/me': refusal(403, 'access.not-allowed', '您的角色不能使用此功能。', { details: [{ row: null, field: 'org', sentence: '不在范围内' }] }) });

    const fault = await ask(api.GET('/api/access/me')).catch((error: unknown) => error);

    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'access.not-allowed', message: '您的角色不能使用此功能。', refused: true });
    expect((fault as Fault).about('Org')).toBe('不在范围内');
  });

  it('names the fields of a request refused by its shape', async () => {
    serve({ 'GET /api/access/me': refusal(400, 'http.400', '', { errors: { Password: ['不能为空'] } }) });

    await expect(ask(api.GET('/api/access/me'))).rejects.toMatchObject({ status: 400 });
  });

  it('says so when the server is not there', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));

    await expect(ask(api.GET('/api/access/me'))).rejects.toMatchObject({ code: 'client.unreachable', status: 0 });
  });
});
