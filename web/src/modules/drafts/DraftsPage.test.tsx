import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal, renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const figure = (sentence: number, start: number, end: number, printed: string, verdict: string, more = {}) => ({ sentence, start, end, printed, about: '实际使用外资（云岭省，2024）', verdict, says: `库内为44.00亿美元。`, wording: null, store: null, ...more });
const checked = {
  title: '汇报', lines: [{ kind: 'heading', level: 0, paragraph: 0, sentence: 0, text: '汇报' }, { kind: 'paragraph', level: 0, paragraph: 1, sentence: 1, text: '实际使用外资45亿美元，增长10.0%。' }],
  figures: [figure(1, 6, 11, '45亿美元', 'differs'), figure(1, 14, 19, '10.0%', 'agrees', { wording: null })], agrees: 1, differs: 1, notComparable: 0, unknown: 0, wordings: 0,
};
const answers = { 'GET /api/access/me': { ...somebody, permissions: [...somebody.permissions, 'drafts.check'] }, 'GET /api/access/orgs': { tree: [{ code: '990000', name: '云岭省', short: '省', level: 'province' }], overlays: [], areas: [] } };

async function paste() {
  await userEvent.type(await screen.findByRole('textbox', { name: '粘贴稿件' }), '实际使用外资45亿美元');
  await userEvent.click(screen.getByRole('button', { name: '开始核对' }));
}

describe('checking a draft', () => {
  it('says that nothing is kept, and marks every figure of the pasted text', async () => {
    serve({ ...answers, 'POST /api/drafts/checks': checked });
    renderApp(routes.routes, '/drafts');

    expect(await screen.findByText(/不保存、不入库/)).toBeInTheDocument();
    await paste();

    expect(await screen.findByText('2个数据，1个不一致，0处用语问题')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '45亿美元' })).toHaveClass('differs');
    expect(screen.getByRole('button', { name: '10.0%' })).toHaveClass('agrees');
  });

  it('goes through the figures by keyboard and filters them', async () => {
    serve({ ...answers, 'POST /api/drafts/checks': checked });
    renderApp(routes.routes, '/drafts');
    await paste();
    await screen.findByRole('button', { name: '45亿美元' });

    await userEvent.keyboard('j');
    expect(screen.getByRole('button', { name: '45亿美元' })).toHaveAttribute('aria-pressed', 'true');

    await userEvent.click(screen.getByRole('radio', { name: /全部/ }));
    expect(screen.getAllByText('库内为44.00亿美元。')).toHaveLength(2);
  });

  it('keeps the text when the server refuses it', async () => {
    serve({ ...answers, 'POST /api/drafts/checks': refusal(400, 'documents.state-secret', '标有机密：涉密文件不得进入本系统。') });
    renderApp(routes.routes, '/drafts');
    await paste();

    expect(await screen.findByRole('alert')).toHaveTextContent('涉密文件不得进入本系统');
    expect(screen.getByRole('textbox', { name: '粘贴稿件' })).toHaveValue('实际使用外资45亿美元');
  });
});
