import { useCallback, useRef } from 'react';
import type { ClaimRow } from '../../api/reviewTypes';
import type { FaultLike } from '../../ui/faultWords';
import { useDecide } from './review';
import type { Decision } from './review';

/** Walking through claims and deciding on them; the last decisions of this sitting can be undone one by one. */
export function useReviewing(plan: string, all: readonly ClaimRow[], walked: readonly ClaimRow[], current: ClaimRow | null, show: (claim: ClaimRow | null) => void) {
  const mutation = useDecide(plan);
  const decided = useRef<string[]>([]);
  const { mutate } = mutation;
  const step = useCallback((by: number) => {
    const at = current ? walked.findIndex(({ id }) => id === current.id) : -1;
    const next = at >= 0 ? walked[at + by] : current ? nearest(walked, current, by) : walked.find(({ state }) => state === 'proposed') ?? walked[0];
    if (next) show(next);
  }, [walked, current, show]);
  const decide = useCallback((decision: Decision) => {
    if (!current) return;
    const later = walked.slice(walked.findIndex(({ id }) => id === current.id) + 1).find(({ state }) => state === 'proposed');
    mutate({ claim: current, decision }, {
      onSuccess: () => {
        if (decision.act === 'undo') return;
        decided.current.push(current.id);
        if (later || decision.act === 'drop') show(later ?? null);
      },
    });
  }, [current, walked, mutate, show]);
  const undo = useCallback(() => {
    const last = current && current.state !== 'proposed' ? current : all.find(({ id }) => id === decided.current.at(-1));
    if (!last || last.state === 'proposed') return;
    decided.current = decided.current.filter((id) => id !== last.id);
    mutate({ claim: last, decision: { act: 'undo' } }, { onSuccess: () => show(last) });
  }, [all, current, mutate, show]);
  const about = mutation.variables?.claim.id;
  const fault: FaultLike | null = mutation.error && current && about === current.id ? mutation.error : null;
  return { step, decide, undo, busy: mutation.isPending, fault };
}

// A claim the filters have just passed over still has neighbours.
function nearest(walked: readonly ClaimRow[], of: ClaimRow, by: number) {
  const after = (one: ClaimRow) => one.sentence - of.sentence || one.start - of.start || one.number - of.number;
  return by > 0 ? walked.find((one) => after(one) > 0) : walked.findLast((one) => after(one) < 0);
}
