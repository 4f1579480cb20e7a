import type { OutlineEntry, Tie } from '../../api/planTypes';
import { usePlansWords } from './words';

/** The sections, the one being read marked, each with the number of its passages that have targets. */
export function Outline({ entries, ties, current }: { entries: readonly OutlineEntry[]; ties: readonly Tie[]; current: number | null }) {
  const say = usePlansWords();
  const count = (at: number) => {
    const from = entries[at]?.sentence ?? 0;
    const until = entries[at + 1]?.sentence ?? Infinity;
    return new Set(ties.filter(({ sentence }) => sentence >= from && sentence < until).map(({ sentence }) => sentence)).size;
  };
  return (
    <nav className="card plan-outline no-print" aria-label={say.outline}>
      <header className="card-head"><h2>{say.outline}</h2></header>
      <ol>
        {entries.map((entry, at) => (
          <li key={entry.sentence}>
            <a href={`#s${entry.sentence}`} className={`level-${Math.min(entry.level, 3)}`} title={entry.text} aria-current={entry.sentence === current ? 'location' : undefined}>
              <span>{entry.text}</span>
              {count(at) > 0 && <span className="dim">{count(at)}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
