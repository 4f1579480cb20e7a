import type { ModuleRoutes } from '../../ui/moduleRoutes';
import { accessFaults } from './faults';

const routes: ModuleRoutes = { module: 'access', menu: [], routes: [], faults: accessFaults };

export default routes;
