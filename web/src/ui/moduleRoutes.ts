import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { IconName } from './Icon';
import type { RecordWay } from './recordWays';
import type { Language } from './words';

export type MenuGroup = 'loop' | 'trade' | 'shared';

export interface MenuEntry {
  path: string;
  words: Readonly<Record<Language, string>>;
  /** Without it the entry stands for everybody who is signed in. */
  permission?: string;
  icon: IconName;
  group: MenuGroup;
  /** Entries of all modules stand by this number within their group. */
  order: number;
  /** Pages under one entry, such as those of administration. */
  pages?: readonly { path: string; words: Readonly<Record<Language, string>>; permission?: string }[];
}

/** All that app/ may know of a module: its paths, its menu entries, and its words for faults. */
export interface ModuleRoutes {
  module: string;
  menu: readonly MenuEntry[];
  routes: RouteObject[];
  /** Pages the module has for records of certain types. */
  recordWays?: readonly RecordWay[];
  /** Cards of the module's own at the foot of the cockpit. */
  cockpit?: { permission: string; Cards: ComponentType };
  /** English sentences by fault code; `{name}` stands for the fault's argument. The Chinese ones come with the fault. */
  faults?: Readonly<Record<string, string>>;
}
