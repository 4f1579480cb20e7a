import { useRef, useState } from 'react';
import type { WorkItem, WorkStep } from '../../api/types';
import { useStep, useUndo } from './api';

/** Where the reason is written. */
export const REASON_BOX = 'work-reason';

export interface LastDone {
  id: string;
  title: string;
  step: WorkStep;
  mayUndo: boolean;
}

/** Acting on the picked matter from the list: a step at once, or first its reason; the last one can be taken back. */
export function useActing(current: WorkItem | undefined) {
  const [said, setSaid] = useState({ id: '', text: '' });
  const reason = said.id === current?.id ? said.text : '';
  const setReason = (text: string) => setSaid({ id: current?.id ?? '', text });
  const [last, setLast] = useState<LastDone | null>(null);
  const asked = useRef<{ item: WorkItem; step: WorkStep } | null>(null);
  const step = useStep((answer) => {
    if (asked.current) setLast({ id: asked.current.item.id, title: asked.current.item.title, step: asked.current.step, mayUndo: answer.mayUndo });
    setSaid({ id: '', text: '' });
  });
  const undo = useUndo(() => setLast(null));
  const take = (item: WorkItem, way: WorkStep) => {
    if (way.needsReason && (item.id !== current?.id || reason.trim() === '')) {
      setTimeout(() => document.getElementById(REASON_BOX)?.focus());
      return;
    }
    asked.current = { item, step: way };
    step.mutate({ id: item.id, action: way.code, reason: reason.trim() || undefined, version: item.version });
  };
  return { reason, setReason, step, take, last, undo, undoLast: () => last?.mayUndo && undo.mutate(last.id) };
}
