import type { ReactNode } from 'react';
import type { Fault } from '../../../api/fault';
import type { Cell, FieldValue, FieldView, RecordTypeView, Values } from '../../../api/recordTypes';
import { Card } from '../../../ui/Card';
import { useOutline } from '../../../api/orgs';
import { FormFault } from '../../../ui/FormFault';
import { shapeAt } from '../../../ui/mapFit';
import { useNames } from '../names';
import { useFormWords } from '../formWords';
import { FieldRow } from './FieldRow';
import { fieldsIn, isEmpty, reached } from './life';

interface RecordFormProps {
  type: RecordTypeView;
  /** The state the record is in; a new one is in the first. */
  state: string;
  values: Values;
  /** As the record stands, for what is masked. */
  cells?: Record<string, Cell>;
  fault: Fault | null;
  onChange: (part: Values) => void;
  /** Below the sections, such as tables of rows. */
  children?: ReactNode;
  aside?: ReactNode;
  foot: ReactNode;
}

/** The form of a type: its sections, its fields by state, and at the side what is still missing. */
export function RecordForm({ type, state, values, cells = {}, fault, onChange, children, aside, foot }: RecordFormProps) {
  const say = useFormWords();
  const names = useNames();
  const fields = fieldsIn(type, state);
  const sections = type.sections.map((section) => ({ ...section, shown: section.fields.flatMap((key) => fields.find((field) => field.key === key) ?? []) })).filter(({ shown }) => shown.length > 0);
  const lacking = (keys: readonly { key: string; required: boolean }[]) => keys.filter((field) => field.required && !cells[field.key]?.masked && isEmpty(values[field.key])).length;
  const shapes = useOutline().data?.shapes ?? [];
  // A place tells the region it lies in; whose record it is, is filled in where nobody has said so yet.
  const owner = (field: FieldView, value: FieldValue): Values => {
    if (field.kind !== 'place' || !isEmpty(values[type.ownerField]) || typeof value !== 'object' || value === null || !('lon' in value)) return {};
    const region = fields.some((one) => one.key === type.ownerField) && shapeAt(shapes, value.lon, value.lat);
    return region ? { [type.ownerField]: region.code } : {};
  };
  const stateName = (code: string | null) => names.named(type.states.find((one) => one.code === code) ?? { name: code ?? '', nameEn: '' });
  return (
    <>
      <div className="page-body record-form">
        <div className="stack">
          {sections.map((section, at) => (
            <Card key={section.name} title={names.named(section)}>
              <div className="form-grid" id={`section-${at}`}>
                {section.shown.map((field) => {
                  const fixed = field.readonlyFrom !== null && reached(type, state, field.readonlyFrom);
                  const masked = cells[field.key]?.masked ? <span className="dim">{cells[field.key]?.t || '•••'}</span> : undefined;
                  const note = fixed ? say.readonlySince : !field.required && field.requiredFrom ? say.requiredFrom(stateName(field.requiredFrom)) : undefined;
                  return <FieldRow key={field.key} field={field} value={values[field.key] ?? null} fault={fault} disabled={fixed} instead={masked} note={note} onChange={(value) => onChange({ [field.key]: value, ...owner(field, value) })} />;
                })}
              </div>
            </Card>
          ))}
          {children}
        </div>
        <aside>
          <nav className="card form-nav" aria-label={say.sections}>
            {sections.map((section, at) => (
              <a key={section.name} href={`#section-${at}`} onClick={(event) => { event.preventDefault(); document.getElementById(`section-${at}`)?.closest('.card')?.scrollIntoView(); }}>
                {names.named(section)}
                {lacking(section.shown) > 0 && <span className="aux">{say.missing(lacking(section.shown))}</span>}
              </a>
            ))}
          </nav>
          {aside}
        </aside>
      </div>
      <footer className="form-foot">
        <FormFault fault={fault} fields={fields.map((field) => field.key)} />
        <div className="row">{foot}</div>
      </footer>
    </>
  );
}
