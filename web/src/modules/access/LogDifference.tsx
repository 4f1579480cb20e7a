import { useState } from 'react';
import type { LogRow } from '../../api/accessTypes';
import { useLocalTime } from '../../ui/when';
import { useLogWords } from './logWords';

const SHOWN = 3;

/** What changed, field by field: before → after; of something new or removed, its values. */
export function LogDifference({ row }: { row: LogRow }) {
  const say = useLogWords();
  const [open, setOpen] = useState(false);
  const fields = differences(row);
  if (fields.length === 0) return <span className="dim">{say.noDetail}</span>;
  const both = row.before !== null && row.after !== null;
  return (
    <>
      {fields.slice(0, open ? undefined : SHOWN).map(({ name, before, after }) => (
        <span key={name} className="log-field">
          <span className="aux">{say.names[name] ?? name}</span> {both && <><Value of={before} /> → </>}
          <Value of={row.after === null ? before : after} />
        </span>
      ))}
      {fields.length > SHOWN && !open && (
        <button type="button" className="plain link" onClick={() => setOpen(true)}>
          {say.fields(fields.length)}
        </button>
      )}
    </>
  );
}

function Value({ of }: { of: unknown }) {
  const say = useLogWords();
  const time = useLocalTime();
  if (of === null || of === undefined || of === '') return <span className="dim">{say.empty}</span>;
  if (of === '***') return <span className="dim">{say.secret}</span>;
  if (typeof of === 'boolean') return <>{of ? say.yes : say.no}</>;
  const text = typeof of === 'string' ? (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z?$/.test(of) ? time(of.endsWith('Z') ? of : `${of}Z`) : of) : JSON.stringify(of);
  return <span title={text.length > 60 ? text : undefined}>{text.length > 60 ? `${text.slice(0, 60)}…` : text}</span>;
}

// Numbers and marks the program keeps for itself come last; empty values of new rows say nothing.
function differences(row: LogRow) {
  const before = fieldsOf(row.before);
  const after = fieldsOf(row.after);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const own = (name: string) => Number(/^(Id|.*Stamp|Normalized.*|.*Id|ScopeKey|OrgPath|.*Hash)$/.test(name));
  return names
    .map((name) => ({ name, before: before[name], after: after[name] }))
    .filter((one) => (row.before !== null && row.after !== null ? one.before !== one.after || one.after === '***' : (one.after ?? one.before ?? '') !== ''))
    .sort((a, b) => own(a.name) - own(b.name));
}

function fieldsOf(json: string | null): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
