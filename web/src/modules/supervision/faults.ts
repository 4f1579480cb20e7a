/** English sentences by fault code. */
export const supervisionFaults: Readonly<Record<string, string>> = {
  'work.cannot-undo': 'This step cannot be undone: it is not your last one, ten minutes have passed, or it took effect at once.',
  'work.changed': 'Somebody has just handled this matter; refresh before you go on.',
  'work.four-eyes': 'Who drafts may not sign; another person with the right must do it.',
  'work.no-clock': 'No clock is running here, so it cannot be paused, resumed or extended.',
  'work.not-from-here': 'This step is not possible in the present state; somebody may have handled the matter. Refresh and look again.',
  'work.not-later': 'The new date must be later than the present one.',
  'work.reason-missing': 'This step needs a reason; write it and send again.',
  'work.somebody-elses': 'The matter is assigned to somebody else; ask that person to hand it on.',
};
