import { useEffect, useRef } from 'react';

const TYPING = 'input, textarea, select, [contenteditable=true], .ant-select, .ant-modal, .drawer';

/** True while a key belongs to what is being typed, or to a dialog. */
export function typing(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  return (event.target instanceof Element && event.target.closest(TYPING) !== null) || document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .search-dialog') !== null;
}

/** A single key for the whole page; none given, none heard. */
export function useHotkey(key: string | undefined, act: () => void) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!key) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== key || typing(event)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [key]);
}
