import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Cockpit, Place } from '../../api/types';
import { figure, refusal, renderApp, serve, somebody } from '../../testing';
import { CockpitPage } from './CockpitPage';

const rate = (text: string | null) => ({ value: text === null ? null : Number(text), text: text ?? '—' });
const place = (org: string, name: string, text: string | null, more: Partial<Place> = {}): Place => ({
  org, name: `${name}市`, short: name, nameEn: '', shown: figure(text), figure: figure(text), yoy: figure('3.1', '%'), completion: rate('50.8'), pace: rate('50.0'),
  light: 'green', rank: text === null ? null : 1, class: text === null ? null : 4, target: null, ...more,
});
const cockpit: Cockpit = {
  org: { code: '990000', name: '云岭省', nameEn: '', level: 'province' }, demo: true, asOf: '2025年1—6月', asOfEn: '', waiting: null,
  figures: [{ indicator: 'fdi.used', name: '实际使用外资', nameEn: '', unit: '亿美元', figure: figure('24.83'), period: '2025-01/06', periodLabel: '2025年1—6月', periodLabelEn: '', yoy: figure('-8.6', '%'), yoyChange: figure('-1.1', '百分点'), sparkline: [], light: 'red', why: '低于序时', whyEn: '', target: 't1' }],
  map: {
    indicator: 'fdi.used', name: '实际使用外资', nameEn: '', unit: '亿美元', measure: 'value', period: '2025-01/06', periodLabel: '', periodLabelEn: '', better: 'up',
    choices: [{ code: 'fdi.used', name: '实际使用外资', nameEn: '', unit: '亿美元' }, { code: 'trade.goods', name: '货物进出口额', nameEn: '', unit: '亿元' }],
    classes: [{ from: null, to: null, label: '7.92', count: 1 }], published: 1, of: 2, places: [place('990100', '云州', '7.92'), place('990200', '澜湾', null)],
    whole: place('990000', '云岭省', '24.83', { name: '云岭省', rank: null }), finding: '2025年1—6月，已公布1/2', findingEn: '',
  },
  red: { red: 1, yellow: 0, items: [{ target: 't1', title: '实际使用外资', titleEn: '', light: 'red', why: '完成40.0%，低于序时10.0个百分点。', whyEn: '', org: '990000', orgName: '云岭省', orgNameEn: '', ownerName: '外资处', due: '2025-12-31', completion: rate('40.0'), pace: rate('50.0') }] },
  trend: null,
};
const square = (x: number) => [[x, 30], [x + 1, 30], [x + 1, 31], [x, 31], [x, 30]];
const answers = {
  'GET /api/access/me': somebody,
  'GET /api/access/outline': { shapes: [{ code: '990100', rings: [square(112)] }, { code: '990200', rings: [square(113)] }] },
  'GET /api/supervision/worklist': { items: [], counts: { overdue: 0, soon: 0, later: 0, all: 0 } },
  'GET /api/targets/cockpit': cockpit,
};
const routes = [{ path: '/', element: <CockpitPage /> }];

describe('the cockpit', () => {
  it('shows figures, map, ranking and what is behind', async () => {
    serve(answers);
    renderApp(routes, '/');

    expect((await screen.findAllByText('24.83')).length).toBeGreaterThan(0);
    expect(screen.getByText('回落1.1个百分点')).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: '云州 7.92' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '澜湾 未公布' })).toHaveClass('lacking');
    expect(screen.getAllByRole('link', { name: '实际使用外资' }).map((link) => link.getAttribute('href'))).toContain('/targets/t1');
  });

  it('turns the organisation from the map and keeps the colouring in the address', async () => {
    const calls = serve(answers);
    const router = renderApp(routes, '/');

    await userEvent.selectOptions(await screen.findByLabelText('着色指标'), 'trade.goods');
    await userEvent.click(screen.getByRole('radio', { name: '完成率' }));
    await userEvent.click(await screen.findByRole('button', { name: '云州 7.92' }));

    expect(router.state.location.search).toBe('?indicator=trade.goods&measure=completion&org=990100');
    expect(calls.filter((call) => call.path === '/api/targets/cockpit').at(-1)?.query.toString()).toBe('org=990100&indicator=trade.goods&measure=completion');
  });

  it('leaves out completion where no region has a target', async () => {
    const bare = { completion: rate(null), pace: rate(null), light: '' };
    serve({ ...answers, 'GET /api/targets/cockpit': { ...cockpit, map: { ...cockpit.map, places: [place('990100', '云州', '7.92', bare)], whole: place('990000', '云岭', '24.83', bare) } } });
    renderApp(routes, '/');

    expect(within(await screen.findByRole('table')).queryByText('状态')).not.toBeInTheDocument();
  });

  it('says what is refused, in the server’s words', async () => {
    serve({ ...answers, 'GET /api/targets/cockpit': refusal(403, 'access.not-allowed', '您的角色不能使用此功能。') });
    renderApp(routes, '/');

    expect(await screen.findByText('您的角色不能使用此功能。')).toBeInTheDocument();
  });
});
