import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { supervisionFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'supervision',
  menu: [{ path: '/worklist', words: { zh: '待办', en: 'Worklist' }, permission: 'supervision.work', icon: 'worklist', group: 'shared', order: 10 }],
  faults: supervisionFaults,
  routes: [{ path: 'worklist', lazy: () => import('./WorklistPage').then(({ WorklistPage }) => ({ Component: WorklistPage })) }],
};

export default routes;
