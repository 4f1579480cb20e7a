import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, sendLarge } from '../../../api/client';
import type { Fault } from '../../../api/fault';

const KEY = 'indicators';
export const BIND = 'indicators.bind';

export function useProfiles() {
  return useQuery({ queryKey: [KEY, 'profiles'], queryFn: () => ask(api.GET('/api/indicators/profiles')) });
}

export interface Binding {
  profile: string;
  kind: string;
  words: string;
  target: string;
}

export function useBind() {
  const queries = useQueryClient();
  return useMutation<unknown, Fault, Binding>({
    mutationFn: ({ profile, ...body }) => ask(api.POST('/api/indicators/profiles/{code}/bindings', { params: { path: { code: profile } }, body })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: [KEY, 'profiles'] }),
  });
}

export function useExchange(year: number | undefined) {
  return useQuery({
    queryKey: [KEY, 'exchange', year ?? null], queryFn: () => ask(api.GET('/api/indicators/exchange', { params: { query: year ? { year } : {} } })),
    placeholderData: (before) => before,
  });
}

export interface GivenOut {
  file: File;
  part: string;
  to: string;
  purpose: string;
  line: string;
  rows: string;
}

export function useGiveOut(done: () => void) {
  const queries = useQueryClient();
  return useMutation<unknown, Fault, GivenOut>({
    mutationFn: ({ file, ...fields }) => {
      const form = new FormData();
      form.append('file', file);
      for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value);
      return sendLarge('/api/indicators/exchange/outgoing', form, () => undefined);
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [KEY, 'exchange'] });
      done();
    },
  });
}
