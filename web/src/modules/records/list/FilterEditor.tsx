import { Button, DatePicker, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Condition, FieldValue } from '../../../api/recordTypes';
import { Icon } from '../../../ui/Icon';
import { useCodes, usePeople } from '../api';
import { FieldControl } from '../form/FieldControl';
import { listOf, useNames } from '../names';
import { useRecordsWords } from '../words';
import { BARE, several, valuesOf } from './filters';
import type { FilterField } from './filters';

interface FilterEditorProps {
  field: FilterField;
  /** Null for a new one. */
  condition: Condition | null;
  onDone: (condition: Condition) => void;
  onBack?: () => void;
}

/** Comparison and value of one condition. */
export function FilterEditor({ field, condition, onDone, onBack }: FilterEditorProps) {
  const say = useRecordsWords();
  const [op, setOp] = useState(condition?.[1] ?? field.ops[0] ?? 'is');
  const [value, setValue] = useState<unknown>(() => startOf(field, condition));
  const date = field.field.kind === 'date';
  const name = (one: string) => (date && say.opDates[one]) || say.opNames[one] || one;
  const ready = BARE.has(op) || (Array.isArray(value) ? value.length > 0 && value.every((one) => one !== null) : value !== null && value !== '');
  const change = (next: string) => {
    setOp(next);
    if (shapeOf(field, next) !== shapeOf(field, op)) setValue(null);
  };
  return (
    <form className="filter-editor" onSubmit={(event) => { event.preventDefault(); if (ready) onDone(BARE.has(op) ? [field.key, op] : [field.key, op, value]); }}>
      <p className="spread">
        {onBack && (
          <button type="button" className="plain tool" aria-label={say.addFilter} onClick={onBack}>
            <Icon name="left" size={14} />
          </button>
        )}
        <b>{field.label}</b>
        <span className="unit">{field.unit}</span>
      </p>
      {field.ops.length > 1 && <Select aria-label={say.operator} value={op} options={field.ops.map((one) => ({ value: one, label: name(one) }))} onChange={change} />}
      {!BARE.has(op) && <ValueControl field={field} op={op} value={value} onChange={setValue} />}
      <Button type="primary" htmlType="submit" disabled={!ready}>
        {say.apply}
      </Button>
    </form>
  );
}

// One value, several, or two ends: a change of comparison keeps the value only within one shape.
const shapeOf = (field: FilterField, op: string) => (op === 'between' ? 'two' : several(field, op) ? 'many' : BARE.has(op) ? 'none' : 'one');

function startOf(field: FilterField, condition: Condition | null): unknown {
  if (!condition) return null;
  const values = valuesOf(condition);
  if (shapeOf(field, condition[1]) !== 'one') return values;
  return ['number', 'money'].includes(field.field.kind) ? Number(values[0]) : field.field.kind === 'flag' ? values[0] === 'true' : values[0];
}

interface ValueProps {
  field: FilterField;
  op: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

function ValueControl({ field, op, value, onChange }: ValueProps) {
  const say = useRecordsWords();
  const kind = field.field.kind;
  if (field.key === 'assignee') return <AssigneeValue value={value} onChange={onChange} />;
  if (several(field, op)) return <SeveralValues field={field} value={value} onChange={onChange} />;
  if (field.choices) return <Select<string> aria-label={say.value} autoFocus value={(value as string | null) ?? undefined} options={[...field.choices]} onChange={onChange} />;
  if (op === 'between') return <Range field={field} value={value} onChange={onChange} />;
  if (kind === 'number' || kind === 'money') return <InputNumber<number> aria-label={say.value} autoFocus style={{ width: '100%' }} controls={false} suffix={field.unit} value={value as number | null} onChange={onChange} />;
  const asked = ['enterprise', 'person'].includes(kind) ? { ...field.field, kind: 'text' as const } : field.field;
  return <FieldControl field={asked} value={value as FieldValue} onChange={onChange} tight />;
}

function SeveralValues({ field, value, onChange }: Omit<ValueProps, 'op'>) {
  const say = useRecordsWords();
  const { named } = useNames();
  const codes = useCodes(field.choices ? null : listOf(field.field)).data ?? [];
  const options = field.choices ?? codes.map((code) => ({ value: code.code, label: named(code) }));
  return (
    <Select<string[]>
      aria-label={say.value} mode="multiple" autoFocus showSearch={{ optionFilterProp: 'label' }} value={Array.isArray(value) ? value.map(String) : []}
      options={[...options]} onChange={onChange} popupMatchSelectWidth={false}
    />
  );
}

function AssigneeValue({ value, onChange }: { value: unknown; onChange: (value: unknown) => void }) {
  const say = useRecordsWords();
  const [q, setQ] = useState('');
  const people = usePeople(q).data ?? [];
  const options = [{ value: 'me', label: say.me }, ...people.map((one) => ({ value: one.id, label: `${one.name} ${one.office}` }))];
  return <Select<string> aria-label={say.value} autoFocus showSearch={{ filterOption: false, onSearch: setQ }} value={(value as string | null) ?? undefined} options={options} onChange={onChange} popupMatchSelectWidth={false} />;
}

function Range({ field, value, onChange }: Omit<ValueProps, 'op'>) {
  const say = useRecordsWords();
  const [from = null, to = null] = Array.isArray(value) ? (value as (string | number | null)[]) : [];
  if (field.field.kind === 'date') {
    return (
      <DatePicker.RangePicker
        autoFocus value={from && to ? [dayjs(String(from)), dayjs(String(to))] : null}
        onChange={(days) => onChange(days?.[0] && days[1] ? [days[0].format('YYYY-MM-DD'), days[1].format('YYYY-MM-DD')] : null)}
      />
    );
  }
  const end = (place: 0 | 1) => (
    <InputNumber<number>
      aria-label={place === 0 ? say.from : say.to} placeholder={place === 0 ? say.from : say.to} controls={false} style={{ width: '100%' }} value={(place === 0 ? from : to) as number | null}
      onChange={(typed) => onChange(place === 0 ? [typed, to] : [from, typed])}
    />
  );
  return <div className="filter-range">{end(0)}<span className="dim">—</span>{end(1)}</div>;
}
