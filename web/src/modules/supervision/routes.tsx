import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { supervisionFaults } from './faults';

const routes: ModuleRoutes = {
  module: 'supervision',
  menu: [
    { path: '/worklist', words: { zh: '待办', en: 'Worklist' }, permission: 'supervision.work', icon: 'worklist', group: 'shared', order: 10 },
    {
      path: '/supervision', words: { zh: '督办', en: 'Supervision' }, permission: 'supervision.board', icon: 'supervision', group: 'shared', order: 20,
      pages: [
        { path: '/supervision', words: { zh: '督办情况', en: 'Board' } },
        { path: '/supervision/brief', words: { zh: '督办周报', en: 'Weekly brief' } },
        { path: '/supervision/accountability', words: { zh: '责任记录', en: 'Accountability' } },
      ],
    },
  ],
  faults: supervisionFaults,
  recordWays: [{ type: 'supervision.assignment', words: { zh: '督办单', en: 'Slip' }, permission: 'supervision.board', path: (id) => `/supervision/slips/${id}` }],
  routes: [
    { path: 'worklist', lazy: () => import('./WorklistPage').then(({ WorklistPage }) => ({ Component: WorklistPage })) },
    { path: 'supervision', lazy: () => import('./SupervisionPage').then(({ SupervisionPage }) => ({ Component: SupervisionPage })) },
    { path: 'supervision/list', lazy: () => import('./AssignmentsPage').then(({ AssignmentsPage }) => ({ Component: AssignmentsPage })) },
    { path: 'supervision/brief', lazy: () => import('./BriefPage').then(({ BriefPage }) => ({ Component: BriefPage })) },
    { path: 'supervision/slips/:id', lazy: () => import('./SlipPage').then(({ SlipPage }) => ({ Component: SlipPage })) },
    { path: 'supervision/accountability', lazy: () => import('./AccountabilityPage').then(({ AccountabilityPage }) => ({ Component: AccountabilityPage })) },
    { path: 'supervision/accountability/orgs/:code', lazy: () => import('./AccountPage').then(({ AccountPage }) => ({ Component: AccountPage })) },
    { path: 'supervision/accountability/people/:code', lazy: () => import('./AccountPage').then(({ AccountPage }) => ({ Component: AccountPage })) },
  ],
};

export default routes;
