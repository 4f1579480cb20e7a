import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, api, ask } from '../../../api/client';
import type { Fault } from '../../../api/fault';
import type { RequestList, RequestShown } from '../../../api/requestTypes';
import { WORK_KEY } from '../../../api/worklist';

const REPORTING = 'reporting';
const KEY = [REPORTING, 'requests'];
const PAGE = 100;

/** As the segments of the list show them; those that wait first. */
export const STATES = ['waiting', 'open', 'forwarded', 'answered', 'closed', 'withdrawn', ''] as const;
export type RequestState = (typeof STATES)[number];

export interface RequestsAsk { org?: string; form: string; period: string; state: RequestState }

const given = ({ org, form, period, state }: RequestsAsk) => ({ ...(org && { org }), ...(form && { form }), ...(period && { period }), ...(state && { state }) });

export function useRequests(asked: RequestsAsk) {
  return useInfiniteQuery({
    queryKey: [...KEY, 'list', asked],
    queryFn: ({ pageParam }): Promise<RequestList> => ask(api.GET('/api/reporting/requests', { params: { query: { ...given(asked), size: PAGE, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export const requestsFile = (asked: RequestsAsk) => addressOf('/api/reporting/requests/xlsx', given(asked));

export function useRequest(id: string) {
  return useQuery<RequestShown>({ queryKey: [...KEY, 'one', id], queryFn: () => ask(api.GET('/api/reporting/requests/{id}', { params: { path: { id } } })) });
}

/** Answers, forwards or closes; the list, the return and the worklist are asked again. */
export function useMoveRequest(id: string, done: () => void) {
  const queries = useQueryClient();
  return useMutation<RequestShown, Fault, { action: string; text: string; version: number }>({
    mutationFn: (body) => ask(api.POST('/api/reporting/requests/{id}/steps', { params: { path: { id } }, body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [REPORTING] });
      void queries.invalidateQueries({ queryKey: [WORK_KEY] });
      done();
    },
  });
}
