import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { plansFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'plans',
  menu: [{ path: '/plans', words: { zh: '规划', en: 'Plans' }, permission: 'plans.see', icon: 'plans', group: 'loop', order: 10 }],
  faults: plansFaults,
  routes: [
    { path: 'plans', lazy: () => import('./PlansPage').then(({ PlansPage }) => ({ Component: PlansPage })) },
    { path: 'plans/:id', lazy: () => import('./ReaderPage').then(({ ReaderPage }) => ({ Component: ReaderPage })) },
  ],
};

export default routes;
