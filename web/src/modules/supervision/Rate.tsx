import type { InTimeRate } from '../../api/types';
import { MISSING } from '../../kernel/figure';

/** A share of assignments done in time: with nothing to judge there is none, and the reason is told, never 0. */
export function Rate({ of, why }: { of: InTimeRate; why: string }) {
  return of.rate === null ? <span className="dim" title={why}>{MISSING}</span> : <>{of.rate.toFixed(1)}<span className="unit"> %</span></>;
}
