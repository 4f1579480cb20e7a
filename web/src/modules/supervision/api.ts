import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, api, ask } from '../../api/client';
import type { Query } from '../../api/client';
import type { Fault } from '../../api/fault';
import type { InterviewAsk, ReminderChoice, StepTaken } from '../../api/types';
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

export const boardFile = (asked: Query) => addressOf('/api/supervision/board/xlsx', asked);

/** Reminds of the chosen assignments with one text; of every late one when none is named. */
export function useRemindAssignments() {
  return useDone(({ ids = null, text = null }: { ids?: string[] | null; text?: string | null }) => ask(api.POST('/api/supervision/assignments/reminders', { body: { ids, text } })));
}

export interface SetAsk {
  set: string;
  first?: string;
  last?: string;
  org?: string;
  person?: string;
  line?: string;
}

/** The assignments behind a number. */
export function useAssignments(query: SetAsk, enabled = true) {
  return useQuery({ queryKey: [WORK_KEY, 'assignments', query], queryFn: () => ask(api.GET('/api/supervision/assignments', { params: { query } })), enabled });
}

/** The page that lists what a number counts; `org` belongs to the picker above every page, so whose they are goes as `body`. */
export const listOf = ({ org, ...query }: SetAsk) => addressOf('/supervision/list', { ...query, body: org });

export function useSlip(id: string) {
  return useQuery({ queryKey: [WORK_KEY, 'slip', id], queryFn: () => ask(api.GET('/api/supervision/assignments/{id}/slip', { params: { path: { id } } })) });
}

export const slipFile = (id: string) => `/api/supervision/assignments/${id}/slip/docx`;

export function useBrief(week: string | undefined) {
  return useQuery({ queryKey: [WORK_KEY, 'brief', week], queryFn: () => ask(api.GET('/api/supervision/brief', { params: { query: { week } } })), placeholderData: (before) => before });
}

export const briefFile = (week: string) => addressOf('/api/supervision/brief/docx', { week });

export function useAccountability(year: number | undefined) {
  return useQuery({ queryKey: [WORK_KEY, 'accountability', year], queryFn: () => ask(api.GET('/api/supervision/accountability', { params: { query: { year } } })), placeholderData: (before) => before });
}

export const accountabilityFile = (year: number) => addressOf('/api/supervision/accountability/xlsx', { year });

export function useInterview() {
  return useDone((body: InterviewAsk) => ask(api.POST('/api/supervision/interviews', { body })));
}
