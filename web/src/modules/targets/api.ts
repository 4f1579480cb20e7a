import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Fault } from '../../api/fault';
import type { ChangeWish } from '../../api/targetTypes';

const KEY = 'targets';

export interface BoardFilter {
  org?: string;
  plan?: string;
  line?: string;
  owner?: string;
  light?: string;
}

/** The address of the same board as a file. */
export function exportAddress(filter: BoardFilter) {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `/api/targets/export?${new URLSearchParams(given).toString()}`;
}

export function useBoard(filter: BoardFilter) {
  return useQuery({ queryKey: [KEY, 'board', filter], queryFn: () => ask(api.GET('/api/targets', { params: { query: filter } })), placeholderData: (before) => before });
}

export function useTarget(id: string) {
  return useQuery({ queryKey: [KEY, 'one', id], queryFn: () => ask(api.GET('/api/targets/{id}', { params: { path: { id } } })) });
}

export function useComparisons() {
  return useQuery({ queryKey: [KEY, 'comparisons'], queryFn: () => ask(api.GET('/api/targets/comparisons')) });
}

export function useComparison(code: string | undefined) {
  return useQuery({
    queryKey: [KEY, 'comparison', code],
    queryFn: () => ask(api.GET('/api/targets/comparisons/{code}', { params: { path: { code: code ?? '' } } })),
    enabled: code !== undefined,
  });
}

export function useDepartments() {
  return useQuery({ queryKey: [KEY, 'departments'], queryFn: () => ask(api.GET('/api/targets/departments')), staleTime: 300_000 });
}

export function useOwner(id: string, done: () => void) {
  const queries = useQueryClient();
  return useMutation<unknown, Fault, { owner: string; person: string }>({
    mutationFn: (body) => ask(api.PUT('/api/targets/{id}/owner', { params: { path: { id } }, body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [KEY] });
      done();
    },
  });
}

/** A wish for another number, or a step of the wish that is open; both leave the target to be asked again. */
export function useChange(id: string, done: () => void) {
  const queries = useQueryClient();
  const params = { path: { id } };
  return useMutation<unknown, Fault, { wish: ChangeWish } | { action: string; reason: string | null }>({
    mutationFn: (what) => ('wish' in what
      ? ask(api.POST('/api/targets/{id}/changes', { params, body: what.wish }))
      : ask(api.POST('/api/targets/{id}/moves', { params, body: what }))),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [KEY] });
      void queries.invalidateQueries({ queryKey: ['supervision'] });
      done();
    },
  });
}
