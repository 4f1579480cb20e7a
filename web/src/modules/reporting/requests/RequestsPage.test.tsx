import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { RequestList, RequestRow, RequestShown } from '../../../api/requestTypes';
import { refusal, renderApp, serve, somebody } from '../../../testing';
import routes from '../routes';

const row: RequestRow = {
  id: 'q1', return: 'r1', form: 'consume.key_monthly', formName: '重点商贸流通企业运行月报表', formNameEn: 'Key firms, monthly', period: '2026-10', org: '91370200264574251E', orgName: '云桥商贸有限公司', orgNameEn: 'Yunqiao',
  home: '990101', homeName: '云东区', homeNameEn: 'Yundong', text: '续贷审批慢', beside: [{ label: '类别', labelEn: 'Kind', text: '融资' }], state: 'open', stateName: '待答复', stateNameEn: 'To be answered',
  owner: '990101', ownerName: '云东区', ownerNameEn: 'Yundong', due: '2026-11-17', workdaysLeft: -2, late: true, toldAt: '2026-11-03T02:00:00Z', answer: '', answeredBy: '', answeredAt: null, mine: true,
};
const list: RequestList = { items: [row], next: null, states: { open: 1, answered: 3 }, forms: [{ code: row.form, name: row.formName, nameEn: row.formNameEn, number: '', line: 'consume', lineName: '消费' }], periods: ['2026-10'] };
const shown: RequestShown = {
  row, version: 4, history: [{ action: 'started', name: '建立', nameEn: 'Started', person: '丁某', at: row.toldAt, text: null }],
  steps: [{ action: 'answer', name: '答复', nameEn: 'Answer' }, { action: 'forward', name: '转上级', nameEn: 'Forward' }, { action: 'close', name: '办结', nameEn: 'Close' }],
};
const me = { 'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, 'reporting.see'] }, 'GET /api/access/orgs': { tree: [], overlays: [], areas: [] } };

describe('requests of enterprises', () => {
  it('opens one, and sends the answer with what was seen', async () => {
    const calls = serve({ ...me, 'GET /api/reporting/requests': list, 'GET /api/reporting/requests/q1': shown, 'POST /api/reporting/requests/q1/steps': shown });
    renderApp(routes.routes, '/reporting/requests');

    await userEvent.click(await screen.findByRole('button', { name: '续贷审批慢' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('融资')).toBeInTheDocument();
    expect(within(dialog).getByRole('button', { name: '答复' })).toBeDisabled();
    await userEvent.type(within(dialog).getByRole('textbox'), '三日内上门');
    await userEvent.click(within(dialog).getByRole('button', { name: '答复' }));

    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '{}')).toEqual({ action: 'answer', text: '三日内上门', version: 4 });
  });

  it('begins with what waits, and keeps the state in the address', async () => {
    const calls = serve({ ...me, 'GET /api/reporting/requests': list });
    const router = renderApp(routes.routes, '/reporting/requests');

    expect(await screen.findByText('逾期2个工作日')).toBeInTheDocument();
    expect(calls.find((call) => call.path === '/api/reporting/requests')?.query.get('state')).toBe('waiting');
    await userEvent.click(screen.getByRole('radio', { name: '已答复 3' }));

    expect(router.state.location.search).toContain('state=answered');
    expect(calls.at(-1)?.query.get('state')).toBe('answered');
  });

  it('says why there is none', async () => {
    serve({ ...me, 'GET /api/reporting/requests': { ...list, items: [], states: {} } });
    renderApp(routes.routes, '/reporting/requests');
    expect(await screen.findByText('没有诉求')).toBeInTheDocument();
  });

  it('says what is refused', async () => {
    serve({ ...me, 'GET /api/reporting/requests': refusal(403, 'access.not-allowed', '您没有这项权限。') });
    renderApp(routes.routes, '/reporting/requests');
    expect(await screen.findByText('您没有这项权限。')).toBeInTheDocument();
  });
});
