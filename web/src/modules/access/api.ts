import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GrantLine } from '../../api/accessTypes';
import { api, ask } from '../../api/client';

const KEY = 'access';

export function useOrg(code: string | undefined) {
  return useQuery({ queryKey: [KEY, 'org', code], queryFn: () => ask(api.GET('/api/access/orgs/{code}', { params: { path: { code: code ?? '' } } })), enabled: code !== undefined });
}

export function useRetired(sought: string) {
  return useQuery({ queryKey: [KEY, 'retired', sought], queryFn: () => ask(api.GET('/api/access/orgs/retired', { params: { query: { sought } } })), enabled: sought !== '' });
}

/** The indicators that can be read with and without the city of separate planning. */
export function useSeparateTotals() {
  return useQuery({ queryKey: ['indicators', 'separate-totals'], queryFn: () => ask(api.GET('/api/indicators/separate-totals')) });
}

export function useTable(code: string | undefined, org: string, period: string | null) {
  return useQuery({
    queryKey: ['indicators', 'table', code, org, period],
    queryFn: () => ask(api.GET('/api/indicators/{code}/table', { params: { path: { code: code ?? '' }, query: { org, ...(period && { period }) } } })),
    enabled: code !== undefined,
  });
}

export function usePeople() {
  return useQuery({ queryKey: [KEY, 'people'], queryFn: () => ask(api.GET('/api/access/people')) });
}

export function useRoles() {
  return useQuery({ queryKey: [KEY, 'roles'], queryFn: () => ask(api.GET('/api/access/roles')), staleTime: Infinity });
}

export interface PersonTyped {
  userName: string;
  displayName: string;
  office: string;
  homeOrg: string;
  grants: GrantLine[];
}

/** Adds a person (the answer is the one-time password) or changes one (no answer). */
export function useSavePerson(id: string | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (typed: PersonTyped): Promise<string | null> => {
      if (id === null) return (await ask(api.POST('/api/access/people', { body: typed }))).oneTimePassword;
      const { displayName, office, homeOrg, grants } = typed;
      await ask(api.PUT('/api/access/people/{id}', { params: { path: { id } }, body: { displayName, office, homeOrg, grants } }));
      return null;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY, 'people'] }),
  });
}

export function useReset(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await ask(api.POST('/api/access/people/{id}/reset', { params: { path: { id } } }))).oneTimePassword,
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY, 'people'] }),
  });
}

export function useLock(id: string, lock: boolean) {
  const queries = useQueryClient();
  const params = { params: { path: { id } } };
  return useMutation({
    mutationFn: async () => {
      await (lock ? ask(api.POST('/api/access/people/{id}/lock', params)) : ask(api.POST('/api/access/people/{id}/unlock', params)));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY, 'people'] }),
  });
}

export interface LogFilter {
  person?: string;
  subject?: string;
  act?: string;
  from?: string;
  until?: string;
}

export function useLog(filter: LogFilter) {
  return useInfiniteQuery({
    queryKey: [KEY, 'log', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask(api.GET('/api/access/log', { params: { query: { ...filter, size: 50, ...(pageParam && { after: pageParam }) } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useVerify() {
  return useMutation({ mutationFn: () => ask(api.POST('/api/access/log/verification')) });
}

export function useSystem() {
  return useQuery({ queryKey: [KEY, 'system'], queryFn: () => ask(api.GET('/api/access/system')) });
}

/** Background work; asked again every few seconds while something is still under way. */
export function useJobs() {
  return useQuery({
    queryKey: [KEY, 'jobs'],
    queryFn: () => ask(api.GET('/api/access/jobs', { params: { query: { size: 50 } } })),
    refetchInterval: (query) => (query.state.data?.items.some((job) => job.state === 'Waiting' || job.state === 'Running') ? 3000 : 30_000),
  });
}
