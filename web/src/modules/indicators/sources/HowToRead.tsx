import { Input, Select } from 'antd';
import { useNamed } from '../../../ui/words';
import type { Reading } from '../api';
import { useProfiles } from './api';
import { useSourcesWords } from './words';
import './sources.css';

export const AUTO = 'auto';

/** Which export a file is, where it should not be recognised; and what it does not say itself. */
export function HowToRead({ how, onHow }: { how: Reading; onHow: (how: Reading) => void }) {
  const say = useSourcesWords();
  const named = useNamed();
  const profiles = useProfiles();
  return (
    <div className="sources-how">
      <label className="field">
        <span>{say.source}</span>
        <Select
          value={how.profile} onChange={(profile: string) => onHow({ ...how, profile })} aria-label={say.source} popupMatchSelectWidth={false}
          options={[{ value: AUTO, label: say.auto }, ...(profiles.data ?? []).map((row) => ({ value: row.code, label: named(row) }))]}
        />
      </label>
      <label className="field">
        <span>{say.month}</span>
        <Input value={how.period ?? ''} placeholder={say.monthHelp} onChange={(event) => onHow({ ...how, period: event.target.value })} />
      </label>
      <label className="field">
        <span>{say.from}</span>
        <Input value={how.from ?? ''} maxLength={200} placeholder={say.fromHelp} onChange={(event) => onHow({ ...how, from: event.target.value })} />
      </label>
    </div>
  );
}
