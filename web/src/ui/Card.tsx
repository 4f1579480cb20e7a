import type { ReactNode } from 'react';

interface CardProps {
  title?: ReactNode;
  sub?: ReactNode;
  /** Stands beside the title, such as a segmented switch. */
  choice?: ReactNode;
  tools?: ReactNode;
  footer?: ReactNode;
  className?: string;
  /** Body without padding, for tables and lists that reach the edges. */
  flush?: boolean;
  children: ReactNode;
}

export function Card({ title, sub, choice, tools, footer, className = '', flush = false, children }: CardProps) {
  return (
    <section className={`card ${className}`}>
      {(title ?? tools) != null && (
        <header className="card-head">
          {title != null && <h2>{title}</h2>}
          {sub != null && <span className="aux">{sub}</span>}
          {choice}
          {tools != null && <span className="card-tools">{tools}</span>}
        </header>
      )}
      <div className={flush ? 'card-body flush' : 'card-body'}>{children}</div>
      {footer != null && <footer className="card-foot">{footer}</footer>}
    </section>
  );
}

/** Name, as of when, source, and actions of a page; the title also names the browser's tab. */
export function PageHead({ title, tag, meta = [], actions }: { title: string; tag?: ReactNode; meta?: ReactNode[]; actions?: ReactNode }) {
  const said = meta.filter((part) => part !== null && part !== undefined && part !== '');
  return (
    <div className="page-head">
      <title>{title}</title>
      <h1>{title}</h1>
      {tag}
      <p className="page-meta">
        {said.map((part, at) => (
          <span key={at}>{part}</span>
        ))}
      </p>
      {actions != null && <div className="page-actions">{actions}</div>}
    </div>
  );
}

/** A switch between a few views of one thing. */
export function Segmented<T extends string>({ options, value, onChange, label }: {
  options: readonly { value: T; label: ReactNode }[]; value: T; onChange: (value: T) => void; label: string;
}) {
  return (
    <div className="segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" role="radio" aria-checked={option.value === value} onClick={() => onChange(option.value)}>
          {option.label}
        </button>
      ))}
    </div>
  );
}
