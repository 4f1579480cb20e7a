import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal, renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const importer = { ...somebody, permissions: [...somebody.permissions, 'plans.import'] };
const answers = { 'GET /api/access/me': importer, 'GET /api/access/orgs': { tree: [{ code: '990000', name: '云岭省', short: '省', level: 'province' }], overlays: [], areas: [] }, 'GET /api/plans': { plans: [] } };
const imported = { id: 'p2', title: '利用外资规划', periodLabel: '2021—2025年', periodLabelEn: '2021–2025', sections: 4, sentences: 88, tables: 1, notes: 2, changes: 0, hiddenTexts: 1, sensitivity: 'Open' };

async function choose(file: File) {
  const [button] = await screen.findAllByRole('button', { name: '导入规划' });
  await userEvent.click(button as HTMLElement);
  await userEvent.upload(screen.getByLabelText('选择文件', { selector: 'input' }), file);
}

describe('the plans', () => {
  it('says what to do when there are none, and brings a file in', async () => {
    const calls = serve({ ...answers, 'POST /api/plans': imported });
    renderApp(routes.routes, '/plans');

    expect(await screen.findByText('还没有规划')).toBeInTheDocument();
    await choose(new File(['正文'], '规划.docx'));
    await userEvent.click(screen.getByRole('radio', { name: '内部' }));
    await userEvent.click(screen.getByRole('button', { name: '导入' }));

    expect(await screen.findByRole('link', { name: '打开阅读' })).toHaveAttribute('href', '/plans/p2');
    expect(JSON.parse(calls.find((call) => call.method === 'POST')?.body ?? '{}')).toEqual({ file: '规划.docx', sensitivity: 'Internal', org: '990000' });
  });

  it('does not send a file over the limit', async () => {
    const calls = serve(answers);
    renderApp(routes.routes, '/plans');
    const file = new File(['x'], '大.docx');
    Object.defineProperty(file, 'size', { value: 50 * 1_048_576 + 1 });

    await choose(file);

    expect(screen.getByRole('alert')).toHaveTextContent('“大.docx”超过 50 MB：请压缩其中的图片，或拆成几个文件再导入。');
    expect(calls.some((call) => call.method === 'POST')).toBe(false);
  });

  it('leads to the document that is there already', async () => {
    serve({ ...answers, 'POST /api/plans': refusal(409, 'plans.already-there', '内容完全相同的文件已经导入，题为《甲》，不再重复导入。', { arguments: { title: '甲', id: 'p7' } }) });
    renderApp(routes.routes, '/plans');

    await choose(new File(['正文'], '规划.docx'));
    await userEvent.click(screen.getByRole('button', { name: '导入' }));

    expect(await screen.findByText('内容完全相同的文件已经导入，题为《甲》，不再重复导入。')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '打开已有的这份' })).toHaveAttribute('href', '/plans/p7');
  });

  it('shows a refusal of the sensitivity with its sentence and beside its field', async () => {
    serve({ ...answers, 'POST /api/plans': refusal(400, 'plans.too-open', '文件首部标为“内部”，请改选“内部”。', { details: [{ field: 'sensitivity', sentence: '不得低于“内部”' }] }) });
    renderApp(routes.routes, '/plans');

    await choose(new File(['正文'], '规划.docx'));
    await userEvent.click(screen.getByRole('button', { name: '导入' }));

    expect(await screen.findByText('文件首部标为“内部”，请改选“内部”。')).toBeInTheDocument();
    expect(screen.getByText('不得低于“内部”')).toBeInTheDocument();
  });
});
