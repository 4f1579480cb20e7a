import { useSyncExternalStore } from 'react';

const narrow = () => window.matchMedia('(max-width: 640px)');

/** True on a phone: only the worklist and the cockpit have a page of their own there. */
export function usePhone() {
  return useSyncExternalStore(
    (changed) => {
      const query = narrow();
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => narrow().matches,
  );
}
