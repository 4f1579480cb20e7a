import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

export type Language = 'zh' | 'en';

const KEPT = 'luopan.language';
const LanguageContext = createContext<{ language: Language; setLanguage: (language: Language) => void }>({
  language: 'zh',
  setLanguage: () => undefined,
});

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'));
  useEffect(() => {
    localStorage.setItem(KEPT, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const value = useMemo(() => ({ language, setLanguage }), [language]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

export function useLanguage() {
  return useContext(LanguageContext);
}

/** A module's words: the same keys in both languages; a word that takes a value is a function of it. */
export function words<W extends object>(both: Readonly<Record<Language, W>>): () => W {
  return function useWords() {
    return both[useLanguage().language];
  };
}

/** Content that carries its own English name, such as an organisation or a space. */
export function useNamed() {
  const { language } = useLanguage();
  return (thing: { name: string; nameEn?: string | null }) => (language === 'en' && thing.nameEn) || thing.name;
}
