import type { PresentPerson } from '../../api/returnTypes';
import { Icon } from '../../ui/Icon';
import { cellKey } from './useEntry';
import { useReportingWords } from './words';

/** Who else has the return open; those at a cell lead to it. */
export function Presence({ others, onGo }: { others: readonly PresentPerson[]; onGo: (key: string) => void }) {
  const say = useReportingWords();
  if (others.length === 0) return null;
  return (
    <span className="entry-others" role="status">
      <Icon name="hands" size={14} />
      {others.map((one) => (one.row
        ? <button key={`${one.name}${one.row}`} type="button" className="plain link" onClick={() => onGo(cellKey(one.row, one.column))}>{say.isAt(one.name, one.row)}</button>
        : <span key={one.name}>{say.looksOn(one.name)}</span>))}
    </span>
  );
}

/** Names by the cell they are at. */
export function peopleByCell(others: readonly PresentPerson[]) {
  const at = new Map<string, string>();
  for (const one of others.filter((other) => other.row)) {
    const key = cellKey(one.row, one.column);
    at.set(key, at.has(key) ? `${at.get(key)}、${one.name}` : one.name);
  }
  return at;
}
