import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client';
import { useMay } from './me';

export const WORKLIST_PERMISSION = 'supervision.work';

/** What waits for the signed-in person; asked again each minute, since others hand matters on. */
export function useWorklist() {
  const may = useMay();
  return useQuery({
    queryKey: ['supervision', 'worklist'],
    queryFn: () => ask(api.GET('/api/supervision/worklist')),
    refetchInterval: 60_000,
    enabled: may(WORKLIST_PERMISSION),
  });
}
