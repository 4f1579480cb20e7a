import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, api, ask, send } from '../../../api/client';
import type { Fault } from '../../../api/fault';
import type { JobShown, RosterList, RosterReport, RosterTyped } from '../../../api/rosterTypes';

const KEY = ['reporting', 'roster'];
const PAGE = 100;

/** So often a job at work is asked how far it is. */
const LOOK_EVERY = 1_500;

export const ACCOUNTS = ['', 'none', 'invited', 'expired', 'joined'] as const;

export interface RosterAsk { org?: string; panel: string; account: string; sought: string }

const given = ({ org, panel, account, sought }: RosterAsk) => ({ ...(org && { org }), ...(panel && { panel }), ...(account && { account }), ...(sought && { sought }) });

export function useRoster(asked: RosterAsk) {
  return useInfiniteQuery({
    queryKey: [...KEY, asked],
    queryFn: ({ pageParam }): Promise<RosterList> => ask(api.GET('/api/reporting/units', { params: { query: { ...given(asked), size: PAGE, ...(pageParam && { after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export const exportAddress = (asked: RosterAsk) => addressOf('/api/reporting/invitations/export', { panel: asked.panel, org: asked.org });

function useDone<T, A>(act: (asked: A) => Promise<T>, done: (answer: T) => void) {
  const queries = useQueryClient();
  return useMutation<T, Fault, A>({
    mutationFn: act,
    onSuccess: (answer) => { void queries.invalidateQueries({ queryKey: KEY }); done(answer); },
  });
}

export function useKeepUnit(done: () => void) {
  return useDone(({ code, typed }: { code: string; typed: RosterTyped }) => ask(api.PUT('/api/reporting/units/{code}', { params: { path: { code } }, body: typed })), done);
}

export function useImportRoster(done: (report: RosterReport) => void) {
  return useDone(({ file, mapping, dryRun }: { file: File; mapping: Record<string, string> | null; dryRun: boolean }) => {
    const form = new FormData();
    form.append('file', file);
    if (mapping) form.append('mapping', JSON.stringify(mapping));
    form.append('dryRun', String(dryRun));
    return send<RosterReport>('/api/reporting/units/imports', form);
  }, done);
}

export interface InviteAsk { panel: string | null; org: string | null; codes: string[] | null; days: number }

export function useInvite(done: (job: string) => void) {
  return useDone((body: InviteAsk) => ask(api.POST('/api/reporting/invitations', { body })), ({ job }) => done(job));
}

/** What came of inviting; the roster is asked again when it is done. */
export interface Invited { invited: number; mailed: number; withoutMail: number; mailFault: string | null }

export function useInviting(job: string | null) {
  const queries = useQueryClient();
  return useQuery<JobShown>({
    queryKey: ['access', 'job', job],
    queryFn: async () => {
      const shown = await ask(api.GET('/api/access/jobs/{id}', { params: { path: { id: job ?? '' } } }));
      if (isOver(shown)) void queries.invalidateQueries({ queryKey: KEY });
      return shown;
    },
    enabled: job !== null,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : LOOK_EVERY),
  });
}

export const isOver = (job: JobShown) => job.state === 'Done' || job.state === 'Failed';
