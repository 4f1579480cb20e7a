import { createContext, useContext, useEffect } from 'react';

/** The period a page really shows, for the picker to name when nobody has picked one. */
export const ShownPeriod = createContext<{ shown: string | null; show: (period: string | null) => void }>({ shown: null, show: () => undefined });

export function useShowPeriod(period: string | null | undefined) {
  const { show } = useContext(ShownPeriod);
  useEffect(() => {
    show(period ?? null);
    return () => show(null);
  }, [period, show]);
}
