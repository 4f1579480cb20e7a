import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal, renderApp, serve } from '../../../testing';
import type { Call } from '../../../testing';
import routes from '../routes';
import { answers, row } from '../testRecords';

const asked = (calls: readonly Call[], path = '/api/records/items') => calls.filter((call) => call.path === path).at(-1)?.query;

describe('a register as a list', () => {
  it('shows stage, light, progress and the totals of what is listed', async () => {
    serve(answers);
    renderApp(routes.routes, '/records/project.key');

    const line = await screen.findByRole('row', { name: /澜湾精细化工一体化二期/ });
    expect(within(line).getByText('逾期 9 日')).toBeInTheDocument();
    expect(within(line).getByText('126.0')).toBeInTheDocument();
    expect(within(line).getByText('前期')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /合计 2 项/ })).toHaveTextContent('252.0');
    expect(screen.getByText('由所在市按月报进展。')).toBeInTheDocument();
  });

  it('asks by the view of the pack, and keeps what is put over it in the address', async () => {
    const calls = serve(answers);
    const router = renderApp(routes.routes, '/records/project.key');
    await userEvent.click(await screen.findByRole('tab', { name: /10亿元以上/ }));

    await waitFor(() => expect(asked(calls)?.get('filter')).toBe('[["invest","gte","10"]]'));
    expect(screen.getByRole('button', { name: '改条件：总投资' })).toHaveTextContent('≥ 10 亿元');
    await userEvent.click(screen.getByRole('button', { name: '去掉条件：总投资' }));
    await userEvent.click(await screen.findByRole('button', { name: '总投资' }));

    await waitFor(() => expect(asked(calls)?.get('sort')).toBe('invest'));
    expect(asked(calls)?.get('filter')).toBeNull();
    expect(new URLSearchParams(router.state.location.search).get('view')).toBe('big');
  });

  it('builds a condition from a field, a comparison and values', async () => {
    const calls = serve(answers);
    renderApp(routes.routes, '/records/project.key?org=990200');
    await screen.findByRole('row', { name: /澜湾精细/ });
    await userEvent.keyboard('/');
    await userEvent.click(within(screen.getByRole('textbox', { name: '查字段' }).closest('.filter-fields') as HTMLElement).getByRole('button', { name: '出处' }));
    await userEvent.click(screen.getByRole('combobox', { name: '值' }));
    await userEvent.click(await screen.findByTitle('专栏2'));
    await userEvent.click(screen.getByRole('button', { name: '确定' }));

    await waitFor(() => expect(asked(calls)?.get('filter')).toBe('[["box","is",["box2"]],["org","under","990200"]]'));
    expect(screen.getByRole('button', { name: '改条件：出处' })).toHaveTextContent('专栏2');
  });

  it('selects by keyboard and says what the selection comes to', async () => {
    const calls = serve({ ...answers, 'POST /api/records/items/bulk': { done: 1, rows: [] } });
    renderApp(routes.routes, '/records/project.key');
    await screen.findByRole('row', { name: /澜湾精细/ });
    await userEvent.keyboard('jx');

    const bar = await screen.findByRole('toolbar', { name: '选择' });
    expect(bar).toHaveTextContent('已选 1 项');
    await userEvent.click(within(bar).getByRole('button', { name: '推进' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('combobox', { name: '步骤' }));
    await userEvent.click(await screen.findByTitle('转入在建'));
    await userEvent.click(within(dialog).getByRole('button', { name: '推进' }));

    await waitFor(() => expect(calls.some((call) => call.path === '/api/records/items/bulk')).toBe(true));
    expect(JSON.parse(calls.find((call) => call.path === '/api/records/items/bulk')?.body ?? '')).toMatchObject({ type: 'project.key', ids: ['r2'], act: 'step', step: 'begin' });
    await waitFor(() => expect(screen.queryByRole('toolbar', { name: '选择' })).toBeNull());
  });

  it('names each record of a bulk act that is refused', async () => {
    serve({ ...answers, 'POST /api/records/items/bulk': { done: 0, rows: [{ id: 'r1', title: '澜湾精细化工一体化二期', sentence: '缺开工日期' }] } });
    renderApp(routes.routes, '/records/project.key');
    await userEvent.click(await screen.findByRole('checkbox', { name: '选 澜湾精细化工一体化二期' }));
    await userEvent.click(screen.getByRole('button', { name: '催报进展' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '催报进展' }));

    expect(await screen.findByText('澜湾精细化工一体化二期：缺开工日期')).toBeInTheDocument();
  });

  it('keeps a changed list as a view of one’s own', async () => {
    const calls = serve({ ...answers, 'POST /api/records/views': { id: 'v9' } });
    renderApp(routes.routes, '/records/project.key?filter=[["state","is",["prep"]]]&sort=invest%20desc');
    await userEvent.click(await screen.findByRole('button', { name: '存为新视图' }));
    await userEvent.type(within(await screen.findByRole('dialog')).getByRole('textbox'), '前期项目{Enter}');

    await waitFor(() => expect(calls.some((call) => call.method === 'POST')).toBe(true));
    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '')).toMatchObject({ name: '前期项目', filter: [['state', 'is', ['prep']]], sort: 'invest desc', shared: false });
  });

  it('tells an empty register from a filter that fits nothing', async () => {
    serve({ ...answers, 'GET /api/records/items': { items: [], next: null, total: 0, all: 2 } });
    renderApp(routes.routes, '/records/project.key?filter=[["state","is",["running"]]]');

    expect(await screen.findByText('没有符合条件的记录')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '去掉全部条件' }));
    expect(await screen.findByText('还没有重点项目')).toBeInTheDocument();
  });

  it('says why when the register is refused', async () => {
    serve({ ...answers, 'GET /api/records/types/project.key': refusal(403, 'needs.permission', '您没有查阅台账的权限。') });
    renderApp(routes.routes, '/records/project.key');

    expect(await screen.findByText('您没有查阅台账的权限。')).toBeInTheDocument();
  });
});

describe('a register as a board', () => {
  const card = row(1, '澜湾精细化工一体化二期');
  const board = [
    { code: 'prep', name: '前期', nameEn: '', count: 5, sum: { v: 1, t: '90.3', unit: '亿元', without: 0 }, cards: [card] },
    { code: 'begun', name: '在建', nameEn: '', count: 0, sum: null, cards: [] },
    { code: 'running', name: '投产', nameEn: '', count: 0, sum: null, cards: [] },
  ];
  const drag = async (to: string) => {
    const article = (await screen.findByRole('link', { name: card.title })).closest('article') as HTMLElement;
    fireEvent.dragStart(article);
    fireEvent.drop(screen.getByRole('region', { name: to }));
  };

  it('asks what the step to the next column needs', async () => {
    serve({ ...answers, 'GET /api/records/items/board': board });
    renderApp(routes.routes, '/records/project.key?show=board');
    expect(await screen.findByText('还有 4 项')).toBeInTheDocument();
    expect(screen.getByText('限 120 个工作日')).toBeInTheDocument();
    await drag('在建');

    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('办理后转为“在建”');
    expect(within(dialog).getByText('开工日期')).toBeInTheDocument();
  });

  it('explains a move that no step makes', async () => {
    serve({ ...answers, 'GET /api/records/items/board': board });
    renderApp(routes.routes, '/records/project.key?show=board');
    await drag('投产');

    expect(await screen.findByText('不能从“前期”直接转为“投产”')).toBeInTheDocument();
  });
});

it('shows a month of dates and due days, from Monday', async () => {
  serve({ ...answers, 'GET /api/records/items/calendar': [{ id: 'r1', title: '澜湾精细化工', field: 'start', clock: null, date: '2025-07-09', light: row(1, '').light }] });
  renderApp(routes.routes, '/records/project.key?show=calendar&month=2025-07');

  expect(within(await screen.findByRole('region', { name: '2025-07-09' })).getByRole('link')).toHaveTextContent('开工日期');
  expect(screen.getAllByRole('region', { name: /^2025-0[678]-\d\d$/ })[0]).toHaveAccessibleName('2025-06-30');
});
