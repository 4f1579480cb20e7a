import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Fault } from '../../api/fault';
import type { ReminderChoice, StepTaken } from '../../api/types';
import { WORK_KEY } from '../../api/worklist';

/** Something done to matters: whatever shows matters is asked again. */
function useDone<Ask, Answer>(act: (given: Ask) => Promise<Answer>, done?: (answer: Answer, given: Ask) => void) {
  const queries = useQueryClient();
  return useMutation<Answer, Fault, Ask>({
    mutationFn: act,
    onSuccess: (answer, given) => {
      done?.(answer, given);
      void queries.invalidateQueries();
    },
    onError: (fault) => {
      if (fault.status === 409) void queries.invalidateQueries({ queryKey: [WORK_KEY] });
    },
  });
}

export function useWork(id: string | undefined) {
  return useQuery({ queryKey: [WORK_KEY, 'one', id], queryFn: () => ask(api.GET('/api/supervision/worklist/{id}', { params: { path: { id: id ?? '' } } })), enabled: id !== undefined });
}

export interface StepAsk {
  id: string;
  action: string;
  reason?: string;
  version: number;
}

export function useStep(done: (answer: StepTaken, given: StepAsk) => void) {
  return useDone(({ id, ...body }: StepAsk) => ask(api.POST('/api/supervision/worklist/{id}/steps', { params: { path: { id } }, body: { ...body, reason: body.reason ?? null } })), done);
}

export function useSteps(done: (answer: { done: number; refused: number; lines: readonly { sentence: string | null }[] }) => void) {
  return useDone((body: { ids: string[]; action: string; reason: string | null }) => ask(api.POST('/api/supervision/worklist/steps', { body })), done);
}

export function useUndo(done: () => void) {
  return useDone((id: string) => ask(api.DELETE('/api/supervision/worklist/{id}/steps/last', { params: { path: { id } } })), done);
}

export function useWatch() {
  return useDone(({ id, on }: { id: string; on: boolean }) => ask(on ? api.PUT('/api/supervision/worklist/{id}/watch', { params: { path: { id } } }) : api.DELETE('/api/supervision/worklist/{id}/watch', { params: { path: { id } } })));
}

export function useHand(id: string, done: () => void) {
  return useDone((body: { person: string | null; reason: string | null; version: number }) => ask(api.PUT('/api/supervision/worklist/{id}/assignee', { params: { path: { id } }, body })), done);
}

export function useRetime(id: string, done: () => void) {
  return useDone((body: { act: string; to: string | null; reason: string | null; version: number }) => ask(api.POST('/api/supervision/worklist/{id}/clock', { params: { path: { id } }, body })), done);
}

export function usePeople(q: string, matter?: string) {
  return useQuery({ queryKey: [WORK_KEY, 'people', q, matter], queryFn: () => ask(api.GET('/api/supervision/people', { params: { query: { q, matter } } })), placeholderData: (before) => before });
}

export function useDelegations() {
  return useQuery({ queryKey: [WORK_KEY, 'delegations'], queryFn: () => ask(api.GET('/api/supervision/delegations')) });
}

export function useDelegate(done: () => void) {
  return useDone((body: { to: string; first: string; last: string; kinds: string[] }) => ask(api.POST('/api/supervision/delegations', { body })), done);
}

export function useRevoke() {
  return useDone((id: string) => ask(api.DELETE('/api/supervision/delegations/{id}', { params: { path: { id } } })));
}

export function useReminders() {
  return useQuery({ queryKey: [WORK_KEY, 'reminders'], queryFn: () => ask(api.GET('/api/supervision/reminders')) });
}

export function useRemind(done: () => void) {
  return useDone((body: Omit<ReminderChoice, 'mailReady' | 'hasFeed'>) => ask(api.PUT('/api/supervision/reminders', { body })), done);
}

export function useOpenFeed() {
  return useDone(() => ask(api.POST('/api/supervision/feed')));
}

export function useCloseFeed() {
  return useDone(() => ask(api.DELETE('/api/supervision/feed')));
}

export function useBoard(by: string) {
  return useQuery({ queryKey: [WORK_KEY, 'board', by], queryFn: () => ask(api.GET('/api/supervision/board', { params: { query: { by } } })), placeholderData: (before) => before });
}

export function useRemindAll() {
  return useDone(() => ask(api.POST('/api/supervision/assignments/reminders', { body: { ids: null } })));
}
