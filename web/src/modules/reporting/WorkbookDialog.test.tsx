import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { WorkbookCompared } from '../../api/returnTypes';
import { refusal, renderApp, serve, somebody } from '../../testing';
import routes from './routes';
import { shown } from './testReturns';

const me = { 'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, 'reporting.see', 'reporting.fill'] }, 'GET /api/access/orgs': { tree: [], overlays: [], areas: [] } };
const alone = { version: 3, others: [] };

const difference = { row: '06', column: '', at: 'E8', name: '制造业', nameEn: 'Manufacturing', mine: '5.00', theirs: '4.00', version: 1, clash: false, by: null, note: null };

const compared: WorkbookCompared = {
  fileName: '报表.xlsx', same: 3, refused: [{ row: '03', column: '', at: 'E5', name: '合同外资', nameEn: 'Contracted', sentence: '“一百”不是数字' }],
  differences: [difference, { ...difference, row: '07', at: 'E9', name: '高技术制造业', mine: '2.00', theirs: '1.00', version: 7, clash: true, by: '李敏' }],
};

const bring = async () => {
  await userEvent.click(await screen.findByRole('button', { name: '上传 Excel' }));
  await userEvent.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), new File(['x'], '报表.xlsx'));
};

describe('a return filled elsewhere', () => {
  it('shows what differs and saves only what is chosen; what somebody else changed is left unless asked for', async () => {
    const answer = vi.fn().mockReturnValueOnce(compared).mockReturnValue({ ...compared, differences: [], refused: [] });
    const calls = serve({
      ...me, 'GET /api/reporting/returns/r1': shown(), 'PUT /api/reporting/returns/r1/presence': alone, 'POST /api/reporting/returns/r1/workbook': answer,
      'PUT /api/reporting/returns/r1/cells': { clashes: [], sheet: shown().sheet },
    });
    renderApp(routes.routes, '/reporting/returns/r1');
    await bring();

    expect(await screen.findByRole('row', { name: /E9.*下载后李敏改过/ })).toBeInTheDocument();
    expect(screen.getByText('“一百”不是数字', { exact: false })).toHaveTextContent('E5 合同外资：“一百”不是数字');
    expect(screen.getByRole('checkbox', { name: '取用 高技术制造业' })).not.toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: '保存选中的1格' }));

    expect(await screen.findByText('已保存1格')).toBeInTheDocument();
    expect(JSON.parse(calls.find((call) => call.path.endsWith('/cells'))?.body ?? '{}')).toEqual({ cells: [{ row: '06', column: '', value: '5.00', version: 1 }] });
    expect(await screen.findByText(/没有要保存的/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '完成' })).toBeEnabled();
  });

  it('says why a file of another return is refused', async () => {
    serve({ ...me, 'GET /api/reporting/returns/r1': shown(), 'PUT /api/reporting/returns/r1/presence': alone, 'POST /api/reporting/returns/r1/workbook': () => refusal(409, 'reporting.other-period', '文件是2026年9月的报表') });
    renderApp(routes.routes, '/reporting/returns/r1');
    await bring();

    expect(await screen.findByText(/文件是2026年9月的报表/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '保存' })).toBeDisabled();
  });
});

describe('others at the same return', () => {
  it('are named with the cell they are at', async () => {
    serve({ ...me, 'GET /api/reporting/returns/r1': shown(), 'PUT /api/reporting/returns/r1/presence': { version: 3, others: [{ name: '李敏', row: '06', column: '' }, { name: '周知行', row: '', column: '' }] } });
    renderApp(routes.routes, '/reporting/returns/r1');

    await userEvent.click(await screen.findByRole('button', { name: '李敏在第06行' }));
    const input = screen.getByRole('textbox', { name: '06 制造业' });
    expect(input).toHaveFocus();
    expect(within(input.closest('td') as HTMLElement).getByText('李敏')).toBeInTheDocument();
    expect(screen.getByText('周知行在看')).toBeInTheDocument();
  });

  it('bring news: the return is read again when somebody saved', async () => {
    const read = vi.fn().mockReturnValue(shown());
    serve({ ...me, 'GET /api/reporting/returns/r1': read, 'PUT /api/reporting/returns/r1/presence': { version: 4, others: [] } });
    renderApp(routes.routes, '/reporting/returns/r1');

    await waitFor(() => expect(read.mock.calls.length).toBeGreaterThan(1));
  });
});

it('refuses a block larger than the form and names where it was put', async () => {
  serve({ ...me, 'GET /api/reporting/returns/r1': shown(), 'PUT /api/reporting/returns/r1/presence': alone });
  renderApp(routes.routes, '/reporting/returns/r1');
  const first = await screen.findByRole('textbox', { name: '06 制造业' });

  fireEvent.paste(first, { clipboardData: { getData: () => Array.from({ length: 10_000 }, () => '1').join('\n') } });

  expect(await screen.findByText(/粘贴的内容有10000行1列，从第06行起表内只有2行1列，没有粘贴/)).toBeInTheDocument();
  expect(first).toHaveValue('4.00');
});
