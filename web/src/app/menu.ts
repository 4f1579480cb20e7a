import { useMay } from '../api/me';
import type { MenuEntry, MenuGroup } from '../ui/moduleRoutes';
import { modules } from './modules';

export const COCKPIT_PERMISSION = 'targets.see';

export const GROUPS: readonly MenuGroup[] = ['loop', 'trade', 'shared'];

/** The entries of a person, in the order of the loop; an entry of several pages leads to the first permitted one. */
export function useMenu(): readonly MenuEntry[] {
  const may = useMay();
  return modules
    .flatMap((module) => module.menu)
    .filter((entry) => may(entry.permission))
    .map((entry) => ({ ...entry, pages: entry.pages?.filter((page) => may(page.permission)) }))
    .filter((entry) => !entry.pages || entry.pages.length > 0)
    .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.order - b.order);
}
