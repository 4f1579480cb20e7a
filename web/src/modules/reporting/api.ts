import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf, api, ask, send } from '../../api/client';
import type { Fault } from '../../api/fault';
import type { CellsSaved, PresentPerson, ReturnChanges, ReturnList, ReturnPresence, ReturnRemark, ReturnSheet, ReturnShown, WorkbookCompared } from '../../api/returnTypes';

const KEY = 'reporting';

/** So often an open return says where one is and looks for what others have typed. */
const NEWS_EVERY = 4_000;

export interface ListAsk { org?: string; form?: string | null; period?: string | null; state?: string; mine?: boolean }

const PAGE = 200;

export function useReturns({ org, form, period, state, mine }: ListAsk) {
  const query = { ...(org && { org }), ...(form && { form }), ...(period && { period }), ...(state && { state }), ...(mine && { mine }), size: PAGE };
  return useInfiniteQuery({
    queryKey: [KEY, 'list', query],
    queryFn: ({ pageParam }): Promise<ReturnList> => ask(api.GET('/api/reporting/returns', { params: { query: { ...query, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useReturn(id: string) {
  return useQuery<ReturnShown>({ queryKey: [KEY, 'one', id], queryFn: () => ask(api.GET('/api/reporting/returns/{id}', { params: { path: { id } } })) });
}

/** Says at which cell one is; answers who else is there, and has the return read again when somebody saved something. */
export function usePresence(id: string, version: number, cell: string | null): readonly PresentPerson[] {
  const queries = useQueryClient();
  const [row = '', column = ''] = (cell ?? '').split('|');
  const { data } = useQuery<ReturnPresence>({
    queryKey: [KEY, 'presence', id], queryFn: () => ask(api.PUT('/api/reporting/returns/{id}/presence', { params: { path: { id } }, body: { row, column } })), refetchInterval: NEWS_EVERY,
  });
  const news = data !== undefined && data.version > version;
  useEffect(() => {
    if (news) void queries.invalidateQueries({ queryKey: [KEY, 'one', id] });
  }, [queries, id, news, data?.version]);
  return data?.others ?? [];
}

export const workbookAddress = (id: string, lang: string, blank = false) => addressOf(`/api/reporting/returns/${id}/workbook`, { lang, blank: blank ? 'true' : null });

/** Holds a filled workbook against the return; nothing is saved by it. */
export function useCompare(id: string) {
  return useMutation<WorkbookCompared, Fault, File>({
    mutationFn: (file) => {
      const form = new FormData();
      form.append('file', file);
      return send(`/api/reporting/returns/${id}/workbook`, form);
    },
  });
}

export function useChanges(id: string, wanted: boolean) {
  return useQuery<ReturnChanges>({ queryKey: [KEY, 'changes', id], queryFn: () => ask(api.GET('/api/reporting/returns/{id}/changes', { params: { path: { id } } })), enabled: wanted, staleTime: 0 });
}

export interface TypedCell { row: string; column: string; value: string; version: number }

/** Puts a freshly worked-out sheet in the place of the one on screen. */
function usePut(id: string) {
  const queries = useQueryClient();
  return (sheet: ReturnSheet) => {
    queries.setQueryData<ReturnShown>([KEY, 'one', id], (now) => now && { ...now, sheet });
    void queries.invalidateQueries({ queryKey: [KEY, 'changes', id] });
  };
}

export function useSaveCells(id: string) {
  const put = usePut(id);
  return useMutation<CellsSaved, Fault, TypedCell[]>({
    // Offline it fails at once and says so, instead of waiting without a word.
    networkMode: 'always',
    mutationFn: (cells) => ask(api.PUT('/api/reporting/returns/{id}/cells', { params: { path: { id } }, body: { cells } })),
    onSuccess: ({ sheet }) => put(sheet),
  });
}

export function useExplain(id: string) {
  const put = usePut(id);
  return useMutation<ReturnSheet, Fault, { check: string; text: string }>({
    mutationFn: ({ check, text }) => ask(api.PUT('/api/reporting/returns/{id}/explanations/{check}', { params: { path: { id, check } }, body: { text } })),
    onSuccess: put,
  });
}

export type Act =
  | { kind: 'step'; action: string; reason: string | null; cells: { row: string; column: string; text: string }[]; version: number }
  | { kind: 'revise'; reason: string }
  | { kind: 'exception'; until: string; reason: string };

/** A step of the return's life; the page, the list and the worklist are asked again. */
export function useAct(id: string, done: () => void) {
  const queries = useQueryClient();
  return useMutation<unknown, Fault, Act>({
    mutationFn: (act) => {
      const params = { path: { id } };
      if (act.kind === 'revise') return ask(api.POST('/api/reporting/returns/{id}/revisions', { params, body: { reason: act.reason } }));
      if (act.kind === 'exception') return ask(api.POST('/api/reporting/returns/{id}/exceptions', { params, body: { until: act.until, reason: act.reason } }));
      return ask(api.POST('/api/reporting/returns/{id}/steps', { params, body: { action: act.action, reason: act.reason, cells: act.cells, version: act.version } }));
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [KEY] });
      void queries.invalidateQueries({ queryKey: ['supervision'] });
      done();
    },
  });
}

export function useRemark(id: string, done: () => void) {
  const queries = useQueryClient();
  return useMutation<ReturnRemark, Fault, { row: string; column: string; text: string }>({
    mutationFn: (body) => ask(api.POST('/api/reporting/returns/{id}/remarks', { params: { path: { id } }, body })),
    onSuccess: () => { void queries.invalidateQueries({ queryKey: [KEY, 'one', id] }); done(); },
  });
}

export function useSettle(id: string) {
  const queries = useQueryClient();
  return useMutation<unknown, Fault, string>({
    mutationFn: (remark) => ask(api.POST('/api/reporting/returns/{id}/remarks/{remark}/settlement', { params: { path: { id, remark } } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: [KEY, 'one', id] }),
  });
}
