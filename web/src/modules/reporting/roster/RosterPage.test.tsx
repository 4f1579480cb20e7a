import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { RosterList, RosterUnit } from '../../../api/rosterTypes';
import { refusal, renderApp, serve } from '../../../testing';
import routes from '../routes';

const unit = (more: Partial<RosterUnit>): RosterUnit => ({
  code: '91370200264574251E', name: '云桥商贸有限公司', home: '990101', homeName: '云东区', industry: 'retail', industryName: '零售业', panels: ['retail-key'], from: null, until: null, ended: false,
  officer: '王一', phone: '', email: '', account: 'none', invitedUntil: null, mailed: false, ...more,
});
const list: RosterList = {
  items: [unit({}), unit({ code: '91370200163562681G', name: '澜港超市有限公司', account: 'invited', invitedUntil: '2026-12-13', mailed: true })], next: null,
  counts: { all: 2, none: 1, invited: 1, expired: 0, joined: 0 }, panels: [{ code: 'retail-key', name: '重点商贸流通企业', nameEn: 'Key firms' }], industries: [],
};

it('invites those who wait, and says what came of it', async () => {
  const calls = serve({
    'GET /api/reporting/units': list, 'POST /api/reporting/invitations': { job: 'j1' },
    'GET /api/access/jobs/j1': { id: 'j1', kind: '', title: '', state: 'Done', progress: 1, total: 1, result: { invited: 1, mailed: 0, withoutMail: 1, mailFault: null } },
  });
  renderApp(routes.routes, '/reporting/roster');

  await userEvent.click(await screen.findByRole('button', { name: '邀请联络员' }));
  await userEvent.click(await screen.findByRole('button', { name: '发出邀请' }));

  expect(await screen.findByText('已邀请1家：0家已发邮件，1家待转交链接')).toBeInTheDocument();
  expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '{}')).toMatchObject({ codes: null, days: 14 });
});

it('shows a refusal under its field', async () => {
  serve({
    'GET /api/reporting/units': list,
    'PUT /api/reporting/units/91370200264574251E': refusal(400, 'reporting.wrong-unit', '有1项填得不对。', { details: [{ row: null, field: 'email', sentence: '“王一”不是邮箱地址' }] }),
  });
  renderApp(routes.routes, '/reporting/roster');

  await userEvent.click(await screen.findByRole('button', { name: '云桥商贸有限公司' }));
  await userEvent.click(await screen.findByRole('button', { name: /保\s*存/ }));

  expect(await screen.findByText('“王一”不是邮箱地址')).toBeInTheDocument();
});
