import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useMay } from '../../api/me';
import { Notes } from '../../ui/noteContext';
import type { NoteOn } from '../../ui/noteContext';

const NoteDialog = lazy(() => import('./NoteDialog').then((module) => ({ default: module.NoteDialog })));

/** Lets whoever directs work write a note on what any page shows. */
export function NoteHost({ children }: { children: ReactNode }) {
  const may = useMay();
  const [on, setOn] = useState<NoteOn | null>(null);
  return (
    <Notes value={may('supervision.direct') ? setOn : null}>
      {children}
      <Suspense>{on && <NoteDialog on={on} onClose={() => setOn(null)} />}</Suspense>
    </Notes>
  );
}
