import { lazy, Suspense } from 'react';
import { Navigate } from 'react-router';
import { useMay } from '../api/me';
import { Empty, Loading } from '../ui/States';
import { useAppWords } from './appWords';
import { COCKPIT_PERMISSION, useMenu } from './menu';

const CockpitPage = lazy(() => import('./cockpit/CockpitPage').then((module) => ({ default: module.CockpitPage })));

/** The first page: the cockpit, or, for those who see no business data, the first page they may use. */
export function CockpitEntrance() {
  const say = useAppWords();
  const may = useMay();
  const first = useMenu()[0];
  if (may(COCKPIT_PERMISSION)) {
    return (
      <Suspense fallback={<Loading rows={12} />}>
        <CockpitPage />
      </Suspense>
    );
  }
  if (!first) return <Empty icon="lock" what={say.noPages} why={say.noPagesWhy} />;
  return <Navigate replace to={first.pages?.[0]?.path ?? first.path} />;
}
