import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './Icon';

export interface ProvenanceStep {
  icon: IconName;
  label: string;
  head: ReactNode;
  body?: ReactNode;
}

/** From the formula down to who entered the figure and where it is used, on one line from top to bottom. */
export function ProvenanceSteps({ steps }: { steps: readonly ProvenanceStep[] }) {
  return (
    <ol className="provenance">
      {steps.map((step) => (
        <li key={step.label}>
          <span className="provenance-icon">
            <Icon name={step.icon} size={14} />
          </span>
          <div>
            <h3>
              <span>{step.label}</span>
              {step.head}
            </h3>
            {step.body}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface WorkflowStep {
  label: string;
  note?: ReactNode;
  at: 'done' | 'now' | 'ahead';
}

/** The states of a matter from left to right, with who and when under each. */
export function WorkflowSteps({ steps, aside }: { steps: readonly WorkflowStep[]; aside?: ReactNode }) {
  return (
    <div className="card workflow">
      <ol>
        {steps.map((step, at) => (
          <li key={step.label} className={step.at} aria-current={step.at === 'now' ? 'step' : undefined}>
            <span className="workflow-mark">{step.at === 'done' ? <Icon name="check" size={12} /> : at + 1}</span>
            <span>
              <b>{step.label}</b>
              <span className="aux">{step.note}</span>
            </span>
          </li>
        ))}
      </ol>
      {aside != null && <div className="workflow-aside">{aside}</div>}
    </div>
  );
}
