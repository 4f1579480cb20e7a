import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, sendLarge } from '../../api/client';
import type { Fault } from '../../api/fault';

const KEY = 'indicators';
export const IMPORT = 'indicators.import';
export const EXCHANGE = 'indicators.exchange';

/** What narrows figures: the organisation, a part of the whole, and the day they were known. */
export interface Narrowed {
  org?: string;
  breakdown?: string;
  asOf?: string;
}

export function useCatalogue() {
  return useQuery({ queryKey: [KEY, 'list'], queryFn: () => ask(api.GET('/api/indicators')) });
}

export function useIndicator(code: string) {
  return useQuery({ queryKey: [KEY, 'one', code], queryFn: () => ask(api.GET('/api/indicators/{code}', { params: { path: { code } } })) });
}

export function useSeries(code: string, query: Narrowed) {
  return useQuery({
    queryKey: [KEY, 'series', code, query],
    queryFn: () => ask(api.GET('/api/indicators/{code}/series', { params: { path: { code }, query } })),
    placeholderData: (before) => (before?.indicator === code ? before : undefined),
  });
}

export function useOrgTable(code: string, query: Narrowed & { period?: string }) {
  return useQuery({
    queryKey: [KEY, 'table', code, query],
    queryFn: () => ask(api.GET('/api/indicators/{code}/table', { params: { path: { code }, query } })),
    placeholderData: (before) => (before?.indicator === code ? before : undefined),
  });
}

export function useImports() {
  return useQuery({ queryKey: [KEY, 'imports'], queryFn: () => ask(api.GET('/api/indicators/imports', { params: { query: { size: 50 } } })) });
}

const ASK_AGAIN = 800;

/** Asked again while it runs. */
export function useImport(id: string) {
  return useQuery({
    queryKey: [KEY, 'imports', id],
    queryFn: () => ask(api.GET('/api/indicators/imports/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data && ['Done', 'Failed'].includes(query.state.data.state) ? false : ASK_AGAIN),
  });
}

/** How an export is to be read. */
export interface Reading {
  /** Code of a profile, or `auto`. */
  profile: string;
  /** Month it is of, where the file does not say. */
  period?: string;
  reason?: string;
  /** Who sent it, where it is not who the profile says. */
  from?: string;
}

interface Sent extends Reading {
  file: File;
  dryRun: boolean;
}

export function useSendFile(onSent: (percent: number) => void, done: (job: string) => void) {
  const queries = useQueryClient();
  return useMutation<{ job: string }, Fault, Sent>({
    mutationFn: ({ file, dryRun, ...how }) => {
      const form = new FormData();
      form.append('file', file);
      form.append('dryRun', String(dryRun));
      for (const [name, value] of Object.entries(how)) if (value) form.append(name, value);
      return sendLarge('/api/indicators/imports', form, onSent);
    },
    onSuccess: ({ job }) => {
      void queries.invalidateQueries({ queryKey: [KEY, 'imports'] });
      done(job);
    },
  });
}
