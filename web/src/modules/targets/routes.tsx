import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { targetsFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'targets',
  menu: [
    { path: '/targets', words: { zh: '目标', en: 'Targets' }, permission: 'targets.see', icon: 'targets', group: 'loop', order: 40 },
    { path: '/comparisons', words: { zh: '对标', en: 'Comparison' }, permission: 'targets.see', icon: 'comparison', group: 'loop', order: 45 },
  ],
  routes: [
    { path: 'targets', lazy: () => import('./BoardPage').then(({ BoardPage }) => ({ Component: BoardPage })) },
    { path: 'targets/:id', lazy: () => import('./TargetPage').then(({ TargetPage }) => ({ Component: TargetPage })) },
    { path: 'comparisons', lazy: () => import('./ComparisonPage').then(({ ComparisonPage }) => ({ Component: ComparisonPage })) },
    { path: 'comparisons/:code', lazy: () => import('./ComparisonPage').then(({ ComparisonPage }) => ({ Component: ComparisonPage })) },
  ],
  faults: targetsFaults,
};

export default routes;
