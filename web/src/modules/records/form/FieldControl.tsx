import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import quarterOfYear from 'dayjs/plugin/quarterOfYear';
import type { EnterpriseValue, FieldValue, FieldView, MoneyValue, PersonValue, PlaceValue } from '../../../api/recordTypes';
import { listOf, useNames } from '../names';
import { useFormWords } from '../formWords';
import { CodePick } from './CodePick';
import { EnterpriseInput } from './EnterpriseInput';
import { MoneyInput } from './MoneyInput';
import { OrgPick } from './OrgPick';
import { PersonPick } from './PersonPick';
import { PlaceInput } from './PlaceInput';
import { RecordPick } from './RecordPick';

dayjs.extend(quarterOfYear);

export interface ControlProps<T = FieldValue> {
  field: FieldView;
  value: T | null;
  onChange: (value: T | null) => void;
  disabled?: boolean;
  /** In a grid or a filter there is no room for the whole control. */
  tight?: boolean;
  failed?: boolean;
}

const FEW = 4;

/** The control that fits a field's kind; every form, filter and step asks with it. */
export function FieldControl({ field, value, onChange, disabled, tight = false, failed = false }: ControlProps) {
  const say = useFormWords();
  const { label, named } = useNames();
  const common = { 'aria-label': label(field), disabled, status: failed ? ('error' as const) : undefined, style: { width: '100%' } };
  switch (field.kind) {
    case 'number':
      return (
        <InputNumber<number>
          {...common} value={typeof value === 'number' ? value : null} suffix={tight ? undefined : field.unit || undefined} precision={field.decimals ?? undefined}
          min={field.min ?? undefined} max={field.max ?? undefined} controls={false} onChange={onChange}
        />
      );
    case 'money':
      return <MoneyInput field={field} value={value as MoneyValue | null} onChange={onChange} disabled={disabled} tight={tight} failed={failed} />;
    case 'date':
      return <DatePicker {...common} value={typeof value === 'string' ? dayjs(value) : null} onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)} />;
    case 'period':
      return <PeriodPick field={field} value={value as string | null} onChange={onChange} disabled={disabled} failed={failed} />;
    case 'org':
      return <OrgPick field={field} value={value as string | null} onChange={onChange} disabled={disabled} failed={failed} />;
    case 'department': case 'country': case 'line': case 'industry':
      return <CodePick field={field} list={listOf(field) ?? ''} value={value as string | null} onChange={onChange} disabled={disabled} failed={failed} />;
    case 'person':
      return <PersonPick field={field} value={value as PersonValue | null} onChange={onChange} disabled={disabled} failed={failed} />;
    case 'enterprise':
      return <EnterpriseInput field={field} value={value as EnterpriseValue | null} onChange={onChange} disabled={disabled} tight={tight} failed={failed} />;
    case 'place':
      return <PlaceInput field={field} value={value as PlaceValue | null} onChange={onChange} disabled={disabled} tight={tight} failed={failed} />;
    case 'record':
      return <RecordPick field={field} value={value as string | null} onChange={onChange} disabled={disabled} failed={failed} />;
    case 'flag':
      if (tight) return <Checkbox aria-label={label(field)} disabled={disabled} checked={value === true} onChange={(event) => onChange(event.target.checked)} />;
      return (
        <Radio.Group
          aria-label={label(field)} disabled={disabled} value={value} optionType="button"
          options={[{ value: true, label: say.yes }, { value: false, label: say.no }]} onChange={(event) => onChange(event.target.value as boolean)}
        />
      );
    case 'option': {
      const options = (field.options ?? []).map((one) => ({ value: one.code, label: named(one) }));
      if (!tight && options.length <= FEW) {
        return <Radio.Group aria-label={label(field)} disabled={disabled} value={value} optionType="button" options={options} onChange={(event) => onChange(event.target.value as string)} />;
      }
      return <Select<string> {...common} allowClear showSearch={{ optionFilterProp: 'label' }} value={(value as string | null) ?? undefined} placeholder={say.choose} options={options} onChange={(picked) => onChange(picked ?? null)} />;
    }
    case 'options':
      return (
        <Select<string[]>
          {...common} mode="multiple" value={Array.isArray(value) ? value : []} placeholder={say.choose} showSearch={{ optionFilterProp: 'label' }}
          options={(field.options ?? []).map((one) => ({ value: one.code, label: named(one) }))} onChange={(picked) => onChange(picked.length > 0 ? picked : null)}
        />
      );
    case 'longtext':
      if (!tight) return <Input.TextArea {...common} value={(value as string | null) ?? ''} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={field.maxLength} onChange={(event) => onChange(event.target.value || null)} />;
      return <Input {...common} value={(value as string | null) ?? ''} maxLength={field.maxLength} onChange={(event) => onChange(event.target.value || null)} />;
    case 'text':
      return <Input {...common} value={(value as string | null) ?? ''} maxLength={field.maxLength} autoComplete="off" onChange={(event) => onChange(event.target.value || null)} />;
    case 'formula':
      return <span className="aux">{say.computed}</span>;
  }
}

const PICKERS = { month: ['month', 'YYYY-MM'], quarter: ['quarter', 'YYYY-[Q]Q'], year: ['year', 'YYYY'] } as const;

function PeriodPick({ field, value, onChange, disabled, failed }: ControlProps<string>) {
  const { label } = useNames();
  const [picker, format] = PICKERS[(field.of[0] ?? 'month') as keyof typeof PICKERS] ?? PICKERS.month;
  return (
    <DatePicker
      aria-label={label(field)} picker={picker} disabled={disabled} status={failed ? 'error' : undefined} style={{ width: '100%' }}
      value={value ? dayOf(value) : null} onChange={(day) => onChange(day ? day.format(format) : null)}
    />
  );
}

// A day within a month, quarter or year, for the calendar to open at.
function dayOf(period: string) {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  return quarter ? dayjs(`${quarter[1]}-01-15`).quarter(Number(quarter[2])) : dayjs(period);
}
