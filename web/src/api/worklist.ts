import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client';
import { useMay } from './me';
import type { WorkView } from './types';

export const WORKLIST_PERMISSION = 'supervision.work';
export const WORK_KEY = 'supervision';

const MINUTE = 60_000;

/** How many matters each view holds and how many notices are unread; asked again each minute, since others hand matters on. */
export function useWorkCounts() {
  const may = useMay();
  return useQuery({ queryKey: [WORK_KEY, 'counts'], queryFn: () => ask(api.GET('/api/supervision/worklist/counts')), refetchInterval: MINUTE, enabled: may(WORKLIST_PERMISSION) });
}

export interface WorkAsk {
  view?: WorkView;
  type?: string;
  sort?: 'since';
  Size?: number;
}

/** One view of the open matters; what waits for the signed-in person unless asked otherwise. */
export function useWorklist(query: WorkAsk = {}) {
  const may = useMay();
  return useQuery({
    queryKey: [WORK_KEY, 'worklist', query],
    queryFn: () => ask(api.GET('/api/supervision/worklist', { params: { query } })),
    refetchInterval: MINUTE,
    placeholderData: (before) => before,
    enabled: may(WORKLIST_PERMISSION),
  });
}

/** What supervision has to do with the light of a target: the facts that would be kept now, and the assignment behind the light. */
export function useLight(target: string | undefined) {
  const may = useMay();
  return useQuery({
    queryKey: [WORK_KEY, 'light', target],
    queryFn: () => ask(api.GET('/api/supervision/lights/{target}', { params: { path: { target: target ?? '' } } })),
    enabled: target !== undefined && may(WORKLIST_PERMISSION),
  });
}

export function useNotices(open: boolean) {
  return useQuery({ queryKey: [WORK_KEY, 'notices'], queryFn: () => ask(api.GET('/api/supervision/notices', { params: { query: { Size: 30 } } })), refetchInterval: MINUTE, enabled: open });
}
