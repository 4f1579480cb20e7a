import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { draftsFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'drafts',
  menu: [{ path: '/drafts', words: { zh: '核稿', en: 'Check a draft' }, permission: 'drafts.check', icon: 'check', group: 'loop', order: 45 }],
  faults: draftsFaults,
  routes: [{ path: 'drafts', lazy: () => import('./DraftsPage').then(({ DraftsPage }) => ({ Component: DraftsPage })) }],
};

export default routes;
