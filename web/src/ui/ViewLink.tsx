import { Link, useLocation } from 'react-router';
import type { ReactNode } from 'react';

/** The same address under the organisation and period now in view. */
export function useViewAddress() {
  const { search } = useLocation();
  return (to: string) => {
    const [path = '', own = ''] = to.split('?');
    const kept = new URLSearchParams(own);
    const now = new URLSearchParams(search);
    for (const key of ['org', 'period']) {
      const value = now.get(key);
      if (value !== null && !kept.has(key)) kept.set(key, value);
    }
    const query = kept.toString();
    return query ? `${path}?${query}` : path;
  };
}

export function ViewLink({ to, className, title, children }: { to: string; className?: string; title?: string; children: ReactNode }) {
  const address = useViewAddress();
  return (
    <Link to={address(to)} className={className} title={title}>
      {children}
    </Link>
  );
}
