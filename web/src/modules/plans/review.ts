import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { api, ask } from '../../api/client';
import type { Fault } from '../../api/fault';
import type { Anchor } from '../../api/planTypes';
import type { ClaimEdit, ClaimRow, PlanTaskRow, ReadAgain } from '../../api/reviewTypes';

/** Corrections nobody has saved yet; what is not named stays as it is. */
export type Edits = Partial<ClaimEdit>;

/** A decision on a claim as the keys and buttons give it. */
export type Decision =
  | { act: 'accept'; edit: Edits | null; settle: string | null; reason: string | null }
  | { act: 'reject'; reason: string }
  | { act: 'merge'; into: string }
  | { act: 'undo' }
  | { act: 'drop' };

const NOTHING: ClaimEdit = { status: null, kind: null, indicator: null, code: null, region: null, org: null, period: null, value: null, valueHigh: null, unit: null, bound: null, basePeriod: null, versus: null };

const whole = (edits: Edits): ClaimEdit => ({ ...NOTHING, ...edits });

export function useClaims(plan: string) {
  return useQuery({ queryKey: ['plans', 'claims', plan], queryFn: () => ask(api.GET('/api/plans/{id}/claims', { params: { path: { id: plan } } })), staleTime: 20_000 });
}

/** The card as the server has it or, with corrections, as it would be. */
export function useClaim(id: string, version: number, edits: Edits | null) {
  const path = { params: { path: { id } } };
  return useQuery({
    queryKey: ['plans', 'claim', id, version, edits],
    queryFn: () => (edits ? ask(api.POST('/api/plans/claims/{id}/trials', { ...path, body: { edit: whole(edits) } })) : ask(api.GET('/api/plans/claims/{id}', path))),
    placeholderData: (before, query) => (query?.queryKey[2] === id ? keepPreviousData(before) : undefined),
    retry: false,
  });
}

export function useTasks(plan: string, wanted: boolean) {
  return useQuery({ queryKey: ['plans', 'tasks', plan], queryFn: () => ask(api.GET('/api/plans/{id}/tasks', { params: { path: { id: plan } } })), enabled: wanted });
}

/** Refreshes what a decision may have changed, whether it was taken or refused. */
function useAfterwards(plan: string) {
  const queries = useQueryClient();
  return () => Promise.all([['plans', 'claims', plan], ['plans', 'claim'], ['plans', 'tasks', plan], ['plans', 'ties'], ['targets'], ['indicators']].map((queryKey) => queries.invalidateQueries({ queryKey })));
}

export function useDecide(plan: string) {
  const onSettled = useAfterwards(plan);
  return useMutation<unknown, Fault, { claim: ClaimRow; decision: Decision }>({
    mutationFn: ({ claim: { id, version }, decision }) => {
      const params = { path: { id } };
      if (decision.act === 'accept') return ask(api.POST('/api/plans/claims/{id}/acceptance', { params, body: { version, edit: decision.edit && whole(decision.edit), settle: decision.settle, reason: decision.reason } }));
      if (decision.act === 'reject') return ask(api.POST('/api/plans/claims/{id}/rejection', { params, body: { version, reason: decision.reason } }));
      if (decision.act === 'merge') return ask(api.POST('/api/plans/claims/{id}/merging', { params, body: { version, into: decision.into } }));
      if (decision.act === 'undo') return ask(api.POST('/api/plans/claims/{id}/undoing', { params, body: { version, reason: null } }));
      return ask(api.DELETE('/api/plans/claims/{id}', { params: { ...params, query: { version } } }));
    },
    onSettled,
  });
}

/** Adds a claim on selected words, or reads the whole text again. */
export function useAdd(plan: string) {
  const onSettled = useAfterwards(plan);
  return useMutation<{ id: string }, Fault, Anchor>({
    mutationFn: ({ sentence, start, end }) => ask(api.POST('/api/plans/{id}/claims', { params: { path: { id: plan } }, body: { sentence, start, end } })),
    onSettled,
  });
}

export function useReadAgain(plan: string) {
  const onSettled = useAfterwards(plan);
  return useMutation<ReadAgain, Fault>({ mutationFn: () => ask(api.POST('/api/plans/{id}/readings', { params: { path: { id: plan } } })), onSettled });
}

export function useDecideTask(plan: string) {
  const onSettled = useAfterwards(plan);
  return useMutation<unknown, Fault, { task: PlanTaskRow; act: string; owners: string[] | null; title: string | null; reason: string | null }>({
    mutationFn: ({ task, ...body }) => ask(api.POST('/api/plans/tasks/{id}/decisions', { params: { path: { id: task.id } }, body: { version: task.version, ...body } })),
    onSettled,
  });
}

/** Which claim, which filters and which view: all in the address, so that a link opens the same. */
export function useReviewAddress() {
  const [search, setSearch] = useSearchParams();
  const put = useCallback((key: string, value: string | null) => setSearch((now) => {
    const next = new URLSearchParams(now);
    if (value) next.set(key, value);
    else next.delete(key);
    return next;
  }, { replace: true, preventScrollReset: true }), [setSearch]);
  const shown = search.get('show');
  const marks = useMemo(() => shown?.split('.') ?? [], [shown]);
  return { claim: search.get('claim'), marks, view: search.get('view') ?? 'claims', put };
}
