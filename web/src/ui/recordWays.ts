import { createContext, useContext } from 'react';
import type { Language } from './words';

/** A page another module has for records of a type. */
export interface RecordWay {
  type: string;
  words: Readonly<Record<Language, string>>;
  permission: string;
  path: (id: string) => string;
}

/** Joined by the app from what the modules declare; the record page only shows them. */
export const RecordWays = createContext<readonly RecordWay[]>([]);

export function useRecordWays(type: string) {
  return useContext(RecordWays).filter((way) => way.type === type);
}
