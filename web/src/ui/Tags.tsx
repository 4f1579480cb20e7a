import type { ReactNode } from 'react';
import { useUiWords } from './uiWords';

export function Tag({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span className="tag" title={title}>
      {children}
    </span>
  );
}

/** Stands on every screen, print and export of a space whose figures are invented. */
export function DemoTag() {
  return <span className="tag demo">{useUiWords().demo}</span>;
}

export type Sensitivity = 'open' | 'internal' | 'workSecret';

/** 公开, 内部 or 工作秘密: stands beside the title and on the print of what it marks. */
export function SensitivityTag({ of }: { of: Sensitivity }) {
  return <span className={`tag sensitivity-${of}`}>{useUiWords()[of]}</span>;
}
