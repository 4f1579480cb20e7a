import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ImportReport } from '../../../api/recordTypes';
import { renderApp, serve } from '../../../testing';
import routes from '../routes';
import { answers } from '../testRecords';

const report: ImportReport = {
  heads: ['项目名称', '备注'], mapping: { 项目名称: 'name', 备注: '' }, done: false, counts: { new: 1, same: 0, changed: 0, refused: 1 },
  rows: [
    { line: 2, fate: 'new', title: '白屿远洋冷链', faults: [], alike: [] },
    { line: 3, fate: 'refused', title: '禾津保税仓', faults: [{ field: '所在市', what: '没有“禾津巿”这个机构', remedy: '改为“禾津市”' }], alike: [] },
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
  expect(line).toHaveTextContent('3不能导入禾津保税仓所在市没有“禾津巿”这个机构改为“禾津市”');
  expect(screen.getByRole('button', { name: '导入 1 条' })).toBeDisabled();
  expect(screen.getByText(/一行不成，全部不入/)).toBeInTheDocument();
});

it('tries again under other heads, then imports all of it', async () => {
  const fine = { ...report, counts: { new: 2, same: 0, changed: 0, refused: 0 }, rows: [] };
  const answer = vi.fn().mockReturnValueOnce(report).mockReturnValueOnce({ ...fine, mapping: { 项目名称: 'name', 备注: 'box' } }).mockReturnValue({ ...fine, done: true });
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
