import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { recordsFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'records',
  menu: [{ path: '/records', words: { zh: '台账', en: 'Registers' }, permission: 'records.see', icon: 'records', group: 'shared', order: 5 }],
  routes: [
    { path: 'records', lazy: () => import('./HomePage').then(({ HomePage }) => ({ Component: HomePage })) },
    { path: 'records/:type', lazy: () => import('./list/ListPage').then(({ ListPage }) => ({ Component: ListPage })) },
    { path: 'records/:type/new', lazy: () => import('./form/NewPage').then(({ NewPage }) => ({ Component: NewPage })) },
    { path: 'records/:type/import', lazy: () => import('./bring/ImportPage').then(({ ImportPage }) => ({ Component: ImportPage })) },
    { path: 'records/:type/:id', lazy: () => import('./page/RecordPage').then(({ RecordPage }) => ({ Component: RecordPage })) },
    { path: 'records/:type/:id/edit', lazy: () => import('./form/EditPage').then(({ EditPage }) => ({ Component: EditPage })) },
  ],
  faults: recordsFaults,
};

export default routes;
