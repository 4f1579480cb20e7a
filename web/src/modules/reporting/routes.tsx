import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { reportingFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'reporting',
  menu: [{ path: '/reporting', words: { zh: '直报', en: 'Returns' }, permission: 'reporting.see', icon: 'edit', group: 'loop', order: 25 }],
  faults: reportingFaults,
  routes: [
    { path: 'reporting', lazy: () => import('./ReturnsPage').then(({ ReturnsPage }) => ({ Component: ReturnsPage })) },
    { path: 'reporting/roster', lazy: () => import('./roster/RosterPage').then(({ RosterPage }) => ({ Component: RosterPage })) },
    { path: 'reporting/roster/import', lazy: () => import('./roster/RosterImportPage').then(({ RosterImportPage }) => ({ Component: RosterImportPage })) },
    { path: 'reporting/returns/:id', lazy: () => import('./ReturnPage').then(({ ReturnPage }) => ({ Component: ReturnPage })) },
  ],
};

export default routes;
