/** English sentences for the refusals of the module. */
export const reportingFaults: Readonly<Record<string, string>> = {
  'reporting.no-such-form': 'There is no such form; the pack may have changed. Start again from the list of returns.',
  'reporting.no-such-return': 'There is no such return, or it lies outside your authority.',
  'reporting.not-open': 'The return has been sent. Take it back, or ask the reviewing body to send it back.',
  'reporting.locked': 'The last day for filing is over; ask the level above for an exception.',
  'reporting.not-yours': 'Only people of the filing body may type here.',
  'reporting.at-once': 'Somebody else acted on this return just now; look again.',
  'reporting.not-accepted': 'The return is not accepted yet: send it back or take it back instead of revising it.',
  'reporting.not-soft': 'This check needs no explanation: it passed, or the figure has to be corrected.',
  'reporting.nothing-to-say': 'There is nothing written yet.',
  'reporting.no-such-cell': 'The return has no such cell; load it again.',
  'reporting.no-such-remark': 'There is no such remark; it may have been settled.',
  'reporting.bad-period': 'The period is not valid; choose another.',
  'reporting.bad-until': 'The exception must end between today and {most} days from now.',
  'reporting.too-many': 'At most {most} cells can be saved at once; paste in blocks.',
  'reporting.wrong-cells': 'Some cells cannot be taken as they are.',
  'reporting.not-ready': 'The return cannot be sent yet.',
};
