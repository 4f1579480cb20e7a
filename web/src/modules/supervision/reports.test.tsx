import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Accountability, AccountLine, AssignmentCard, AssignmentList, Brief, InTimeRate, Slip } from '../../api/types';
import { refusal, renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const none: InTimeRate = { inTime: 0, judged: 0, rate: null };
const half: InTimeRate = { inTime: 1, judged: 2, rate: 50 };
const card: AssignmentCard = {
  id: 'a', matter: 'm', number: '督〔2026〕1号', name: '用地预审', org: '990100', orgName: '云州市', orgNameEn: 'Yunzhou', assignee: '周知行', assigneeId: 'p', line: 'fdi', lineName: '利用外资', lineNameEn: 'Foreign capital', source: 'note', sourceName: '批示', sourceNameEn: 'Note',
  state: 'signed', stateName: '签收', stateNameEn: 'Signed for', due: '2026-11-24', workdaysLeft: -3, age: 'to-7', level: 'overdue', doneOn: null, inTime: null, workdaysLate: 3, link: '/records/supervision.assignment/a',
};
const count = { open: 1, overdue: 1, soon: 0, averageLate: 3, longestLate: 3 };
const week = { code: '2026-W48', first: '2026-11-23', last: '2026-11-29' };
const brief: Brief = {
  asked: week, weeks: [{ code: '2026-W49', first: '2026-11-30', last: '2026-12-06' }, week], asOf: '2026-11-30', title: '督办工作周报（11月23日—29日）',
  ofWeek: [{ set: 'opened', name: '新立项', nameEn: 'Opened', count: 4, first: week.first, last: week.last }], ofNow: [{ set: 'overdue', name: '逾期', nameEn: 'Overdue', count: 1, first: null, last: null }], weekRate: none, open: count,
  lateByOrg: [{ code: '990100', name: '云州市', nameEn: 'Yunzhou', count }], lateByLine: [{ code: 'fdi', name: '利用外资', nameEn: 'Foreign capital', count }], late: [card], due: [],
  rates: [{ org: '990100', name: '云州市', nameEn: 'Yunzhou', rate: half }], rate: half, ratesFirst: '2026-01-01',
};
const line = (more: Partial<AccountLine>): AccountLine => ({
  code: '990100', name: '云州市', nameEn: 'Yunzhou', org: '990100', held: 3, closed: 1, inTime: 0, closedLate: 1, late: 2, workdaysLate: 5, sentBack: 1, extended: 1, reminded: 1, reassigned: 0, interviewed: 1, rate: none, ...more,
});
const record: Accountability = { year: 2026, years: [2026, 2025], first: '2026-01-01', last: '2026-11-30', orgs: [line({})], people: [line({ code: 'p', name: '周知行', nameEn: '周知行' })], total: line({ code: '', name: '合计', nameEn: 'Total', org: '' }) };
const list: AssignmentList = { set: 'late', name: '逾期', nameEn: 'Late', of: '云州市', ofEn: 'Yunzhou', first: '2026-01-01', last: '2026-11-30', cards: [card] };
const slip: Slip = {
  id: 'a', name: '用地预审', organ: '云岭省商务厅', number: '督〔2026〕1号', mark: '内部', notice: '演示数据', title: '关于用地预审的督办单', addressee: '云州市',
  sections: [
    { head: '一、领导批示', lines: [{ label: '', text: '请月内说明原因。' }], tableTitle: '', columns: [], rows: [] },
    { head: '二、办理过程', lines: [], tableTitle: '办理过程', columns: ['时间', '事项'], rows: [['2026-11-23 10:00', '交办']] },
  ],
  date: '2026-11-23', copyTo: null, asOf: '2026-11-27T02:00:00Z', link: '/records/supervision.assignment/a',
};
const answers = (more: object = {}) => ({
  'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, 'supervision.interview'] }, 'GET /api/supervision/brief': brief, 'GET /api/supervision/accountability': record, 'GET /api/supervision/assignments': list,
  'GET /api/supervision/assignments/a/slip': slip, 'GET /api/supervision/people': { people: [{ id: 'p', name: '周知行', office: '云州市商务局' }] }, ...more,
});
const link = (name: string) => screen.getAllByRole('link', { name })[0];

describe('the weekly brief', () => {
  it('opens the list of every number and prints the chosen week', async () => {
    serve(answers());
    renderApp(routes.routes, '/supervision/brief');

    await waitFor(() => expect(link('4')).toHaveAttribute('href', '/supervision/list?set=opened&first=2026-11-23&last=2026-11-29'));
    expect(screen.getAllByRole('link', { name: '1' }).map((one) => one.getAttribute('href'))).toEqual(
      expect.arrayContaining(['/supervision/list?set=overdue', '/supervision/list?set=overdue&body=990100', '/supervision/list?set=overdue&line=fdi', '/supervision/list?set=in-time&first=2026-01-01&last=2026-11-29&body=990100']),
    );
    expect(screen.getByTitle('没有销号并有时限的事项，不计算')).toHaveTextContent('—');
    expect(screen.getByText('没有下周到期的事项')).toBeInTheDocument();
    expect(link('下载 .docx')).toHaveAttribute('href', '/api/supervision/brief/docx?week=2026-W48');
  });

  it('asks for the week in the address', async () => {
    const calls = serve(answers());
    renderApp(routes.routes, '/supervision/brief?week=2026-W46');

    await waitFor(() => expect(calls.some((call) => call.path === '/api/supervision/brief' && call.query.get('week') === '2026-W46')).toBe(true));
  });
});

describe('the list behind a number', () => {
  it('asks for the set, days and body of the address', async () => {
    const calls = serve(answers());
    renderApp(routes.routes, '/supervision/list?set=late&first=2026-01-01&last=2026-11-30&body=990100&org=990000');

    expect(await screen.findByRole('link', { name: '用地预审' })).toHaveAttribute('href', expect.stringContaining('/records/supervision.assignment/a'));
    const asked = calls.find((call) => call.path === '/api/supervision/assignments')?.query;
    expect([asked?.get('set'), asked?.get('org'), asked?.get('first')]).toEqual(['late', '990100', '2026-01-01']);
  });

  it('says so when there is none', async () => {
    serve(answers({ 'GET /api/supervision/assignments': { ...list, cards: [] } }));
    renderApp(routes.routes, '/supervision/list?set=late');

    expect(await screen.findByText('没有这样的事项')).toBeInTheDocument();
  });
});

describe('the accountability record', () => {
  it('has a line for bodies and people, each number with its list', async () => {
    serve(answers());
    renderApp(routes.routes, '/supervision/accountability');

    await waitFor(() => expect(link('云州市')).toHaveAttribute('href', '/supervision/accountability/orgs/990100?year=2026'));
    expect(link('周知行')).toHaveAttribute('href', '/supervision/accountability/people/p?year=2026');
    expect(screen.getAllByRole('link', { name: '2' }).map((one) => one.getAttribute('href'))).toEqual([
      '/supervision/list?set=late&first=2026-01-01&last=2026-11-30&body=990100', '/supervision/list?set=late&first=2026-01-01&last=2026-11-30', '/supervision/list?set=late&first=2026-01-01&last=2026-11-30&person=p',
    ]);
    const talks = screen.getAllByRole('link', { name: '1' }).map((one) => one.getAttribute('href') ?? '').filter((to) => to.startsWith('/records/supervision.interview')).map((to) => new URLSearchParams(to.split('?')[1]).get('filter'));
    const days = '["day","between","2026-01-01","2026-11-30"],["state","not","planned","dropped"]]';
    expect(talks).toEqual([`[["body","is","990100"],${days}`, `[${days}`, `[["person","is","周知行"],${days}`]);
    expect(link('导出 .xlsx')).toHaveAttribute('href', '/api/supervision/accountability/xlsx?year=2026');
  });

  it('records an interview on what is late there', async () => {
    const calls = serve(answers({ 'POST /api/supervision/interviews': { id: 'i', number: '约〔2026〕1号', link: '/records/supervision.interview/i' } }));
    renderApp(routes.routes, '/supervision/accountability/orgs/990100');

    await userEvent.click(await screen.findByRole('button', { name: '约谈' }));
    expect(await screen.findByRole('checkbox', { name: '督〔2026〕1号 用地预审' })).toBeChecked();
    expect(screen.getByRole('button', { name: '记录约谈' })).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: '谈话记录' }), '说明了原因');
    await userEvent.type(screen.getByRole('textbox', { name: '承诺' }), '报送清单');
    await userEvent.click(screen.getByRole('button', { name: '记录约谈' }));

    expect(await screen.findByRole('link', { name: '约〔2026〕1号' })).toBeInTheDocument();
    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '')).toMatchObject({ name: '云州市督办事项逾期', org: '990100', person: null, personName: null, minutes: '说明了原因', undertaking: '报送清单', matters: ['a'] });
  });

  it('shows the refusal of an interview at its field', async () => {
    serve(answers({ 'POST /api/supervision/interviews': refusal(400, 'supervision.until-past', '兑现期限不能早于今天。', { details: [{ row: null, field: 'until', sentence: '兑现期限不能早于今天' }] }) }));
    renderApp(routes.routes, '/supervision/accountability/people/p');

    await userEvent.click(await screen.findByRole('button', { name: '约谈' }));
    await userEvent.type(await screen.findByRole('textbox', { name: '谈话记录' }), '说明了原因');
    await userEvent.type(screen.getByRole('textbox', { name: '承诺' }), '报送清单');
    await userEvent.click(screen.getByRole('button', { name: '记录约谈' }));

    expect(await screen.findByText('兑现期限不能早于今天')).toBeInTheDocument();
  });

  it('says so when a body has no record in the year', async () => {
    serve(answers());
    renderApp(routes.routes, '/supervision/accountability/orgs/990200');

    expect(await screen.findByText('这一年没有责任记录')).toBeInTheDocument();
  });
});

describe('the slip', () => {
  it('shows what is printed, and where to get it', async () => {
    serve(answers());
    renderApp(routes.routes, '/supervision/slips/a');

    expect(await screen.findByRole('heading', { name: '关于用地预审的督办单' })).toBeInTheDocument();
    expect(screen.getByText('请月内说明原因。')).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: '交办' })).toBeInTheDocument();
    expect(screen.getByText('2026年11月23日')).toBeInTheDocument();
    expect(link('下载 .docx')).toHaveAttribute('href', '/api/supervision/assignments/a/slip/docx');
  });
});
