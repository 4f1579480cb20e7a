import { useRouteError } from 'react-router';
import { faultOf } from '../api/fault';
import { ErrorState, Empty } from '../ui/States';
import { ViewLink } from '../ui/ViewLink';
import { useAppWords } from './appWords';

/** A page that threw: the frame stays, the rest of the product works on. */
export function BrokenPage() {
  const say = useAppWords();
  const fault = faultOf(useRouteError());
  return <ErrorState what={say.brokenPage} why={fault.message} code={fault.trace ?? fault.code} onRetry={() => location.reload()} />;
}

export function NotFound() {
  const say = useAppWords();
  return (
    <Empty icon="unlink" what={say.notFound} why={say.notFoundWhy}>
      <ViewLink to="/">{say.home}</ViewLink>
    </Empty>
  );
}
