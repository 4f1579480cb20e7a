import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { reportingFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'reporting',
  menu: [
    {
      path: '/reporting', words: { zh: '直报', en: 'Returns' }, permission: 'reporting.see', icon: 'edit', group: 'loop', order: 25,
      pages: [
        { path: '/reporting', words: { zh: '报表', en: 'Returns' } },
        { path: '/reporting/completeness', words: { zh: '报送情况', en: 'Completeness' } },
        { path: '/reporting/scores', words: { zh: '报送得分', en: 'Scores' } },
        { path: '/reporting/burden', words: { zh: '填报负担', en: 'Burden' } },
        { path: '/reporting/forms', words: { zh: '报表目录', en: 'Forms' } },
        { path: '/reporting/requests', words: { zh: '诉求', en: 'Requests' } },
        { path: '/reporting/roster', words: { zh: '监测企业', en: 'Enterprises' }, permission: 'reporting.roster' },
      ],
    },
  ],
  faults: reportingFaults,
  routes: [
    { path: 'reporting', lazy: () => import('./ReturnsPage').then(({ ReturnsPage }) => ({ Component: ReturnsPage })) },
    { path: 'reporting/requests', lazy: () => import('./requests/RequestsPage').then(({ RequestsPage }) => ({ Component: RequestsPage })) },
    { path: 'reporting/roster', lazy: () => import('./roster/RosterPage').then(({ RosterPage }) => ({ Component: RosterPage })) },
    { path: 'reporting/roster/import', lazy: () => import('./roster/RosterImportPage').then(({ RosterImportPage }) => ({ Component: RosterImportPage })) },
    { path: 'reporting/completeness', lazy: () => import('./CompletenessPage').then(({ CompletenessPage }) => ({ Component: CompletenessPage })) },
    { path: 'reporting/scores', lazy: () => import('./ScoresPage').then(({ ScoresPage }) => ({ Component: ScoresPage })) },
    { path: 'reporting/burden', lazy: () => import('./BurdenPage').then(({ BurdenPage }) => ({ Component: BurdenPage })) },
    { path: 'reporting/forms', lazy: () => import('./FormsPage').then(({ FormsPage }) => ({ Component: FormsPage })) },
    { path: 'reporting/forms/:code', lazy: () => import('./FormPage').then(({ FormPage }) => ({ Component: FormPage })) },
    { path: 'reporting/returns/:id', lazy: () => import('./ReturnPage').then(({ ReturnPage }) => ({ Component: ReturnPage })) },
  ],
};

export default routes;
