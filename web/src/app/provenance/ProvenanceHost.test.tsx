import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { figure, renderApp, serve, somebody } from '../../testing';
import { FigureText } from '../../ui/Figures';
import { useFiguresOfPage } from '../../ui/provenanceContext';
import { ProvenanceHost } from './ProvenanceHost';

const keys = ['990100', '990200'].map((org) => ({ indicator: 'fdi.used', org, period: '2025-01/06' }));
function Page() {
  useFiguresOfPage(keys);
  return <>{keys.map((key, at) => <FigureText key={key.org} figure={figure(`${at + 7}.92`)} of={key} />)}</>;
}
const provenance = {
  what: { indicator: 'fdi.used', name: '实际使用外资', org: '990100', orgName: '云州市', period: '2025-01/06', label: '', breakdown: '', breakdownName: '' }, figure: figure('7.92'), published: figure('7.92'),
  computed: { figure: figure('7.920'), low: 7.9, high: 7.94, formula: '6月累计', note: null, inputs: [] }, agrees: true, formula: null, inputs: [], observation: null, source: null, vintages: [], others: [], logEntry: null,
};
const answers = { 'GET /api/access/me': somebody, 'GET /api/indicators/provenance': provenance };
const routes = [{ path: '/', element: <ProvenanceHost><Page /></ProvenanceHost> }];

describe('the provenance of a figure', () => {
  it('opens from the figure and sets published and computed side by side', async () => {
    const calls = serve(answers);
    const router = renderApp(routes, '/');

    await userEvent.click(screen.getByRole('button', { name: '7.92' }));

    expect(await screen.findByText('一致', {}, { timeout: 5000 })).toBeInTheDocument();
    expect(screen.getByText('公布7.92，本系统算得7.920，舍入区间7.9—7.94')).toBeInTheDocument();
    expect(router.state.location.search).toBe('?figure=fdi.used%7E990100%7E2025-01%2F06');
    expect(calls.at(-1)?.query.toString()).toBe('indicator=fdi.used&org=990100&period=2025-01%2F06');
  });

  it('opens from a link, goes through the figures of the page by arrows and closes by Esc', async () => {
    serve(answers);
    const router = renderApp(routes, '/?figure=fdi.used~990100~2025-01/06');

    await screen.findByText('来源', {}, { timeout: 5000 });
    await userEvent.keyboard('{ArrowDown}');
    expect(router.state.location.search).toContain('990200');
    await userEvent.keyboard('{Escape}');
    expect(router.state.location.search).toBe('');
  });
});
