import { useEffect, useState } from 'react';

/** Ctrl K (⌘ K) opens the search from anywhere. */
export function useSearchKey() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    // In the capture phase: figures and rows keep their own keys to themselves.
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
  return [open, setOpen] as const;
}
