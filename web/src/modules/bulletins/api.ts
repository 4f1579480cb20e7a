import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Fault } from '../../api/fault';
import type { Bulletin, BulletinRow, NewDraft, Template } from './types';

const KEY = 'bulletins';

export function useTemplates() {
  return useQuery({ queryKey: [KEY, 'templates'], queryFn: () => ask(api.GET('/api/bulletins/templates')), staleTime: 600_000, select: (data: { templates: Template[] }) => data.templates });
}

export function useBulletins(org: string | undefined, state: string) {
  const query = { ...(org && { org }), ...(state && { state }), size: 200 };
  return useQuery({ queryKey: [KEY, 'list', org, state], queryFn: () => ask(api.GET('/api/bulletins', { params: { query } })), select: (page: { items: BulletinRow[] }) => page.items });
}

export function useBulletin(id: string) {
  return useQuery<Bulletin>({ queryKey: [KEY, 'one', id], queryFn: () => ask(api.GET('/api/bulletins/{id}', { params: { path: { id } } })) });
}

export function useDraft(done: (id: string) => void) {
  const queries = useQueryClient();
  return useMutation<{ id: string }, Fault, NewDraft>({
    mutationFn: (body) => ask(api.POST('/api/bulletins', { body })),
    onSuccess: ({ id }) => { void queries.invalidateQueries({ queryKey: [KEY, 'list'] }); done(id); },
  });
}

/** A step of the sign-off, or (without action) the figures of now; both leave the page to be asked again. */
export function useAct(id: string, done: (changes: number | null) => void) {
  const queries = useQueryClient();
  return useMutation<number | null, Fault, { action: string; reason: string | null } | 'refresh'>({
    mutationFn: async (act) => {
      const params = { path: { id } };
      if (act === 'refresh') return (await ask(api.POST('/api/bulletins/{id}/editions', { params }))).changes.length;
      await ask(api.POST('/api/bulletins/{id}/moves', { params, body: act }));
      return null;
    },
    onSuccess: (changes) => {
      void queries.invalidateQueries({ queryKey: [KEY] });
      void queries.invalidateQueries({ queryKey: ['supervision'] });
      done(changes);
    },
  });
}
