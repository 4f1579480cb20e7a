import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { plansFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'plans',
  menu: [{ path: '/plans', words: { zh: '规划', en: 'Plans' }, permission: 'plans.see', icon: 'plans', group: 'loop', order: 10, pages: [{ path: '/plans', words: { zh: '文稿', en: 'Documents' } }, { path: '/plans/links', words: { zh: '衔接核对', en: 'Linking' } }, { path: '/plans/contradictions', words: { zh: '矛盾检查', en: 'Contradictions' } }] }],
  faults: plansFaults,
  routes: [
    { path: 'plans', lazy: () => import('./PlansPage').then(({ PlansPage }) => ({ Component: PlansPage })) },
    { path: 'plans/contradictions', lazy: () => import('./ContradictionsPage').then(({ ContradictionsPage }) => ({ Component: ContradictionsPage })) },
    { path: 'plans/links', lazy: () => import('./LinksPage').then(({ LinksPage }) => ({ Component: LinksPage })) },
    { path: 'plans/:id', lazy: () => import('./ReaderPage').then(({ ReaderPage }) => ({ Component: ReaderPage })) },
  ],
};

export default routes;
