import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { figure, refusal, renderApp, serve, somebody } from '../../testing';
import { IndicatorPage } from './IndicatorPage';

const card = {
  code: 'fdi.used', name: '实际使用外资', nameEn: '', aliases: [], unit: '亿美元', unitEn: '', decimals: 2, kind: 'flow', better: 'up', aggregate: 'sum', line: 'fdi', lineName: '外资', frequency: 'month',
  definition: '外商投资的实际到账金额。', source: '商务厅', basis: '统计口径', writer: 'import figures', formula: null, plan: '', breaks: [], breakdowns: [], periods: [{ period: '2025-01/06', label: '2025年1—6月', kind: 'Cumulative' }], orgs: [], derived: [],
};
const row = (org: string, name: string, text: string | null, more: object = {}) => ({ org, name, nameEn: '', figure: figure(text), yoy: figure('3.1', '%'), rank: null, ...more });
const table = {
  indicator: 'fdi.used', name: '实际使用外资', unit: '亿美元', org: '990000', orgName: '云岭省', period: '2025-01/06', label: '', breakdown: '', breakdownName: '', asOf: null,
  rows: [row('990100', '云州市', '7.92', { rank: 1 }), row('990200', '澜湾市', null)], total: row('990000', '云岭省', '24.83'), withoutSeparate: row('990000', '云岭省（不含云州）', '16.91'),
  published: 1, of: 2, overlays: [row('park.x', '云岭高新区', '2.10')], areas: [],
};
const answers = {
  'GET /api/access/me': somebody,
  'GET /api/indicators/fdi.used': card,
  'GET /api/indicators/fdi.used/series': { indicator: 'fdi.used', name: '', unit: '', org: '990000', orgName: '云岭省', orgNameEn: '', breakdown: '', breakdownName: '', asOf: null, points: [] },
  'GET /api/indicators/fdi.used/table': table,
};
const routes = [{ path: '/indicators/:code', element: <IndicatorPage /> }];

describe('the page of an indicator', () => {
  it('shows the regions, what is missing and what lies within them', async () => {
    serve(answers);
    renderApp(routes, '/indicators/fdi.used');

    expect(await screen.findByText('已公布1/2')).toBeInTheDocument();
    expect(screen.getByText('云岭省（不含云州）')).toBeInTheDocument();
    expect(within(screen.getByText('澜湾市').closest('tr') ?? document.body).getAllByTitle('未公布')[0]).toHaveTextContent('—');
    expect(screen.getByText('其中（与各地区重复，不计入合计）')).toBeInTheDocument();
  });

  it('says what is refused, in the server’s words', async () => {
    serve({ ...answers, 'GET /api/indicators/fdi.used/table': refusal(403, 'indicators.outside-scope', '该地区不在您的授权范围内。') });
    renderApp(routes, '/indicators/fdi.used');

    expect(await screen.findByText('该地区不在您的授权范围内。')).toBeInTheDocument();
  });
});
