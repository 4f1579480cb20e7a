import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, send } from '../../api/client';
import type { Fault } from '../../api/fault';
import type { Alike, BulkAnswer, BulkOrder, ImportReport, NewRecord } from '../../api/recordItemTypes';
import type { Values, ViewLayout } from '../../api/recordTypes';
import { HOME, KEY } from './api';

/** Something done to records: what hangs on them is asked again, the worklist too. */
function useAct<Order, Answer = unknown>(act: (order: Order) => Promise<Answer>, done?: (answer: Answer) => void) {
  const queries = useQueryClient();
  return useMutation<Answer, Fault, Order>({
    mutationFn: act,
    onSuccess: (answer) => {
      void queries.invalidateQueries({ queryKey: [KEY], predicate: (query) => query.queryKey[1] !== 'codes' && query.queryKey[1] !== 'type' });
      void queries.invalidateQueries({ queryKey: ['supervision'] });
      done?.(answer);
    },
  });
}

const at = (id: string) => `${HOME}/items/${id}`;

export const useCreate = (done: (made: { id: string; number: string }) => void) =>
  useAct((record: NewRecord) => call<{ id: string; number: string }>('POST', `${HOME}/items`, { body: record }), done);

/** Records so like this one that whoever enters it should look at them first. */
export const askAlike = (type: string, values: Values) => call<{ alike: Alike[] }>('POST', `${HOME}/items/alike`, { body: { type, values } }).then((answer) => answer.alike);

export const useChange = (id: string, done: (answer: { version: number }) => void) =>
  useAct((change: { version: number; values: Values; reason?: string }) => call<{ version: number }>('PUT', at(id), { body: change }), done);

export interface StepOrder {
  action: string;
  reason: string | null;
  values: Values;
  version: number;
}

export const useStep = (id: string, done: () => void) => useAct((order: StepOrder) => call('POST', `${at(id)}/steps`, { body: order }), done);

export const useAssign = (id: string, done: () => void) => useAct((order: { person: string; reason: string | null }) => call('PUT', `${at(id)}/assignee`, { body: order }), done);

export interface ClockOrder {
  act: 'pause' | 'resume' | 'extend';
  to: string | null;
  reason: string;
}

export const useClock = (id: string, done: () => void) => useAct((order: ClockOrder) => call('POST', `${at(id)}/clock`, { body: order }), done);

export const useVoid = (id: string, done: () => void) => useAct((order: { reason: string }) => call('POST', `${at(id)}/voiding`, { body: order }), done);

export const useWatch = (id: string) => useAct((watch: boolean) => call(watch ? 'PUT' : 'DELETE', `${at(id)}/watch`));

/** Says something on a record; its files follow one by one, each put to what was said. */
export const useComment = (id: string, done: () => void) =>
  useAct(async ({ files, ...order }: { text: string; mentions: string[]; files: readonly File[] }) => {
    const said = await call<{ id: string }>('POST', `${at(id)}/comments`, { body: order });
    for (const file of files) {
      const form = new FormData();
      form.append('file', file);
      await send(`${at(id)}/comments/${said.id}/files`, form);
    }
    return said;
  }, done);

export const reveal = (id: string, field: string) => call<{ t: string }>('POST', `${at(id)}/reveals`, { body: { field } });

export function useUpload(id: string) {
  return useAct(({ file, place }: { file: File; place: string | null }) => {
    const form = new FormData();
    if (place) form.append('place', place);
    form.append('file', file);
    return send(`${at(id)}/files`, form);
  });
}

export const useRemoveFile = (id: string, done: () => void) => useAct(({ file, reason }: { file: string; reason: string }) => call('POST', `${at(id)}/files/${file}/removal`, { body: { reason } }), done);

export interface RowOrder {
  row: string | null;
  version: number;
  values: Values;
}

/** Adds a row to a child table, or changes one. */
export const useSaveRow = (id: string, child: string, done: () => void) =>
  useAct(({ row, version, values }: RowOrder) => (row === null
    ? call('POST', `${at(id)}/children/${child}`, { body: { values } })
    : call('PUT', `${at(id)}/children/${child}/${row}`, { body: { version, values } })), done);

export const useRemoveRow = (id: string, child: string, done: () => void) =>
  useAct(({ row, reason }: { row: string; reason: string }) => call('POST', `${at(id)}/children/${child}/${row}/removal`, { body: { reason } }), done);

export const useStepRow = (id: string, child: string, done: () => void) =>
  useAct(({ row, action, reason }: { row: string; action: string; reason: string | null }) => call('POST', `${at(id)}/children/${child}/${row}/steps`, { body: { action, reason } }), done);

export const useBulk = (done: (answer: BulkAnswer) => void) => useAct((order: BulkOrder) => call<BulkAnswer>('POST', `${HOME}/items/bulk`, { body: order }), done);

export interface ViewOrder {
  type: string;
  name: string;
  shared: boolean;
  layout: ViewLayout;
}

export const useSaveView = (done: (view: { id: string }) => void) => useAct((view: ViewOrder) => call<{ id: string }>('POST', `${HOME}/views`, { body: view }), done);

export const useDropView = (done: () => void) => useAct((id: string) => call('DELETE', `${HOME}/views/${id}`), done);

export function useImport(done: (report: ImportReport) => void) {
  return useAct(({ type, file, mapping, dryRun }: { type: string; file: File; mapping: Record<string, string> | null; dryRun: boolean }) => {
    const form = new FormData();
    form.append('type', type);
    form.append('file', file);
    if (mapping) form.append('mapping', JSON.stringify(mapping));
    form.append('dryRun', String(dryRun));
    return send<ImportReport>(`${HOME}/imports`, form);
  }, done);
}
