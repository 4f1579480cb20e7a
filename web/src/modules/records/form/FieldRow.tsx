import type { ReactNode } from 'react';
import type { Fault } from '../../../api/fault';
import type { FieldValue, FieldView } from '../../../api/recordTypes';
import { FieldFault } from '../../../ui/FormFault';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import { FieldControl } from './FieldControl';

interface FieldRowProps {
  field: FieldView;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
  fault: Fault | null;
  disabled?: boolean;
  /** Stands in place of the control, such as a masked value. */
  instead?: ReactNode;
  note?: string;
}

const WIDE = ['longtext', 'place', 'enterprise', 'options'];

/** A field with its label, its help in one sentence, and what the server refused of it. */
export function FieldRow({ field, value, onChange, fault, disabled, instead, note }: FieldRowProps) {
  const say = useFormWords();
  const names = useNames();
  const help = names.help(field);
  return (
    <div className={WIDE.includes(field.kind) ? 'field wide' : 'field'} id={`field-${field.key}`}>
      <span className="field-label">
        {names.label(field)}
        {field.required && <em>{say.required}</em>}
        {note && <span className="aux">{note}</span>}
      </span>
      {instead ?? <FieldControl field={field} value={value} onChange={onChange} disabled={disabled} failed={fault?.about(field.key) !== undefined} />}
      {help && <span className="aux">{help}</span>}
      <FieldFault fault={fault} field={field.key} />
    </div>
  );
}
