import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { bulletinsFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'bulletins',
  menu: [{ path: '/bulletins', words: { zh: '通报', en: 'Bulletins' }, permission: 'bulletins.see', icon: 'bulletins', group: 'loop', order: 50 }],
  routes: [
    { path: 'bulletins', lazy: () => import('./BulletinsPage').then(({ BulletinsPage }) => ({ Component: BulletinsPage })) },
    { path: 'bulletins/:id', lazy: () => import('./BulletinPage').then(({ BulletinPage }) => ({ Component: BulletinPage })) },
  ],
  faults: bulletinsFaults,
};

export default routes;
