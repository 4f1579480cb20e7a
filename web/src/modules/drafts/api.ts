import { useMutation } from '@tanstack/react-query';
import { send, sendForFile } from '../../api/client';
import type { CheckedDraft } from '../../api/draftTypes';
import type { Fault } from '../../api/fault';

/** What is sent; nothing of it stays on the server. */
export interface Draft { text: string; file: File | null; org: string | null; date: string }

function formOf({ text, file, org, date }: Draft) {
  const form = new FormData();
  if (file) form.append('file', file);
  else form.append('text', text);
  if (org) form.append('org', org);
  if (date) form.append('date', date);
  return form;
}

export function useCheck() {
  return useMutation<CheckedDraft, Fault, Draft>({ mutationFn: (draft) => send('/api/drafts/checks', formOf(draft)) });
}

/** The same draft, sent again, as a document with comments. */
export function useComments() {
  return useMutation<Blob, Fault, Draft>({ mutationFn: (draft) => sendForFile('/api/drafts/comments', formOf(draft)) });
}
