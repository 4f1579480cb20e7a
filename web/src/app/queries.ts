import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Fault } from '../api/fault';
import { meQuery } from '../api/me';

// A session that has run out shows at the first refused call: asking again who is signed in leads to the sign-in page.
function noticeSignedOut(error: unknown, key: unknown) {
  if (error instanceof Fault && error.signedOut && key !== meQuery.queryKey[1]) void queries.invalidateQueries({ queryKey: meQuery.queryKey });
}

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => noticeSignedOut(error, query.queryKey[1]) }),
  mutationCache: new MutationCache({ onError: (error) => noticeSignedOut(error, null) }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal stays one; only a silent server is asked again.
      retry: (times, error) => times < 2 && (!(error instanceof Fault) || error.status === 0 || error.status >= 502),
    },
  },
});
