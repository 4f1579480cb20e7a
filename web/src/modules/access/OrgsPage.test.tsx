import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { figure, refusal, renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const unit = (code: string, name: string, level: string, parent = '', more: object = {}) => ({ code, kind: 'Tree', name, short: name.slice(0, 2), nameEn: '', level, rank: '', parent, from: null, until: null, ...more });
const province = unit('990000', '云岭省', 'province');
const city = unit('990100', '云州市', 'city', '990000');
const sea = unit('990200', '澜湾市', 'city', '990000');
const park = unit('park.yunzhou', '云州经济开发区', 'park', '990100', { kind: 'Overlay', rank: '省级' });
const row = (org: string, name: string, text: string) => ({ org, name, nameEn: '', figure: figure(text), yoy: null, rank: null });
const answers = {
  'GET /api/access/me': { ...somebody, permissions: ['access.orgs.see', 'indicators.see'] },
  'GET /api/access/orgs': { tree: [province, city, sea], overlays: [park], areas: [unit('cn', '全国', 'nation', '', { kind: 'Area' })], province: '990000', separateCity: '990200', counts: [{ level: 'city', all: 2, withoutSeparate: 1 }], retired: 1 },
  'GET /api/access/orgs/990000': { unit: province, ancestors: [], children: [city, sea], belongsTo: [], madeOf: [], former: [], source: '' },
  'GET /api/access/orgs/990100': {
    unit: city, ancestors: [province], children: [], madeOf: [], source: '',
    belongsTo: [{ code: 'circle.yunlan', name: '云澜经济圈', kind: 'circle', from: '2020-01-01', until: null }], former: [{ code: '990900', name: '云溪市', until: '2018-12-31' }],
  },
  'GET /api/access/orgs/retired': { retired: [{ code: '990900', name: '云溪市', until: '2018-12-31', successors: [{ code: '990100', name: '云州市' }] }], of: 1 },
  'GET /api/indicators/separate-totals': { indicators: [{ code: 'fdi.used', name: '实际使用外资', nameEn: '' }] },
  'GET /api/indicators/fdi.used/table': { indicator: 'fdi.used', name: '实际使用外资', unit: '亿美元', label: '2025年1—6月', period: '2025-01/06', rows: [row('990200', '澜湾市', '12.00')], total: row('990000', '云岭省', '31.37'), withoutSeparate: row('990000', '云岭省（不含澜湾）', '19.37') },
};

describe('organisations', () => {
  it('counts with and without the separate city, and reads a total both ways', async () => {
    serve(answers);
    renderApp(routes.routes, '/admin/orgs');

    expect(await screen.findByText('市2个 (不含澜湾 1)')).toBeInTheDocument();
    expect(within((await screen.findByText('云岭省（不含澜湾）')).closest('tr') as HTMLElement).getByText('19.37')).toBeInTheDocument();
    expect(screen.getByText('31.37')).toBeInTheDocument();
  });

  it('shows memberships with dates and former codes of a picked unit', async () => {
    serve(answers);
    renderApp(routes.routes, '/admin/orgs');
    await userEvent.click((await screen.findAllByRole('button', { name: '云州市' }))[0] as HTMLElement);

    expect(await screen.findByText('云澜经济圈')).toBeInTheDocument();
    expect(screen.getByText('2020年1月1日 至 今')).toBeInTheDocument();
    expect(screen.getByText(/云溪市 990900/)).toBeInTheDocument();
  });

  it('says of a retired code what became of it', async () => {
    serve(answers);
    renderApp(routes.routes, '/admin/orgs');
    await userEvent.type(await screen.findByPlaceholderText('名称或代码，含撤销代码'), '990900');

    expect(await screen.findByText('云溪市')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '云州市 990100' })).toBeInTheDocument();
  });

  it('stays whole where the unit is refused', async () => {
    serve({ ...answers, 'GET /api/access/orgs/990000': refusal(403, 'access.not-allowed', '您的职责不含这项内容。') });
    renderApp(routes.routes, '/admin/orgs');

    expect(await screen.findByText('您的职责不含这项内容。')).toBeInTheDocument();
    expect(screen.getByText('全国')).toBeInTheDocument();
  });
});
