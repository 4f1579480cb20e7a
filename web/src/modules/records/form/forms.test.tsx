import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal, renderApp, serve } from '../../../testing';
import type { Call } from '../../../testing';
import routes from '../routes';
import { answers, item } from '../testRecords';

const sent = (calls: readonly Call[], method: string, path: string) => calls.filter((call) => call.method === method && call.path === path).map((call) => JSON.parse(call.body) as Record<string, unknown>);
const MADE = 'POST /api/records/items';

async function name(text: string) {
  await userEvent.type(await screen.findByRole('textbox', { name: '项目名称' }), text);
}

describe('a new record', () => {
  it('goes with its values and the rows pasted from a spreadsheet', async () => {
    const calls = serve({ ...answers, [MADE]: { id: 'r1', number: 'ZD-2025-001' } });
    const router = renderApp(routes.routes, '/records/project.key/new');
    await name('白屿远洋冷链');
    await userEvent.click(screen.getByText('专栏2'));
    await userEvent.click(screen.getByRole('button', { name: '添加一行' }));
    const first = screen.getByRole('row', { name: '第1行' });
    fireEvent.paste(within(first).getByRole('textbox', { name: '形象进度' }), { clipboardData: { getData: () => '封顶\n桩基完成' } });
    expect(await screen.findByText('已粘贴 2 行 1 列')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '提交' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/records/project.key/r1'));
    expect(sent(calls, 'POST', '/api/records/items')[0]).toMatchObject({ type: 'project.key', values: { name: '白屿远洋冷链', box: 'box2' }, children: { progress: [{ note: '封顶' }, { note: '桩基完成' }] }, confirm: false });
  });

  it('shows near duplicates first, and goes on only by choice', async () => {
    const calls = serve({
      ...answers,
      [MADE]: (call: Call) => (call.body.includes('"confirm":true') ? { id: 'r1', number: '' } : refusal(409, 'records.alike', '已有1条相近的记录。')),
      'POST /api/records/items/alike': { alike: [{ id: 'r2', number: 'ZD-2025-002', title: '白屿远洋冷链物流', orgName: '白屿市', stateName: '前期', stateNameEn: '', likeness: 0.9 }] },
    });
    const router = renderApp(routes.routes, '/records/project.key/new');
    await name('白屿远洋冷链');
    await userEvent.click(screen.getByRole('button', { name: '提交' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('link', { name: '白屿远洋冷链物流' })).toHaveAttribute('href', '/records/project.key/r2');
    await userEvent.click(within(dialog).getByRole('button', { name: '仍要新建' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/records/project.key/r1'));
    expect(sent(calls, 'POST', '/api/records/items')).toHaveLength(2);
  });

  it('puts a refusal beside its field and keeps what was typed', async () => {
    serve({ ...answers, [MADE]: refusal(400, 'records.wrong-values', '所在市：必填。', { details: [{ field: 'city', sentence: '必填，请选择所在市' }] }) });
    renderApp(routes.routes, '/records/project.key/new');
    await name('白屿远洋冷链');
    await userEvent.click(screen.getByRole('button', { name: '提交' }));

    expect((await screen.findByText('必填，请选择所在市')).closest('.field')).toHaveTextContent('所在市');
    expect(screen.getByRole('textbox', { name: '项目名称' })).toHaveValue('白屿远洋冷链');
  });

  it('is found again after the tab was closed, until the draft is dropped', async () => {
    localStorage.setItem('luopan.draft.shenruoheng.project.key.new', JSON.stringify({ at: '2025-07-03T03:05:00Z', values: { name: '没有写完的项目' }, children: {}, version: 0 }));
    serve(answers);
    renderApp(routes.routes, '/records/project.key/new');

    expect(await screen.findByDisplayValue('没有写完的项目')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '放弃草稿' }));
    expect(screen.getByRole('textbox', { name: '项目名称' })).toHaveValue('');
    expect(localStorage.getItem('luopan.draft.shenruoheng.project.key.new')).toBeNull();
  });
});

describe('changes to a record', () => {
  it('sends only what was changed, with the version it was made on', async () => {
    const calls = serve({ ...answers, 'PUT /api/records/items/r1': { version: 15 } });
    const router = renderApp(routes.routes, '/records/project.key/r1/edit');
    expect(await screen.findByText('138****2071')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '保存' })).toBeDisabled();
    await userEvent.click(screen.getByText('专栏2'));
    await userEvent.type(screen.getByRole('textbox', { name: '修改理由' }), '出处有误');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/records/project.key/r1'));
    expect(sent(calls, 'PUT', '/api/records/items/r1')[0]).toEqual({ version: 14, values: { box: 'box2' }, reason: '出处有误' });
  });

  it('settles a conflict field by field', async () => {
    const calls = serve({
      ...answers,
      'PUT /api/records/items/r1': (call: Call) => (call.body.includes('"version":14') ? refusal(409, 'records.changed', '他人改了同一字段。') : { version: 16 }),
      'GET /api/records/items/r1/differences': {
        version: 15,
        differences: [
          { field: 'box', label: '出处', labelEn: '', was: '专栏1', now: '（空）', nowValue: null, by: '林知远', at: '2025-07-03T04:00:00Z' },
          { field: 'city', label: '所在市', labelEn: '', was: '澜湾市', now: '云州市', nowValue: '990100', by: '林知远', at: '2025-07-03T04:00:00Z' },
        ],
      },
    });
    const router = renderApp(routes.routes, '/records/project.key/r1/edit');
    await userEvent.type(await screen.findByRole('textbox', { name: '项目名称' }), '（新）');
    await userEvent.click(screen.getByText('专栏2'));
    await userEvent.click(screen.getByRole('button', { name: '保存' }));

    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('另有 1 项只有对方改动，已并入。');
    expect(within(dialog).getByRole('button', { name: '按所选保存' })).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('radio', { name: '专栏2' }));
    await userEvent.click(within(dialog).getByRole('button', { name: '按所选保存' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/records/project.key/r1'));
    expect(sent(calls, 'PUT', '/api/records/items/r1').at(-1)).toEqual({ version: 15, values: { name: `${item.row.title}（新）`, box: 'box2' } });
  });
});
