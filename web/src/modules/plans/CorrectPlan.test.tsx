import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { PlanRow } from '../../api/planTypes';
import { refusal, renderApp, serve } from '../../testing';
import { CorrectPlan } from './CorrectPlan';

const plan = { id: 'p1', title: '开放规划', issuer: '', date: '', period: '2021/2025' } as PlanRow;

describe('what is said of a document', () => {
  it('is corrected, and a refusal stands beside its field', async () => {
    const closed = vi.fn();
    let answer: unknown = refusal(400, 'plans.bad-plan-period', '规划期“五年”写法不对，请写作2021—2025或2023。', { arguments: { written: '五年' }, details: [{ line: null, field: 'period', sentence: '写作2021—2025或2023' }] });
    const calls = serve({ 'PUT /api/plans/p1': () => answer });
    renderApp([{ path: '/', element: <CorrectPlan plan={plan} onClose={closed} /> }], '/');

    const period = await screen.findByRole('textbox', { name: '规划期' });
    expect(period).toHaveValue('2021—2025');
    await userEvent.clear(period);
    await userEvent.type(period, '五年');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('写作2021—2025或2023')).toBeInTheDocument();
    expect(closed).not.toHaveBeenCalled();

    answer = plan;
    await userEvent.clear(period);
    await userEvent.type(period, '2021—2030');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(JSON.parse(calls.at(-1)?.body ?? '')).toEqual({ title: '开放规划', issuer: '', date: '', period: '2021—2030' });
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });
});
