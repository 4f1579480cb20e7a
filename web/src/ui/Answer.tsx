import type { ReactNode } from 'react';
import { useFaultSentence } from './faultWords';
import type { FaultLike } from './faultWords';
import { Empty, ErrorState, Loading, Refused } from './States';
import { useUiWords } from './uiWords';

interface AnswerProps<T> {
  /** A query of the query library. */
  of: { data: T | undefined; error: unknown; refetch: () => unknown };
  loading?: ReactNode;
  /** Given, and true of the data, `empty` stands instead of the page. */
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The four states of whatever the server is asked for: loading, refused or failed, empty, ready. */
export function Answer<T>({ of, loading, isEmpty, empty, children }: AnswerProps<T>) {
  const say = useUiWords();
  const sentence = useFaultSentence();
  if (of.data !== undefined) return <>{isEmpty?.(of.data) ? (empty ?? <Empty what={say.noData} />) : children(of.data)}</>;
  if (!of.error) return <>{loading ?? <Loading />}</>;
  const fault = likeFault(of.error);
  if (fault.status === 403) return <Refused why={sentence(fault)} />;
  if (fault.status === 404) return <Empty icon="unlink" what={say.notFound} why={sentence(fault)} />;
  return <ErrorState why={fault.status === 0 ? say.unreachableWhy : sentence(fault)} what={fault.status === 0 ? say.unreachable : undefined} code={fault.trace ?? fault.code} onRetry={() => of.refetch()} />;
}

function likeFault(error: unknown): FaultLike & { trace?: string | null } {
  if (typeof error === 'object' && error !== null && 'code' in error && 'status' in error) return error as FaultLike & { trace?: string | null };
  return { code: 'client.broken', status: -1, message: String(error), arguments: {}, details: [] };
}
