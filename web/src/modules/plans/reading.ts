import { useCallback, useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { OutlineEntry, PlanSentence, Tie } from '../../api/planTypes';
import type { Picked } from './text';

const FLASH_MS = 1600;

/** Brings a sentence or note into sight; flashing tells which one a link meant. */
export function useFlash() {
  return useCallback((id: string, shine: boolean) => {
    const element = document.getElementById(id);
    if (!element) return;
    element.scrollIntoView({ block: /^H[1-4]$/.test(element.parentElement?.tagName ?? '') ? 'start' : 'center' });
    if (!shine) return;
    element.classList.add('flash');
    setTimeout(() => element.classList.remove('flash'), FLASH_MS);
  }, []);
}

/** J and K walk through the tied sentences, with Shift through all of them; Esc lets go. */
export function useReaderKeys(sentences: readonly PlanSentence[], ties: readonly Tie[], picked: Picked | null, goTo: (sentence: number) => void, close: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=combobox], [role=listbox], [contenteditable]')) return;
      if (event.key === 'Escape') return close();
      const key = event.key.toLowerCase();
      if ((key !== 'j' && key !== 'k') || event.ctrlKey || event.metaKey || event.altKey) return;
      const orders = (event.shiftKey ? sentences.map(({ order }) => order) : ties.map(({ sentence }) => sentence)).sort((a, b) => a - b);
      const at = picked?.sentence ?? -1;
      const next = key === 'j' ? orders.find((order) => order > at) : orders.findLast((order) => order < at);
      if (next !== undefined) goTo(next);
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [sentences, ties, picked, goTo, close]);
}

/** The section whose heading has last passed the top of the frame. */
export function useSection(frame: RefObject<HTMLDivElement | null>, outline: readonly OutlineEntry[]) {
  const [current, setCurrent] = useState<number | null>(outline[0]?.sentence ?? null);
  useEffect(() => {
    const inner = frame.current;
    if (!inner) return;
    const look = () => {
      const top = inner.getBoundingClientRect().top + 80;
      const passed = outline.filter(({ sentence }) => (document.getElementById(`s${sentence}`)?.getBoundingClientRect().top ?? Infinity) <= top);
      setCurrent((passed.at(-1) ?? outline[0])?.sentence ?? null);
    };
    inner.addEventListener('scroll', look, { passive: true });
    return () => inner.removeEventListener('scroll', look);
  }, [frame, outline]);
  useEffect(() => {
    document.querySelector('.plan-outline [aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return current;
}
