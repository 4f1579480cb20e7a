import { useCallback, useState } from 'react';

/** The size of an element as it is laid out; the guess stands until it is known. */
export function useSize(guess: { width: number; height: number }) {
  const [size, setSize] = useState(guess);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width > 0 && height > 0) setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, size] as const;
}
