import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { figureOf, figureText, Provenance } from '../../ui/provenanceContext';
import type { FigureKey } from '../../ui/provenanceContext';

const ProvenanceDrawer = lazy(() => import('./ProvenanceDrawer').then((module) => ({ default: module.ProvenanceDrawer })));

/** Keeps the figure that is open in the address, so that a link opens it; ↑ and ↓ go through what the page registered. */
export function ProvenanceHost({ children }: { children: ReactNode }) {
  const [search, setSearch] = useSearchParams();
  const [all, register] = useState<readonly string[]>([]);
  const asked = search.get('figure');
  const put = useCallback(
    (text: string | null, replace = false) =>
      setSearch((now) => {
        const next = new URLSearchParams(now);
        if (text === null) next.delete('figure');
        else next.set('figure', text);
        return next;
      }, { replace }),
    [setSearch],
  );
  const value = useMemo(() => ({ shown: asked, open: (key: FigureKey) => put(figureText(key)), register }), [asked, put]);
  const key = figureOf(asked);
  const at = asked === null ? -1 : all.indexOf(asked);
  const step = (to: number) => {
    const next = at < 0 ? undefined : all[to];
    return next === undefined ? undefined : () => put(next, true);
  };
  return (
    <Provenance value={value}>
      {children}
      <Suspense>{key && <ProvenanceDrawer of={key} onClose={() => put(null, true)} onPrevious={step(at - 1)} onNext={step(at + 1)} />}</Suspense>
    </Provenance>
  );
}
