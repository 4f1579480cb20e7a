import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal, renderApp, serve } from '../../../testing';
import type { Answers } from '../../../testing';
import routes from '../routes';
import { answers, item } from '../testRecords';

function open(more: Answers = {}) {
  const calls = serve({ ...answers, ...more });
  renderApp(routes.routes, '/records/project.key/r1');
  return calls;
}

const body = (calls: ReturnType<typeof serve>, path: string) => JSON.parse(calls.find((call) => call.method !== 'GET' && call.path === path)?.body ?? '{}') as unknown;

describe('a record', () => {
  it('says where it stands, for how long, and which clock matters', async () => {
    open();

    expect(await screen.findByRole('heading', { name: '澜湾精细化工一体化二期' })).toBeInTheDocument();
    const life = screen.getByRole('region', { name: '办理环节' });
    expect(life).toHaveTextContent('第 119 个工作日，限 120');
    expect(life).toHaveTextContent('期限 6月25日，逾期9个工作日'.replace('6月25日', new Date().getFullYear() === 2025 ? '6月25日' : '2025年6月25日'));
    expect(within(life).queryByText('终止')).toBeNull();
    expect(screen.getByText('重点项目 ZD-2025-001')).toBeInTheDocument();
    expect(screen.getByText('主体封顶')).toBeInTheDocument();
    expect(screen.getByText('未上传')).toBeInTheDocument();
  });

  it('asks for what the next step needs, and sends it along', async () => {
    const calls = open({ 'POST /api/records/items/r1/steps': { state: 'begun' } });
    await userEvent.click(await screen.findByRole('button', { name: '转入在建' }));
    const dialog = await screen.findByRole('dialog');
    const act = within(dialog).getByRole('button', { name: '转入在建' });
    expect(act).toBeDisabled();
    await userEvent.type(within(dialog).getByRole('textbox', { name: '开工日期' }), '2025-07-01{Enter}');
    await userEvent.click(act);

    await waitFor(() => expect(body(calls, '/api/records/items/r1/steps')).toEqual({ action: 'begin', reason: null, values: { start: '2025-07-01' }, version: 14 }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps a step aside in the menu, and takes it only with a reason', async () => {
    const calls = open({ 'POST /api/records/items/r1/steps': refusal(409, 'records.step-condition', '还不满足“终止”的条件。') });
    await userEvent.click(await screen.findByRole('button', { name: '更多' }));
    await userEvent.click(screen.getByRole('button', { name: '终止' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: '终止' })).toBeDisabled();
    await userEvent.type(within(dialog).getByRole('textbox'), '投资方退出');
    await userEvent.click(within(dialog).getByRole('button', { name: '终止' }));

    expect(await screen.findByText('还不满足“终止”的条件。')).toBeInTheDocument();
    expect(body(calls, '/api/records/items/r1/steps')).toMatchObject({ action: 'stop', reason: '投资方退出' });
  });

  it('opens a masked field by asking for it', async () => {
    open({ 'POST /api/records/items/r1/reveals': { t: '13812342071' } });
    await userEvent.click(await screen.findByRole('button', { name: '查看联系电话' }));

    expect(await screen.findByText('13812342071')).toBeInTheDocument();
  });

  it('tells changes from old to new with their reason, and takes a comment that mentions somebody', async () => {
    const calls = open({ 'POST /api/records/items/r1/comments': { id: 'n' } });
    await userEvent.click(await screen.findByRole('tab', { name: /改动历史 1/ }));
    const change = screen.getByRole('row', { name: /总投资/ });
    expect(change).toHaveTextContent('120.0亿元 126.0亿元');
    expect(screen.getByText('理由：压缩机推迟')).toBeInTheDocument();

    const box = screen.getByRole('textbox', { name: '写批注，输入 @ 提及' });
    await userEvent.type(box, '请 @沈');
    await userEvent.click(await screen.findByText('沈若衡 省商务厅综合处'));
    await userEvent.type(box, '阅');
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    await waitFor(() => expect(body(calls, '/api/records/items/r1/comments')).toEqual({ text: '请 @沈若衡 阅', mentions: ['p2'] }));
  });

  it('adds a row to a child table, for the period that is to be filed', async () => {
    const calls = open({ 'POST /api/records/items/r1/children/progress': refusal(400, 'records.wrong-values', '月份：必填。', { details: [{ field: 'month', sentence: '必填，请选择月份' }] }) });
    await userEvent.click(await screen.findByRole('button', { name: '新增月度进展' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox', { name: '形象进度' }), '桩基完成');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));

    expect((await within(dialog).findByText('必填，请选择月份')).closest('.field')).toHaveTextContent('月份');
    expect(body(calls, '/api/records/items/r1/children/progress')).toMatchObject({ values: { note: '桩基完成', month: '2025-06' } });
  });

  it('walks through the list it was opened from', async () => {
    serve({ ...answers, 'GET /api/records/items/r2': { ...item, row: { ...item.row, id: 'r2', title: '澜湾港冷链物流中心' } }, 'GET /api/records/items/r2/timeline': { entries: [] } });
    renderApp(routes.routes, '/records/project.key');
    await userEvent.click(await screen.findByRole('link', { name: '澜湾精细化工一体化二期' }));
    expect(await screen.findByText('1 / 2')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '下一条' }));

    expect(await screen.findByRole('heading', { name: '澜湾港冷链物流中心' })).toBeInTheDocument();
  });

  it('says so when there is no such record', async () => {
    open({ 'GET /api/records/items/r1': refusal(404, 'records.no-such-record', '没有这条记录，或它不在您的查阅范围内。') });

    expect(await screen.findByText('没有这条记录，或它不在您的查阅范围内。')).toBeInTheDocument();
  });
});
