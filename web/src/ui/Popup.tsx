import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useHotkey } from './useHotkey';

interface PopupProps {
  /** What the button shows. */
  face: ReactNode;
  label: string;
  className?: string;
  align?: 'left' | 'right';
  /** A key that opens it while nothing is being typed. */
  hotkey?: string;
  /** The panel; call `close` when the choice is made. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a panel under itself; Esc or a click elsewhere closes it and gives the focus back. */
export function Popup({ face, label, className = '', align = 'left', hotkey, children }: PopupProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const face = button.current;
    const elsewhere = (event: MouseEvent) => {
      // Lists and calendars of controls in the panel hang outside it.
      if (event.target instanceof Element && event.target.closest('.ant-select-dropdown, .ant-picker-dropdown')) return;
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      face?.focus();
    };
    document.addEventListener('mousedown', elsewhere);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('mousedown', elsewhere);
      document.removeEventListener('keydown', escape);
      // The choice that closed the panel is gone with it; the focus goes back to the button.
      if (document.activeElement === document.body) face?.focus();
    };
  }, [open]);
  useHotkey(hotkey, () => setOpen(true));
  return (
    <div className="popup" ref={place}>
      <button ref={button} type="button" className={className} aria-label={label} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {face}
      </button>
      {open && (
        <div id={id} className={`popup-panel ${align}`}>
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  );
}

export interface MenuItem {
  key: string;
  label: ReactNode;
  onPick: () => void;
}

/** A short list of things to do, for a popup. */
export function MenuList({ items, close }: { items: readonly MenuItem[]; close: () => void }) {
  return (
    <ul className="menu-list">
      {items.map((item) => (
        <li key={item.key}>
          <button type="button" className="plain" onClick={() => { close(); item.onPick(); }}>
            {item.label}
          </button>
        </li>
      ))}
    </ul>
  );
}
