import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Icon } from './Icon';
import type { IconName } from './Icon';
import { useUiWords } from './uiWords';

/** What, where and why, and the next thing to do. */
function State({ icon, what, why, children }: { icon: IconName; what: string; why?: ReactNode; children?: ReactNode }) {
  return (
    <div className="state" role="status">
      <Icon name={icon} size={28} />
      <h3>{what}</h3>
      {why != null && <p>{why}</p>}
      {children != null && <div className="state-actions">{children}</div>}
    </div>
  );
}

export function Empty({ what, why, icon = 'empty', children }: { what: string; why?: ReactNode; icon?: IconName; children?: ReactNode }) {
  return (
    <State icon={icon} what={what} why={why}>
      {children}
    </State>
  );
}

export function Refused({ what, why, children }: { what?: string; why?: ReactNode; children?: ReactNode }) {
  const say = useUiWords();
  return (
    <State icon="lock" what={what ?? say.refused} why={why}>
      {children}
    </State>
  );
}

export function ErrorState({ what, why, code, onRetry }: { what?: string; why?: ReactNode; code?: string; onRetry?: () => void }) {
  const say = useUiWords();
  return (
    <State icon="unlink" what={what ?? say.failed} why={why}>
      {onRetry && (
        <Button type="primary" onClick={onRetry}>
          {say.retry}
        </Button>
      )}
      {code && (
        <button type="button" className="plain link" onClick={() => void navigator.clipboard.writeText(code)}>
          {say.copyError(code)}
        </button>
      )}
    </State>
  );
}

/** Keeps the place of what is coming; the bars show only after a second, so that a quick answer does not flicker. */
export function Loading({ rows = 6, columns = [30, 14, 12, 12], height }: { rows?: number; columns?: readonly number[]; height?: number }) {
  const say = useUiWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" role="status" aria-label={say.loading} style={{ minHeight: height ?? rows * 36 }}>
      {late &&
        Array.from({ length: rows }, (_, row) => (
          <div key={row} className="skeleton-row">
            {columns.map((width, at) => (
              <span key={at} style={{ width: `${width}%` }} />
            ))}
          </div>
        ))}
    </div>
  );
}
