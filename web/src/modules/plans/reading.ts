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

interface Keys {
  sentences: readonly PlanSentence[];
  ties: readonly Tie[];
  picked: Picked | null;
  /** There are claims to walk through; without any the tied sentences are. */
  walks: boolean;
  goTo: (sentence: number) => void;
  close: () => void;
  step: (by: number) => void;
  undo: () => void;
  add: () => void;
}

/** J and K walk through the claims, with Shift through all sentences; Z undoes, N adds the picked words, Esc lets go. */
export function useReaderKeys({ sentences, ties, picked, walks, goTo, close, step, undo, add }: Keys) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input:not([type=radio]), textarea, select, [role=combobox], [role=listbox], [contenteditable]')) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (event.key === 'Escape' && picked) return close();
      if (key === 'z') return undo();
      if (key === 'n') return add();
      if (key !== 'j' && key !== 'k') return;
      event.preventDefault();
      if (walks && !event.shiftKey) return step(key === 'j' ? 1 : -1);
      const orders = (event.shiftKey ? sentences.map(({ order }) => order) : ties.map(({ sentence }) => sentence)).sort((a, b) => a - b);
      const at = picked?.sentence ?? -1;
      const next = key === 'j' ? orders.find((order) => order > at) : orders.findLast((order) => order < at);
      if (next !== undefined) goTo(next);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [sentences, ties, picked, walks, goTo, close, step, undo, add]);
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
