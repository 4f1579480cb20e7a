import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import type { KeepAsk } from '../../../api/exploreTypes';
import type { Fault } from '../../../api/fault';
import type { useQueryOf } from './state';

const KEY = 'indicators';
export const FILES = ['xlsx', 'csv', 'sdmx-csv', 'sdmx-json'] as const;

export type ExploreQuery = ReturnType<ReturnType<typeof useQueryOf>>;

export function useExplored(query: ExploreQuery) {
  return useQuery({
    queryKey: [KEY, 'explore', query],
    queryFn: () => ask(api.GET('/api/indicators/explore', { params: { query } })),
    placeholderData: (before) => before,
    enabled: query.items.length > 0,
    retry: false,
  });
}

/** The answer as a file, laid out as the page shows it. */
export function fileAddress(format: (typeof FILES)[number], query: ExploreQuery, layout: { rows: readonly string[]; cols: readonly string[]; name: string }) {
  const search = new URLSearchParams({ format, rows: layout.rows.join(), cols: layout.cols.join(), name: layout.name });
  for (const name of ['items', 'orgs', 'periods', 'by'] as const) for (const value of query[name]) search.append(name, value);
  if (query.asOf) search.set('asOf', query.asOf);
  if (query.against) search.set('against', query.against);
  return `/api/indicators/explore/file?${search.toString()}`;
}

export function useKept() {
  return useQuery({ queryKey: [KEY, 'explorations'], queryFn: () => ask(api.GET('/api/indicators/explorations')) });
}

function useAct<T, A>(act: (with_: T) => Promise<A>, done?: (answer: A) => void) {
  const queries = useQueryClient();
  return useMutation<A, Fault, T>({
    mutationFn: act,
    onSuccess: (answer) => {
      void queries.invalidateQueries({ queryKey: [KEY, 'explorations'] });
      done?.(answer);
    },
  });
}

export function useKeep(done: (id: string) => void) {
  return useAct((body: KeepAsk) => ask(api.POST('/api/indicators/explorations', { body })), ({ id }) => done(id));
}

export function useRekeep(done?: () => void) {
  return useAct(({ id, ...body }: KeepAsk & { id: string }) => ask(api.PUT('/api/indicators/explorations/{id}', { params: { path: { id } }, body })), done);
}

export function useDrop(done?: () => void) {
  return useAct((id: string) => ask(api.DELETE('/api/indicators/explorations/{id}', { params: { path: { id } } })), done);
}

export function usePin() {
  return useAct(({ id, pinned }: { id: string; pinned: boolean }) => {
    const params = { path: { id } };
    return ask(pinned ? api.PUT('/api/indicators/explorations/{id}/pin', { params }) : api.DELETE('/api/indicators/explorations/{id}/pin', { params }));
  });
}
