import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, sendLarge } from '../../api/client';
import type { Fault } from '../../api/fault';
import { useMay } from '../../api/me';
import type { Anchor, Correction, Imported, NewTarget, PlanRow, Sensitive } from '../../api/planTypes';
import type { Sensitivity } from '../../ui/Tags';

/** What may be known of targets and set by the person; the server decides again. */
export const TARGETS_SEE = 'targets.see';
export const TARGETS_SET = 'targets.set';

export function usePlans() {
  return useQuery({ queryKey: ['plans', 'list'], queryFn: () => ask(api.GET('/api/plans')) });
}

/** The text never changes once it is imported. */
export function usePlan(id: string) {
  return useQuery({ queryKey: ['plans', 'one', id], queryFn: () => ask(api.GET('/api/plans/{id}', { params: { path: { id } } })), staleTime: Infinity });
}

/** How the other plans go with one of them. */
export function useLinks(plan: string | undefined) {
  return useQuery({ queryKey: ['plans', 'links', plan], queryFn: () => ask(api.GET('/api/plans/{id}/links', { params: { path: { id: plan ?? '' } } })), enabled: plan !== undefined });
}

export function useTies(plan: string) {
  const may = useMay();
  return useQuery({ queryKey: ['plans', 'ties', plan], queryFn: () => ask(api.GET('/api/targets/ties', { params: { query: { plan } } })), enabled: may(TARGETS_SEE) });
}

export function useIndicatorNames() {
  return useQuery({ queryKey: ['indicators', 'list'], queryFn: () => ask(api.GET('/api/indicators')), staleTime: 300_000 });
}

export function useDepartments() {
  return useQuery({ queryKey: ['targets', 'departments'], queryFn: () => ask(api.GET('/api/targets/departments')), staleTime: 600_000 });
}

export function useTargetNames() {
  return useQuery({ queryKey: ['targets', 'list'], queryFn: () => ask(api.GET('/api/targets')), staleTime: 30_000 });
}

export function useImport(onSent: (percent: number) => void) {
  const queries = useQueryClient();
  return useMutation<Imported, Fault, FormData>({
    mutationFn: (form) => sendLarge('/api/plans', form, onSent),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plans', 'list'] }),
  });
}

/** Corrects what is said of a document beside its text. */
export function useCorrect(id: string) {
  const queries = useQueryClient();
  return useMutation<PlanRow, Fault, Correction>({
    mutationFn: (body) => ask(api.PUT('/api/plans/{id}', { params: { path: { id } }, body })),
    onSuccess: () => Promise.all([['plans', 'list'], ['plans', 'one', id], ['targets']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

/** A new target on the words, or (given one) the words as one more source of it; answers with the target. */
export function useTie() {
  const queries = useQueryClient();
  return useMutation<{ id: string; created: boolean }, Fault, NewTarget | { target: string; anchor: Anchor }>({
    mutationFn: async (wish) => {
      if (!('target' in wish)) return ask(api.POST('/api/targets', { body: wish }));
      await ask(api.POST('/api/targets/{id}/sources', { params: { path: { id: wish.target } }, body: { ...wish.anchor, value: null } }));
      return { id: wish.target, created: false };
    },
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ['plans', 'ties'] }), queries.invalidateQueries({ queryKey: ['targets'] })]),
  });
}

/** The kit's name of a sensitivity as the API names it. */
export function markOf(sensitivity: Sensitive): Sensitivity {
  return sensitivity === 'WorkSecret' ? 'workSecret' : sensitivity === 'Internal' ? 'internal' : 'open';
}
