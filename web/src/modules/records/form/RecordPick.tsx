import { Select } from 'antd';
import { useState } from 'react';
import { useItem, useRows } from '../api';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import type { ControlProps } from './FieldControl';

/** Another record, found by its number or name. */
export function RecordPick({ field, value, onChange, disabled, failed }: ControlProps<string>) {
  const say = useFormWords();
  const { label } = useNames();
  const [q, setQ] = useState('');
  const [asking, setAsking] = useState(false);
  const found = useRows({ type: field.recordType, filter: [], q }, '', [], asking).data?.pages[0]?.items ?? [];
  const kept = useItem(value ?? '').data;
  const options = [...found, ...(kept && !found.some((row) => row.id === kept.row.id) ? [kept.row] : [])].map((row) => ({ value: row.id, label: [row.number, row.title].filter(Boolean).join(' ') }));
  return (
    <Select<string>
      aria-label={label(field)} value={value ?? undefined} disabled={disabled} status={failed ? 'error' : undefined} allowClear placeholder={say.findRecord} style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setQ }} onOpenChange={(open) => open && setAsking(true)} options={options} onChange={(picked) => onChange(picked ?? null)}
    />
  );
}
