import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { accessFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'access',
  menu: [
    {
      path: '/admin', words: { zh: '管理', en: 'Administration' }, icon: 'admin', group: 'shared', order: 90,
      pages: [
        { path: '/admin/orgs', words: { zh: '机构', en: 'Organisations' }, permission: 'access.orgs.see' },
        { path: '/admin/people', words: { zh: '人员与授权', en: 'People and grants' }, permission: 'access.people' },
        { path: '/admin/log', words: { zh: '日志', en: 'Log' }, permission: 'access.log' },
        { path: '/admin/system', words: { zh: '系统', en: 'System' }, permission: 'access.system' },
      ],
    },
  ],
  routes: [
    { path: 'admin/orgs', lazy: () => import('./OrgsPage').then(({ OrgsPage }) => ({ Component: OrgsPage })) },
    { path: 'admin/people', lazy: () => import('./PeoplePage').then(({ PeoplePage }) => ({ Component: PeoplePage })) },
    { path: 'admin/log', lazy: () => import('./LogPage').then(({ LogPage }) => ({ Component: LogPage })) },
    { path: 'admin/system', lazy: () => import('./SystemPage').then(({ SystemPage }) => ({ Component: SystemPage })) },
  ],
  faults: accessFaults,
};

export default routes;
