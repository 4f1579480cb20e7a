import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';
import type { Fault } from '../../../api/fault';

const KEY = 'indicators';
const RELEASES = 'releases';

export function useReleases(year: number) {
  return useQuery({
    queryKey: [KEY, RELEASES, year], queryFn: () => ask(api.GET('/api/indicators/releases', { params: { query: { year } } })),
    placeholderData: (before) => before,
  });
}

export function useRelease(code: string, period: string) {
  return useQuery({
    queryKey: [KEY, RELEASES, code, period],
    queryFn: () => ask(api.GET('/api/indicators/releases/{code}/{period}', { params: { path: { code, period } } })),
  });
}

export interface Move {
  day: string;
  time: string;
  reason: string;
}

export function useMoveRelease(code: string, period: string, done: () => void) {
  const queries = useQueryClient();
  return useMutation<unknown, Fault, Move>({
    mutationFn: (body) => ask(api.POST('/api/indicators/releases/{code}/{period}/moves', { params: { path: { code, period } }, body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [KEY] });
      done();
    },
  });
}

export function useFollowRelease(code: string) {
  const queries = useQueryClient();
  const where = { params: { path: { code } } };
  return useMutation<unknown, Fault, boolean>({
    mutationFn: (follow) => ask(follow ? api.PUT('/api/indicators/releases/{code}/subscription', where) : api.DELETE('/api/indicators/releases/{code}/subscription', where)),
    onSuccess: () => void queries.invalidateQueries({ queryKey: [KEY, RELEASES] }),
  });
}

export function useFollowed(code: string) {
  return useQuery({ queryKey: [KEY, 'followed', code], queryFn: () => ask(api.GET('/api/indicators/{code}/subscription', { params: { path: { code } } })) });
}

export function useFollowIndicator(code: string) {
  const queries = useQueryClient();
  const where = { params: { path: { code } } };
  return useMutation<unknown, Fault, boolean>({
    mutationFn: (follow) => ask(follow ? api.PUT('/api/indicators/{code}/subscription', where) : api.DELETE('/api/indicators/{code}/subscription', where)),
    onSuccess: () => void queries.invalidateQueries({ queryKey: [KEY, 'followed', code] }),
  });
}
