import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client';

/** The counting tree, overlays and comparator areas the person may see. */
export function useOrgs() {
  return useQuery({ queryKey: ['access', 'orgs'], queryFn: () => ask(api.GET('/api/access/orgs')), staleTime: 600_000 });
}

/** The map of the space; it changes only with the pack. */
export function useOutline() {
  return useQuery({ queryKey: ['access', 'outline'], queryFn: () => ask(api.GET('/api/access/outline')), staleTime: Infinity });
}
