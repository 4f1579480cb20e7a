import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp, serve, somebody } from '../../testing';
import { placed } from './placed';
import routes from './routes';
import { cell, finding, shown } from './testReturns';

const me = { 'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, 'reporting.see', 'reporting.fill'] }, 'GET /api/access/orgs': { tree: [], overlays: [], areas: [] } };

describe('filling a return', () => {
  it('saves what is typed by itself and shows what the server worked out', async () => {
    const calls = serve({
      ...me, 'GET /api/reporting/returns/r1': shown(),
      'PUT /api/reporting/returns/r1/cells': { clashes: [], sheet: { ...shown().sheet, cells: [cell('04', '9.00', { version: 0 }), cell('06', '9.00', { version: 4 })], filled: 1, version: 4 } },
    });
    renderApp(routes.routes, '/reporting/returns/r1');

    const input = await screen.findByRole('textbox', { name: '06 制造业' });
    await userEvent.clear(input);
    await userEvent.type(input, '9');

    await waitFor(() => expect(calls.some((call) => call.path.endsWith('/cells'))).toBe(true), { timeout: 3000 });
    expect(JSON.parse(calls.find((call) => call.path.endsWith('/cells'))?.body ?? '{}')).toEqual({ cells: [{ row: '06', column: '', value: '9', version: 1 }] });
    expect(await screen.findByText(/已自动保存/)).toBeInTheDocument();
  });

  it('marks the cell the server refuses and keeps what was typed', async () => {
    serve({
      ...me, 'GET /api/reporting/returns/r1': shown(),
      'PUT /api/reporting/returns/r1/cells': () => new Response(JSON.stringify({ code: 'reporting.wrong-cells', detail: '有1格填得不对', status: 400, details: [{ row: 1, field: '07', sentence: '“一百”不是数字' }] }), { status: 400, headers: { 'content-type': 'application/problem+json' } }),
    });
    renderApp(routes.routes, '/reporting/returns/r1');

    await userEvent.type(await screen.findByRole('textbox', { name: '07 高技术制造业' }), '一百');

    expect(await screen.findByText('“一百”不是数字', {}, { timeout: 3000 })).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: '07 高技术制造业' })).toHaveValue('一百');
  });

  it('lets people choose when somebody else changed the same cell', async () => {
    serve({
      ...me, 'GET /api/reporting/returns/r1': shown(),
      'PUT /api/reporting/returns/r1/cells': { clashes: [{ row: '06', column: '', mine: '9', theirs: '8.00', by: '李敏', version: 5 }], sheet: { ...shown().sheet, cells: [cell('06', '8.00', { version: 5 })] } },
    });
    renderApp(routes.routes, '/reporting/returns/r1');
    const input = await screen.findByRole('textbox', { name: '06 制造业' });
    await userEvent.clear(input);
    await userEvent.type(input, '9');

    const told = await screen.findByText(/他人刚改了同一格/, {}, { timeout: 3000 });
    expect(input).toHaveValue('8.00');
    await userEvent.click(within(told.closest('div') as HTMLElement).getByRole('button', { name: '用我的' }));
    expect(input).toHaveValue('9');
  });

  it('cannot be sent while a check refuses it, and says where', async () => {
    serve({ ...me, 'GET /api/reporting/returns/r1': shown({ sheet: { ...shown().sheet, filled: 2, findings: [finding('H-104'), finding('S-2', { hard: false, title: '超出历史区间', sentence: '[06] 超出' })] } }) });
    renderApp(routes.routes, '/reporting/returns/r1');

    expect(await screen.findByText(/1项不通过/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '提交' })).toBeDisabled();
    expect(screen.getByText('[07] = 5，[06] = 4，相差1万美元')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '下一问题' }));
    expect(screen.getByRole('textbox', { name: '07 高技术制造业' })).toHaveFocus();
    screen.getByRole('textbox', { name: '06 制造业' }).focus();
    await userEvent.keyboard('{F8}');
    expect(screen.getByRole('textbox', { name: '07 高技术制造业' })).toHaveFocus();
  });

  it('goes down with Enter and takes a pasted block', async () => {
    serve({ ...me, 'GET /api/reporting/returns/r1': shown() });
    renderApp(routes.routes, '/reporting/returns/r1');
    const first = await screen.findByRole('textbox', { name: '06 制造业' });

    fireEvent.paste(first, { clipboardData: { getData: () => '1.00\r\n0.50\r\n' } });

    expect(first).toHaveValue('1.00');
    expect(screen.getByRole('textbox', { name: '07 高技术制造业' })).toHaveValue('0.50');
    first.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: '07 高技术制造业' })).toHaveFocus();
  });

  it('says which rows keep their own figures in a pasted column', async () => {
    const { form } = shown();
    const [first] = form.sections;
    if (!first) throw new Error('The form has no part.');
    const [total, ...rest] = first.rows;
    serve({ ...me, 'GET /api/reporting/returns/r1': shown({ form: { ...form, sections: [{ ...first, rows: [...rest.slice(0, 1), ...(total ? [total] : []), ...rest.slice(1)] }] } }) });
    renderApp(routes.routes, '/reporting/returns/r1');

    fireEvent.paste(await screen.findByRole('textbox', { name: '06 制造业' }), { clipboardData: { getData: () => '1.00\r\n9.00\r\n0.50\r\n' } });

    expect(screen.getByRole('textbox', { name: '07 高技术制造业' })).toHaveValue('0.50');
    expect(screen.getByText('第04行由系统计算，没有取粘贴的数，其余已粘贴')).toBeInTheDocument();
  });

  it('takes a block into a repeated part, where Enter goes down too', async () => {
    const { form } = shown();
    const field = (code: string, name: string, unit: string) => ({ code, name, nameEn: name, unit, decimals: 2, required: false, options: [] });
    serve({ ...me, 'GET /api/reporting/returns/r1': shown({ form: { ...form, sections: [...form.sections, { name: '二、大项目', nameEn: 'II', rows: [], repeat: { code: 'big', most: 20, fields: [field('who', '企业名称', ''), field('sum', '金额', '万美元')] } }] } }) });
    renderApp(routes.routes, '/reporting/returns/r1');

    fireEvent.paste(await screen.findByRole('textbox', { name: '企业名称 1' }), { clipboardData: { getData: () => '甲公司\t200\r\n乙公司\t300\r\n' } });

    expect(screen.getByRole('textbox', { name: '企业名称 2' })).toHaveValue('乙公司');
    expect(screen.getByRole('textbox', { name: '金额 2' })).toHaveValue('300');
    screen.getByRole('textbox', { name: '金额 1' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('textbox', { name: '金额 2' })).toHaveFocus();
  });

  it('is read only for reviewers, who send it back with a reason', async () => {
    const calls = serve({
      ...me, 'GET /api/reporting/returns/r1': shown({ state: 'submitted', stateName: '待审核', mayType: false, whyNot: '报表已提交', steps: [{ action: 'review', name: '审核通过', nameEn: 'Pass', needsReason: false }, { action: 'send_back', name: '退回', nameEn: 'Send back', needsReason: true }] }),
      'POST /api/reporting/returns/r1/steps': { state: 'returned', stateName: '已退回', stateNameEn: 'Returned', version: 9 },
    });
    renderApp(routes.routes, '/reporting/returns/r1');

    await userEvent.click(await screen.findByRole('button', { name: '退回' }));
    expect(screen.queryByRole('textbox', { name: '06 制造业' })).not.toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '请核对');
    await userEvent.click(screen.getByRole('button', { name: '确定' }));

    await waitFor(() => expect(calls.some((call) => call.method === 'POST' && JSON.parse(call.body).reason === '请核对')).toBe(true));
  });
});

describe('a pasted block', () => {
  const row = (number: string, cells: readonly (string | null)[], begins = false) => ({ number, cells, begins });

  it('goes down by rows and right by columns', () => {
    const rows = [row('01', ['01|a', '01|b']), row('02', ['02|a', '02|b'])];
    expect(placed([['1', '2'], ['3', '4']], '01|a', rows)).toEqual({ cells: { '01|a': '1', '01|b': '2', '02|a': '3', '02|b': '4' }, workedOut: [], room: null });
    expect(placed([['1', '2']], '01|b', rows).room).toEqual({ down: 2, right: 1 });
    expect(placed([['1'], ['2']], '02|a', rows).room).toEqual({ down: 1, right: 2 });
  });

  it('keeps the places of worked-out rows, and of heads of parts', () => {
    const rows = [row('01', ['01|'], true), row('02', [null]), row('03', ['03|']), row('04', ['04|'], true), row('05', ['05|'])];
    expect(placed([['1'], ['3'], ['2'], [''], ['4'], ['5']], '01|', rows)).toEqual({ cells: { '01|': '1', '03|': '2', '04|': '4', '05|': '5' }, workedOut: ['02'], room: null });
    expect(placed([['1'], [''], ['2'], ['4'], ['5']], '01|', rows)).toEqual({ cells: { '01|': '1', '03|': '2', '04|': '4', '05|': '5' }, workedOut: [], room: null });
  });
});
