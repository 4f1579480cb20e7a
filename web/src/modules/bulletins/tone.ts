import type { Sensitivity } from '../../ui/Tags';

/** The kit's name of a sensitivity as the API names it. */
export function toneOf(sensitivity: string): Sensitivity {
  return sensitivity === 'WorkSecret' ? 'workSecret' : sensitivity === 'Internal' ? 'internal' : 'open';
}
