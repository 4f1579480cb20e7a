import { lazy, Suspense, useMemo, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Fault } from '../api/fault';
import { useFigureMarks } from '../api/marks';
import { useMe } from '../api/me';
import type { Me } from '../api/types';
import { DemoSpace } from '../ui/demo';
import { FigureMarks } from '../ui/marks';
import { RecordWays } from '../ui/recordWays';
import { ShownPeriod } from '../ui/shownPeriod';
import { ErrorState } from '../ui/States';
import { useUiWords } from '../ui/uiWords';
import { useLocalTime } from '../ui/when';
import { useNamed } from '../ui/words';
import { useAppWords } from './appWords';
import { modules } from './modules';
import { Nav } from './Nav';
import { NoteHost } from './note/NoteHost';
import { PhoneBar } from './PhoneBar';
import { ProvenanceHost } from './provenance/ProvenanceHost';
import { TopBar } from './TopBar';
import { useSearchKey } from './useSearchKey';

const ForcedPassword = lazy(() => import('./ForcedPassword').then((module) => ({ default: module.ForcedPassword })));
const SearchDialog = lazy(() => import('./SearchDialog').then((module) => ({ default: module.SearchDialog })));

const NO_MARKS: readonly [] = [];
const RECORD_WAYS = modules.flatMap((module) => module.recordWays ?? []);

/** The frame around every page; lets nobody in who is not signed in. */
export function Shell() {
  const me = useMe();
  const { pathname, search } = useLocation();
  const say = useUiWords();
  if (me.error instanceof Fault && me.error.signedOut) return <Navigate replace to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} />;
  if (me.error) return <ErrorState what={say.unreachable} why={say.unreachableWhy} onRetry={() => void me.refetch()} />;
  if (!me.data) return null;
  return <Suspense>{me.data.mustChangePassword ? <ForcedPassword me={me.data} /> : <Frame me={me.data} />}</Suspense>;
}

function Frame({ me }: { me: Me }) {
  const [shown, show] = useState<string | null>(null);
  const period = useMemo(() => ({ shown, show }), [shown]);
  const marks = useFigureMarks().data?.marks ?? NO_MARKS;
  const [searching, setSearching] = useSearchKey();
  return (
    <DemoSpace value={me.space.demo}>
      <FigureMarks value={marks}>
        <ShownPeriod value={period}>
          <RecordWays value={RECORD_WAYS}>
          <NoteHost>
          <ProvenanceHost>
            <div className="shell">
              <Nav />
              <div className="shell-main">
                <TopBar me={me} onSearch={() => setSearching(true)} />
                <PrintHead me={me} />
                <main className="page" id="page">
                  <Outlet />
                </main>
              </div>
              <PhoneBar onSearch={() => setSearching(true)} />
            </div>
          </ProvenanceHost>
          </NoteHost>
          </RecordWays>
          <Suspense>{searching && <SearchDialog onClose={() => setSearching(false)} />}</Suspense>
        </ShownPeriod>
      </FigureMarks>
    </DemoSpace>
  );
}

// Paper has no top bar: it says whose figures these are, and that they are invented when they are.
function PrintHead({ me }: { me: Me }) {
  const say = useAppWords();
  const ui = useUiWords();
  const time = useLocalTime();
  const named = useNamed();
  return (
    <p className="print-only aux">
      {named(me.space)} · {me.displayName} · {say.printedOn(time(new Date().toISOString()))}
      {me.space.demo && ` · ${ui.demo}`}
    </p>
  );
}
