import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const place = (plan: string, title: string, sentence: number, text: string, figure: string) => ({ plan, title, sentence, start: text.indexOf(figure), end: text.indexOf(figure) + figure.length, text, figure: `步行街数量（云岭省，2025年目标）${figure}`, figureEn: `“步行街数量” (云岭省, 2025, target): ${figure}` });
const row = (key: string, severity: string, more = {}) => ({
  key, kind: 'value', severity, indicator: '步行街数量', region: '云岭省', period: '2025', sentence: `${key}：一处为50条，另一处为30条。`, sentenceEn: `${key}: 50 lines and 30 lines.`, arithmetic: '50条与30条没有交集', arithmeticEn: 'they do not meet', within: false,
  places: [place('p1', '省规划', 12, '全省建成步行街50条。', '50条'), place('p2', '专项规划', 7, '全省建成步行街30条。', '30条')], state: 'open', reason: '', by: '', at: null, ...more,
});
const listed = { plans: [{ id: 'p1', title: '省规划', isDigest: false, sensitivity: 'Open', claims: 9, open: 1 }, { id: 'p2', title: '专项规划', isDigest: false, sensitivity: 'Open', claims: 5, open: 1 }], findings: [row('甲', 'high'), row('乙', 'low', { state: 'explained', reason: '口径不同', by: '张三', at: '2026-11-23T02:00:00Z' })], mayDecide: true };
const answers = { 'GET /api/access/me': somebody, 'GET /api/plans/contradictions': listed };

describe('the contradictions', () => {
  it('shows both sentences with links to their places', async () => {
    serve(answers);
    renderApp(routes.routes, '/plans/contradictions');

    expect(await screen.findByText('2处，其中待处理1处')).toBeInTheDocument();
    const links = screen.getAllByRole('link', { name: '在原文中查看' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/plans/p1#s12', '/plans/p2#s7']);
  });

  it('settles one only with a reason, and filters by state', async () => {
    const calls = serve({ ...answers, 'POST /api/plans/contradictions/甲/decisions': { key: '甲', state: 'explained', reason: '口径不同', by: '我', at: '2026-11-23T02:00:00Z' } });
    renderApp(routes.routes, '/plans/contradictions');

    const explain = await screen.findByRole('button', { name: '标为已说明' });
    expect(explain).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '口径不同');
    await userEvent.click(explain);
    expect(calls.some((call) => call.method === 'POST')).toBe(true);

    await userEvent.click(screen.getByRole('radio', { name: '已说明' }));
    expect(screen.queryByText('甲：一处为50条，另一处为30条。')).not.toBeInTheDocument();
    expect(screen.getAllByText('乙：一处为50条，另一处为30条。').length).toBeGreaterThan(0);
  });
});
