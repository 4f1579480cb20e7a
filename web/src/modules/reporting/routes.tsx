import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { reportingFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'reporting',
  menu: [{ path: '/reporting', words: { zh: '直报', en: 'Returns' }, permission: 'reporting.see', icon: 'edit', group: 'loop', order: 25 }],
  faults: reportingFaults,
  routes: [
    { path: 'reporting', lazy: () => import('./ReturnsPage').then(({ ReturnsPage }) => ({ Component: ReturnsPage })) },
    { path: 'reporting/returns/:id', lazy: () => import('./ReturnPage').then(({ ReturnPage }) => ({ Component: ReturnPage })) },
  ],
};

export default routes;
