import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ImportReport } from '../../../api/recordItemTypes';
import { renderApp, serve } from '../../../testing';
import routes from '../routes';
import { answers } from '../testRecords';

const report: ImportReport = {
  dryRun: true, fileName: '项目.xlsx', sheet: '项目', headLine: 1, heads: [{ text: '项目名称', field: 'name', sample: '白屿远洋冷链' }, { text: '备注', field: null, sample: '专栏2' }],
  targets: [{ field: 'name', label: '项目名称', labelEn: '', required: true }, { field: 'box', label: '出处', labelEn: '', required: false }], counts: { new: 1, same: 0, changed: 0, refused: 1 },
  rows: [
    { line: 2, fate: 'new', title: '白屿远洋冷链', record: null, faults: [], changes: [], alike: [], child: '' },
    { line: 3, fate: 'refused', title: '禾津保税仓', record: null, faults: [{ field: 'city', label: '所在市', what: '没有“禾津巿”这个机构，改为“禾津市”' }], changes: [], alike: [], child: '' },
  ],
};
const file = new File(['x'], '项目.xlsx');

async function bring() {
  await userEvent.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), file);
}

it('names row, field and remedy of what cannot be imported, and imports nothing', async () => {
  serve({ ...answers, 'POST /api/records/imports': report });
  renderApp(routes.routes, '/records/project.key/import');
  await bring();

  const line = await screen.findByRole('row', { name: /禾津保税仓/ });
  expect(line).toHaveTextContent('3不能导入禾津保税仓所在市没有“禾津巿”这个机构，改为“禾津市”');
  expect(screen.getByRole('button', { name: '导入 1 条' })).toBeDisabled();
  expect(screen.getByText(/一行不成，全部不入/)).toBeInTheDocument();
});

it('tries again under other heads, then imports all of it', async () => {
  const fine = { ...report, counts: { new: 2, same: 0, changed: 0, refused: 0 }, rows: [] };
  const answer = vi.fn().mockReturnValueOnce(report).mockReturnValueOnce({ ...fine, heads: report.heads.map((head) => ({ ...head, field: head.field ?? 'box' })) }).mockReturnValue({ ...fine, dryRun: false });
  serve({ ...answers, 'POST /api/records/imports': answer });
  renderApp(routes.routes, '/records/project.key/import');
  await bring();
  await userEvent.click(await screen.findByRole('combobox', { name: '备注 台账字段' }));
  await userEvent.click(await screen.findByTitle('出处'));
  await userEvent.click(screen.getByRole('button', { name: '重新试导' }));
  await userEvent.click(await screen.findByRole('button', { name: '导入 2 条' }));

  expect(await screen.findByText('已导入 2 条')).toBeInTheDocument();
  await waitFor(() => expect(answer).toHaveBeenCalledTimes(3));
});
