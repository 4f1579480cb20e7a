import { useSearchParams } from 'react-router';
import { useMe } from './me';

/** What the two pickers rule; both live in the URL, so that a link opens the same view. */
export function useView() {
  const [search, setSearch] = useSearchParams();
  const home = useMe().data?.homeOrg;
  const put = (key: string, value: string | null) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      if (value === null) next.delete(key);
      else next.set(key, value);
      return next;
    });
  return {
    org: search.get('org') ?? home,
    /** Null when nobody has picked one: the server then answers with the latest it has. */
    period: search.get('period'),
    setOrg: (code: string) => put('org', code),
    setPeriod: (period: string | null) => put('period', period),
  };
}
