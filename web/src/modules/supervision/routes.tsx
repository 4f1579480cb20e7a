import type { ModuleRoutes } from '../../ui/moduleRoutes';

const routes: ModuleRoutes = {
  module: 'supervision',
  menu: [{ path: '/worklist', words: { zh: '待办', en: 'Worklist' }, permission: 'supervision.work', icon: 'worklist', group: 'shared', order: 10 }],
  routes: [{ path: 'worklist', lazy: () => import('./WorklistPage').then(({ WorklistPage }) => ({ Component: WorklistPage })) }],
};

export default routes;
