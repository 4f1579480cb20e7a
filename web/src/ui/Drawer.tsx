import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { useUiWords } from './uiWords';

interface DrawerProps {
  title: string;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
  footer?: ReactNode;
  children: ReactNode;
}

/** 528 px at the right and no scrim: the cell it explains stays visible. Esc closes, ↑ and ↓ step. */
export function Drawer({ title, onClose, onPrevious, onNext, footer, children }: DrawerProps) {
  const say = useUiWords();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
      else if (event.target instanceof HTMLElement && !event.target.closest('.drawer')) return;
      else if (event.key === 'ArrowUp' && onPrevious) onPrevious();
      else if (event.key === 'ArrowDown' && onNext) onNext();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onClose, onPrevious, onNext]);
  return (
    <aside className="drawer" ref={panel} tabIndex={-1} aria-label={title}>
      <header className="drawer-head">
        <h2>{title}</h2>
        {onPrevious && <ToolButton icon="up" title={say.previous} onClick={onPrevious} />}
        {onNext && <ToolButton icon="down" title={say.next} onClick={onNext} />}
        <ToolButton icon="link" title={say.copyLink} onClick={() => void navigator.clipboard.writeText(location.href)} />
        <ToolButton icon="print" title={say.print} onClick={() => window.print()} />
        <ToolButton icon="close" title={say.close} onClick={onClose} />
      </header>
      <div className="drawer-body">{children}</div>
      {footer != null && <footer className="drawer-foot">{footer}</footer>}
    </aside>
  );
}

export function ToolButton({ icon, title, onClick, pressed }: { icon: Parameters<typeof Icon>[0]['name']; title: string; onClick: () => void; pressed?: boolean }) {
  return (
    <button type="button" className="plain tool" title={title} aria-label={title} aria-pressed={pressed} onClick={onClick}>
      <Icon name={icon} size={16} />
    </button>
  );
}
