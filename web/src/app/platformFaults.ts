/** English sentences of the floor below the modules, by fault code. */
export const platformFaults: Readonly<Record<string, string>> = {
  'kernel.org-code-retired': 'The region code is no longer used.',
  'platform.bad-key': 'The Idempotency-Key header takes 1 to 200 visible ASCII characters.',
  'platform.bad-fields': 'Some fields are missing, too long or not in the right form.',
  'platform.bad-request': 'The request is not well formed; check the type of each field.',
  'platform.broken': 'The program has failed and nothing was changed; give the error code to the system administrator.',
  'claims.no-file': 'There is no such file: check the path.',
  'platform.no-such-file': 'There is no such file: the page may have been renewed; load it again.',
  'platform.file-too-large': 'The file is over the limit; remove pictures or split it.',
  'platform.job-broke': 'The job was stopped by a program error and nothing was changed; give its number to the system administrator.',
  'platform.job-person-gone': 'Whoever sent this job has been disabled; it was not run.',
  'platform.job-unknown': 'This version does not know the kind of job.',
  'platform.key-reused': 'This Idempotency-Key was used for another request; take a new one.',
  'platform.no-such-endpoint': 'There is no such address.',
  'platform.outcome-unknown': 'The same request was not finished last time: see whether it took effect, then send it under a new Idempotency-Key.',
  'platform.still-running': 'The same request is being worked on; look again in a moment.',
  'platform.too-often': 'Too many attempts; try again in a minute.',
};
