import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useView } from '../api/view';
import { Icon } from '../ui/Icon';
import { useViewAddress } from '../ui/ViewLink';
import { useAppWords } from './appWords';
import { useFoundRecords, useSearchEntries } from './searchEntries';
import type { SearchEntry } from './searchEntries';

const SHOWN = 30;

/** Any indicator, organisation, target, plan or page by a few letters of its name, and records by number or name. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const say = useAppWords();
  const go = useNavigate();
  const address = useViewAddress();
  const { setOrg } = useView();
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const known = matching(useSearchEntries(), sought);
  const hits = [...known, ...useFoundRecords(useDeferredValue(sought.trim()))];
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const open = (entry: SearchEntry | undefined) => {
    if (!entry) return;
    onClose();
    if (entry.org) setOrg(entry.org);
    else void go(address(entry.to));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') open(hits[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="search-scrim" onMouseDown={(event) => event.target === event.currentTarget && onClose()}>
      <div className="search-dialog" role="dialog" aria-modal="true" aria-label={say.searchTitle} onKeyDown={press}>
        <label className="row">
          <Icon name="search" />
          <input autoFocus placeholder={say.search} aria-label={say.search} value={sought} onChange={(event) => { setSought(event.target.value); setAt(0); }} />
          <kbd>Esc</kbd>
        </label>
        <ul ref={list} role="listbox" aria-label={say.searchTitle}>
          {hits.map((entry, place) => (
            <li key={entry.key} role="option" aria-selected={place === at} onMouseMove={() => setAt(place)} onClick={() => open(entry)}>
              <span className="aux">{say[entry.kind]}</span>
              <span>{entry.name}</span>
              <span className="aux">{entry.note}</span>
            </li>
          ))}
          {sought && hits.length === 0 && <li className="aux">{say.nothingFound}</li>}
        </ul>
      </div>
    </div>
  );
}

// Names that begin with the words come before those that only hold them.
function matching(entries: readonly SearchEntry[], sought: string): SearchEntry[] {
  const parts = sought.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return entries.filter((entry) => entry.kind === 'pages').slice(0, SHOWN);
  return entries
    .filter((entry) => parts.every((part) => entry.keys.includes(part)))
    .sort((a, b) => Number(b.keys.startsWith(parts[0] ?? '')) - Number(a.keys.startsWith(parts[0] ?? '')))
    .slice(0, SHOWN);
}
