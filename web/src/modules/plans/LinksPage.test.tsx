import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp, serve, somebody } from '../../testing';
import routes from './routes';

const plan = (id: string, title: string, orgName: string, says: number, differs: number) => ({ id, title, orgName, orgNameEn: '', isDigest: false, periodLabel: '2026—2030年', periodLabelEn: '2026–2030', says, differs });
const row = (claim: string, name: string, text: string, cells: object[], more: object = {}) => ({ claim, name, nameEn: '', periodLabel: '2030年', periodLabelEn: '2030', text, cells, together: '', share: '', of: 0, ...more });
const answers = {
  'GET /api/access/me': somebody,
  'GET /api/access/orgs': { tree: [], overlays: [], areas: [], province: '990000' },
  'GET /api/plans': { plans: [{ id: 'p1', title: '省规划', orgCode: '990000', claims: 40 }, { id: 'p2', title: '专项规划', orgCode: '990000', claims: 9 }] },
  'GET /api/plans/p1/links': {
    id: 'p1', title: '省规划', unmatched: 2, plans: [plan('p2', '专项规划', '云岭省', 1, 1), plan('p3', '云州市规划', '云州市', 1, 0)],
    rows: [
      row('c1', '实际使用外资', '80亿美元', [{ plan: 'p2', state: 'differs', text: '85亿美元', claim: 'c8' }, { plan: 'p3', state: 'own', text: '40亿美元', claim: 'c9' }], { together: '40亿美元', share: '50.0', of: 1 }),
      row('c2', '货物出口', '7000亿元', []),
    ],
  },
};

describe('the register of plans beside the plan above them', () => {
  it('says where they differ, what they leave out and what the local ones come to', async () => {
    serve(answers);
    renderApp(routes.routes, '/plans/links');

    const foreign = (await screen.findByText('实际使用外资')).closest('tr') as HTMLElement;
    expect(within(foreign).getByText('不一致')).toBeInTheDocument();
    expect(within(foreign).getByText('本地目标')).toBeInTheDocument();
    expect(within(foreign).getByText('1地，占50.0%')).toBeInTheDocument();
    expect(within(foreign).getByRole('link', { name: '85亿美元' })).toHaveAttribute('href', '/plans/p2?claim=c8');
    expect(within(screen.getByText('货物出口').closest('tr') as HTMLElement).getAllByText('未提及')).toHaveLength(2);
    expect(screen.getByText('另有2项目标没有对应指标，未对照')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('checkbox', { name: '只看有出入的' }));
    expect(screen.queryByText('货物出口')).not.toBeInTheDocument();
  });
});
