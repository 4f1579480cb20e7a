import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { indicatorsFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'indicators',
  menu: [{ path: '/indicators', words: { zh: '指标', en: 'Indicators' }, permission: 'indicators.see', icon: 'indicators', group: 'loop', order: 20 }],
  routes: [
    { path: 'indicators', lazy: () => import('./CataloguePage').then(({ CataloguePage }) => ({ Component: CataloguePage })) },
    { path: 'indicators/imports', lazy: () => import('./ImportsPage').then(({ ImportsPage }) => ({ Component: ImportsPage })) },
    { path: 'indicators/exchange', lazy: () => import('./sources/ExchangePage').then(({ ExchangePage }) => ({ Component: ExchangePage })) },
    { path: 'indicators/releases', lazy: () => import('./releases/ReleasesPage').then(({ ReleasesPage }) => ({ Component: ReleasesPage })) },
    { path: 'indicators/revisions', lazy: () => import('./revisions/RevisionsPage').then(({ RevisionsPage }) => ({ Component: RevisionsPage })) },
    { path: 'indicators/:code', lazy: () => import('./IndicatorPage').then(({ IndicatorPage }) => ({ Component: IndicatorPage })) },
  ],
  faults: indicatorsFaults,
};

export default routes;
