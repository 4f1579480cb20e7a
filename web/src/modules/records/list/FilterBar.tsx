import { Input } from 'antd';
import { useState } from 'react';
import type { Condition, RecordTypeView } from '../../../api/recordTypes';
import { periodLabel } from '../../../kernel/period';
import { Icon } from '../../../ui/Icon';
import { Popup } from '../../../ui/Popup';
import { useLanguage } from '../../../ui/words';
import { useCodes } from '../api';
import { listOf, useNames, useOrgName } from '../names';
import { useRecordsWords } from '../words';
import { BARE, useFilterFields, valuesOf } from './filters';
import type { FilterField } from './filters';
import { FilterEditor } from './FilterEditor';

interface FilterBarProps {
  type: RecordTypeView;
  filter: readonly Condition[];
  q: string;
  onFilter: (filter: Condition[]) => void;
  onQ: (q: string) => void;
  onClear: () => void;
}

/** The conditions as chips; each opens to be changed, and a new one is a field, a comparison and a value. */
export function FilterBar({ type, filter, q, onFilter, onQ, onClear }: FilterBarProps) {
  const say = useRecordsWords();
  const fields = useFilterFields(type);
  const replace = (at: number, condition: Condition | null) => onFilter(filter.flatMap((one, place) => (place === at ? (condition ? [condition] : []) : [one])));
  const face = (
    <>
      <Icon name="filter" />
      {say.filter}
    </>
  );
  return (
    <div className="filter-chips">
      <Popup face={face} label={say.filter} className="list-button" hotkey="/">
        {(close) => <NewCondition fields={fields} q={q} onQ={onQ} onDone={(condition) => { close(); onFilter([...filter, condition]); }} />}
      </Popup>
      {q && (
        <span className="chip">
          <span className="chip-face">
            {say.quick} <b>{q}</b>
          </span>
          <Drop label={say.removeFilter(say.quick)} onDrop={() => onQ('')} />
        </span>
      )}
      {filter.map((condition, at) => (
        <Chip key={`${condition[0]}${at}`} condition={condition} field={fields.find((one) => one.key === condition[0])} onChange={(next) => replace(at, next)} />
      ))}
      {(filter.length > 0 || q) && (
        <button type="button" className="plain link" onClick={onClear}>
          {say.clear}
        </button>
      )}
    </div>
  );
}

function Chip({ condition, field, onChange }: { condition: Condition; field: FilterField | undefined; onChange: (condition: Condition | null) => void }) {
  const say = useRecordsWords();
  const label = field?.label ?? condition[0];
  const face = (
    <>
      {label} <b><ConditionText condition={condition} field={field} /></b>
    </>
  );
  return (
    <span className="chip">
      {field ? (
        <Popup face={face} label={say.editFilter(label)} className="plain chip-face">
          {(close) => <FilterEditor field={field} condition={condition} onDone={(next) => { close(); onChange(next); }} />}
        </Popup>
      ) : (
        <span className="chip-face">{face}</span>
      )}
      <Drop label={say.removeFilter(label)} onDrop={() => onChange(null)} />
    </span>
  );
}

function Drop({ label, onDrop }: { label: string; onDrop: () => void }) {
  return (
    <button type="button" className="plain chip-drop" aria-label={label} title={label} onClick={onDrop}>
      <Icon name="close" size={10} />
    </button>
  );
}

/** ≥ 10 亿元, 不是 投产、终止, 云州市及下级: a condition without its field. */
export function ConditionText({ condition, field }: { condition: Condition; field: FilterField | undefined }) {
  const say = useRecordsWords();
  const { language } = useLanguage();
  const { named } = useNames();
  const org = useOrgName();
  const codes = useCodes(field && !field.choices ? listOf(field.field) : null).data;
  const [, op] = condition;
  if (BARE.has(op)) return say.ops[op];
  const texts = valuesOf(condition).map((value) => {
    if (field?.choices) return field.choices.find((choice) => choice.value === value)?.label ?? value;
    if (field?.field.kind === 'org') return org(value);
    if (field?.field.kind === 'flag') return value === 'true' ? say.yes : say.no;
    if (field?.field.kind === 'period') return periodLabel(value, language);
    if (field?.key === 'assignee' && value === 'me') return say.me;
    const code = codes?.find((one) => one.code === value);
    return code ? named(code) : value;
  });
  const unit = field?.unit ? ` ${field.unit}` : '';
  if (op === 'between') return say.range(texts[0] ?? '', texts[1] ?? '') + unit;
  if (op === 'under') return texts.join('、') + say.ops.under;
  const word = op === 'is' && texts.length > 0 ? '' : `${say.ops[op] ?? op} `;
  return word + texts.join('、') + unit;
}

function NewCondition({ fields, q, onQ, onDone }: { fields: readonly FilterField[]; q: string; onQ: (q: string) => void; onDone: (condition: Condition) => void }) {
  const say = useRecordsWords();
  const [sought, setSought] = useState('');
  const [picked, setPicked] = useState<FilterField | null>(null);
  if (picked) return <FilterEditor field={picked} condition={null} onDone={onDone} onBack={() => setPicked(null)} />;
  const shown = fields.filter((field) => field.label.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <div className="filter-fields">
      <Input.Search size="middle" placeholder={say.quick} aria-label={say.quick} defaultValue={q} allowClear onSearch={onQ} autoFocus />
      <Input className="filter-sought" placeholder={say.findField} aria-label={say.findField} prefix={<Icon name="search" size={14} />} value={sought} onChange={(event) => setSought(event.target.value)} />
      <ul className="menu-list">
        {shown.map((field) => (
          <li key={field.key}>
            <button type="button" className="plain" onClick={() => setPicked(field)}>
              {field.label}
              {field.unit && <span className="unit">{field.unit}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
