import access from '../modules/access/routes';
import bulletins from '../modules/bulletins/routes';
import drafts from '../modules/drafts/routes';
import indicators from '../modules/indicators/routes';
import plans from '../modules/plans/routes';
import reporting from '../modules/reporting/routes';
import records from '../modules/records/routes';
import supervision from '../modules/supervision/routes';
import targets from '../modules/targets/routes';
import type { ModuleRoutes } from '../ui/moduleRoutes';

/** The map of the client: every module that has pages. */
export const modules: readonly ModuleRoutes[] = [access, bulletins, drafts, indicators, plans, records, reporting, supervision, targets];
