import { createContext, useContext } from 'react';

/** What a leader's note is written on: the page, and what stood there. */
export interface NoteOn {
  /** Proposed name of the assignment. */
  name: string;
  link: string;
  facts: string;
  org?: string | undefined;
  line?: string | undefined;
  /** A target whose red light is answered; name, facts and line are then the server's. */
  target?: string | undefined;
}

/** The dialog itself is drawn by the app; pages only say what the note is on. */
export const Notes = createContext<((on: NoteOn) => void) | null>(null);

/** Null where the person may not direct work. */
export function useNote() {
  return useContext(Notes);
}
