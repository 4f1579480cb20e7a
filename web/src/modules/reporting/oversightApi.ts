import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, api, ask } from '../../api/client';
import type { Query } from '../../api/client';
import type { Fault } from '../../api/fault';
import type { Burden, Completeness, FormHead, FormShown, ReminderAsk, RemindersGiven, Scores } from '../../api/returnTypes';
import { WORK_KEY } from '../../api/worklist';

const KEY = 'reporting';

/** Conditions that are set; the server has its own answer for those that are not. */
function set<T extends Record<string, string | null | undefined>>(conditions: T) {
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value)) as Record<string, string>;
}

export interface MatrixAsk { org?: string; period?: string | null; form?: string | null; line?: string | null }

export function useCompleteness(conditions: MatrixAsk) {
  const query = set({ ...conditions });
  return useQuery<Completeness>({ queryKey: [KEY, 'completeness', query], queryFn: () => ask(api.GET('/api/reporting/completeness', { params: { query } })) });
}

export const completenessFile = (conditions: MatrixAsk) => addressOf('/api/reporting/completeness/xlsx', set({ ...conditions }) as Query);

export interface ScoreAsk { org?: string; from?: string | null; to?: string | null; form?: string | null; by?: string | null }

export function useScores(conditions: ScoreAsk) {
  const query = set({ ...conditions });
  return useQuery<Scores>({ queryKey: [KEY, 'scores', query], queryFn: () => ask(api.GET('/api/reporting/scores', { params: { query } })) });
}

export const scoresFile = (conditions: ScoreAsk) => addressOf('/api/reporting/scores/xlsx', set({ ...conditions }) as Query);

export function useBurden(conditions: { org?: string; month?: string | null }) {
  const query = set({ ...conditions });
  return useQuery<Burden>({ queryKey: [KEY, 'burden', query], queryFn: () => ask(api.GET('/api/reporting/burden', { params: { query } })) });
}

export const burdenFile = (conditions: { org?: string; month?: string | null }) => addressOf('/api/reporting/burden/xlsx', set({ ...conditions }) as Query);

export function useForms() {
  return useQuery<FormHead[]>({ queryKey: [KEY, 'forms'], queryFn: () => ask(api.GET('/api/reporting/forms')) });
}

export function useForm(code: string) {
  return useQuery<FormShown>({ queryKey: [KEY, 'form', code], queryFn: () => ask(api.GET('/api/reporting/forms/{code}', { params: { path: { code } } })) });
}

/** Reminds of the chosen returns, or of all owed under the conditions when none is named. */
export function useRemindReturns() {
  const queries = useQueryClient();
  return useMutation<RemindersGiven, Fault, Partial<ReminderAsk>>({
    mutationFn: ({ ids = null, org = null, period = null, form = null, line = null, overdue = false, text = null }) => ask(api.POST('/api/reporting/reminders', { body: { ids, org, period, form, line, overdue, text } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [KEY] });
      void queries.invalidateQueries({ queryKey: [WORK_KEY] });
    },
  });
}

export function useReturnReminders(id: string) {
  return useQuery({ queryKey: [KEY, 'reminders', id], queryFn: () => ask(api.GET('/api/reporting/returns/{id}/reminders', { params: { path: { id } } })) });
}
