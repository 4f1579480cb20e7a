import { useInfiniteQuery } from '@tanstack/react-query';
import { api, ask } from '../../../api/client';

/** What narrows the list of revisions. */
export interface RevisionsAsk {
  indicator?: string;
  org?: string;
  from?: string;
  until?: string;
}

export function useRevisions(query: RevisionsAsk) {
  return useInfiniteQuery({
    queryKey: ['indicators', 'revisions', query], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask(api.GET('/api/indicators/revisions', { params: { query: { ...query, size: 50, ...(pageParam && { after: pageParam }) } } })),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export const sheetOf = (query: RevisionsAsk) => `/api/indicators/revisions/sheet?${new URLSearchParams({ ...query }).toString()}`;
