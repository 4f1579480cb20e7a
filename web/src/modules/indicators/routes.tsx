import { lazy } from 'react';
import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { indicatorsFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'indicators',
  menu: [
    {
      path: '/indicators', words: { zh: '指标', en: 'Indicators' }, permission: 'indicators.see', icon: 'indicators', group: 'loop', order: 20,
      pages: [
        { path: '/indicators', words: { zh: '指标目录', en: 'Catalogue' }, permission: 'indicators.see' },
        { path: '/indicators/explore', words: { zh: '指标分析', en: 'Explorer' }, permission: 'indicators.see' },
      ],
    },
  ],
  routes: [
    { path: 'indicators', lazy: () => import('./CataloguePage').then(({ CataloguePage }) => ({ Component: CataloguePage })) },
    { path: 'indicators/imports', lazy: () => import('./ImportsPage').then(({ ImportsPage }) => ({ Component: ImportsPage })) },
    { path: 'indicators/exchange', lazy: () => import('./sources/ExchangePage').then(({ ExchangePage }) => ({ Component: ExchangePage })) },
    { path: 'indicators/explore', lazy: () => import('./explorer/ExplorerPage').then(({ ExplorerPage }) => ({ Component: ExplorerPage })) },
    { path: 'indicators/releases', lazy: () => import('./releases/ReleasesPage').then(({ ReleasesPage }) => ({ Component: ReleasesPage })) },
    { path: 'indicators/revisions', lazy: () => import('./revisions/RevisionsPage').then(({ RevisionsPage }) => ({ Component: RevisionsPage })) },
    { path: 'indicators/:code', lazy: () => import('./IndicatorPage').then(({ IndicatorPage }) => ({ Component: IndicatorPage })) },
  ],
  cockpit: { permission: 'indicators.see', Cards: lazy(() => import('./explorer/PinnedCards').then(({ PinnedCards }) => ({ default: PinnedCards }))) },
  faults: indicatorsFaults,
};

export default routes;
