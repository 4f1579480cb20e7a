import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { supervisionFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'supervision',
  menu: [
    { path: '/worklist', words: { zh: '待办', en: 'Worklist' }, permission: 'supervision.work', icon: 'worklist', group: 'shared', order: 10 },
    { path: '/supervision', words: { zh: '督办', en: 'Supervision' }, permission: 'supervision.work', icon: 'supervision', group: 'shared', order: 20 },
  ],
  faults: supervisionFaults,
  routes: [
    { path: 'worklist', lazy: () => import('./WorklistPage').then(({ WorklistPage }) => ({ Component: WorklistPage })) },
    { path: 'supervision', lazy: () => import('./SupervisionPage').then(({ SupervisionPage }) => ({ Component: SupervisionPage })) },
  ],
};

export default routes;
