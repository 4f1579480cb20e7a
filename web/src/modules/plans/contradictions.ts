import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Fault } from '../../api/fault';

export type ContradictionState = 'open' | 'explained' | 'corrected';

/** What the plans state differently; all plans in sight when none is picked. */
export function useContradictions(plans: readonly string[]) {
  const chosen = plans.join(',');
  return useQuery({
    queryKey: ['plans', 'contradictions', chosen],
    queryFn: () => ask(api.GET('/api/plans/contradictions', { params: { query: chosen ? { plans: chosen } : {} } })),
    placeholderData: keepPreviousData, staleTime: 20_000,
  });
}

export function useSettle() {
  const queries = useQueryClient();
  return useMutation<unknown, Fault, { key: string; state: ContradictionState; reason: string }>({
    mutationFn: ({ key, state, reason }) => ask(api.POST('/api/plans/contradictions/{key}/decisions', { params: { path: { key } }, body: { state, reason } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['plans', 'contradictions'] }),
  });
}
