import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client';

export const meQuery = {
  queryKey: ['access', 'me'] as const,
  queryFn: () => ask(api.GET('/api/access/me')),
  staleTime: 60_000,
  retry: false,
};

/** The signed-in person: undefined while asking, and the fault (401) when nobody is. */
export function useMe() {
  return useQuery(meQuery);
}

/** Whether the person's roles hold a permission; the server decides again on every call. */
export function useMay() {
  const held = useMe().data?.permissions;
  return (permission: string | null | undefined) => !permission || (held?.includes(permission) ?? false);
}
