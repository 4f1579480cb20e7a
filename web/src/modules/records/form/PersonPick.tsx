import { AutoComplete } from 'antd';
import { useState } from 'react';
import type { PersonValue } from '../../../api/recordTypes';
import { usePeople } from '../api';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import type { ControlProps } from './FieldControl';

/** Somebody of the product, or a name in writing. */
export function PersonPick({ field, value, onChange, disabled, failed }: ControlProps<PersonValue>) {
  const say = useFormWords();
  const { label } = useNames();
  const [asking, setAsking] = useState(false);
  const people = usePeople(value?.id ? '' : (value?.name ?? ''), asking).data ?? [];
  const options = people.map((one) => ({ value: one.name, key: one.id, id: one.id, label: <span className="spread"><span>{one.name}</span><span className="aux">{one.office}</span></span> }));
  return (
    <AutoComplete
      aria-label={label(field)} value={value?.name ?? ''} disabled={disabled} status={failed ? 'error' : undefined} allowClear placeholder={say.personHelp} style={{ width: '100%' }} popupMatchSelectWidth={280}
      options={options} onFocus={() => setAsking(true)} onSelect={(name: string, option) => onChange({ id: option.id, name })} onChange={(name) => onChange(name ? { name } : null)}
    />
  );
}
