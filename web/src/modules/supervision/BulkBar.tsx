import { Button, Input } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/me';
import type { WorkItem, WorkStep } from '../../api/types';
import { FormFault } from '../../ui/FormFault';
import { useSteps } from './api';
import { RemindBar } from './RemindBar';
import { ASSIGNMENT } from './WorkDetail';
import { useSupervisionWords, useWorkWords } from './words';

const isReminder = (step: WorkStep) => step.code === 'remind';

/** The steps all chosen matters share; each is taken for itself, and what was refused says why. */
export function BulkBar({ chosen, onClear }: { chosen: readonly WorkItem[]; onClear: () => void }) {
  const say = useSupervisionWords();
  const words = useWorkWords();
  const may = useMay();
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<{ text: string; why: readonly string[] } | null>(null);
  const steps = useSteps((answer) => {
    setTold({ text: say.bulkDone(answer.done, answer.refused), why: [...new Set(answer.lines.flatMap((line) => line.sentence ?? []))] });
    setReason('');
    onClear();
  });
  const [first, ...rest] = chosen;
  // Assignments are reminded of with a text, and once a day.
  const reminding = first?.type === ASSIGNMENT && may('supervision.direct') && chosen.every((item) => item.type === first.type && item.actions.some(isReminder));
  const shared = first?.actions.filter((step) => step.here && !(reminding && isReminder(step)) && rest.every((item) => item.type === first.type && item.actions.some((other) => other.code === step.code))) ?? [];
  if (!first)
    return told && (
      <div className="bulk-bar" role="status">
        <b>{told.text}</b>
        {told.why.map((sentence) => <span key={sentence} className="refusal">{sentence}</span>)}
        <button type="button" className="plain link" onClick={() => setTold(null)}>{say.close}</button>
      </div>
    );
  return (
    <>
      {reminding && <RemindBar ids={chosen.map((item) => item.subject)} onClear={onClear} />}
      <div className="bulk-bar">
        <b>{say.chosen(chosen.length)}</b>
        {shared.length === 0 && <span className="aux">{say.mixed}</span>}
        {shared.some((step) => step.needsReason) && <Input size="small" value={reason} maxLength={2000} placeholder={say.reasonNeeded} aria-label={say.reason} onChange={(event) => setReason(event.target.value)} />}
        {shared.map((step) => (
          <Button
            key={step.code} size="small" type={step.needsReason || step.back ? 'default' : 'primary'} loading={steps.isPending} disabled={step.needsReason && reason.trim() === ''}
            onClick={() => steps.mutate({ ids: chosen.map((item) => item.id), action: step.code, reason: reason.trim() || null })}
          >
            {words.step(step)}
          </Button>
        ))}
        <FormFault fault={steps.error} />
        <button type="button" className="plain link" onClick={onClear}>{say.clear}</button>
      </div>
    </>
  );
}
