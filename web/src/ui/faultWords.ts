import { createContext, useContext } from 'react';
import { useUiWords } from './uiWords';
import { useLanguage } from './words';

/** The shape of api/fault's Fault that screens need. */
export interface FaultLike {
  code: string;
  status: number;
  message: string;
  arguments: Readonly<Record<string, unknown>>;
  details: readonly { row?: number | null; field?: string | null; sentence: string }[];
}

/** English sentences of all modules by fault code; the Chinese one comes with the fault. */
export const FaultWords = createContext<Readonly<Record<string, string>>>({});

export function useFaultSentence() {
  const english = useContext(FaultWords);
  const { language } = useLanguage();
  const say = useUiWords();
  return (fault: FaultLike) => {
    if (fault.status === 0) return say.unreachable;
    const template = language === 'en' ? english[fault.code] : undefined;
    if (template) return template.replace(/\{(\w+)\}/g, (_, name: string) => String(fault.arguments[name] ?? ''));
    return fault.message || say.failed;
  };
}
