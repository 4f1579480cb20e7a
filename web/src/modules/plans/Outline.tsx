import type { OutlineEntry, Tie } from '../../api/planTypes';
import type { Claims } from '../../api/reviewTypes';
import { usePlansWords } from './words';

/** The sections, the one being read marked, each with its reviewed claims or, in a text without claims, the number of its passages that have targets. */
export function Outline({ entries, ties, claims, current }: { entries: readonly OutlineEntry[]; ties: readonly Tie[]; claims: Claims | undefined; current: number | null }) {
  const say = usePlansWords();
  const count = (at: number) => {
    const section = claims?.progress.sections.find(({ sentence }) => sentence === entries[at]?.sentence);
    if (claims && claims.progress.total > 0) return section && section.total > 0 ? `${section.decided}/${section.total}` : '—';
    const from = entries[at]?.sentence ?? 0;
    const until = entries[at + 1]?.sentence ?? Infinity;
    return new Set(ties.filter(({ sentence }) => sentence >= from && sentence < until).map(({ sentence }) => sentence)).size || '';
  };
  return (
    <nav className="card plan-outline no-print" aria-label={say.outline}>
      <header className="card-head"><h2>{say.outline}</h2></header>
      <ol>
        {entries.map((entry, at) => (
          <li key={entry.sentence}>
            <a href={`#s${entry.sentence}`} className={`level-${Math.min(entry.level, 3)}`} title={entry.text} aria-current={entry.sentence === current ? 'location' : undefined}>
              <span>{entry.text}</span>
              <span className="dim">{count(at)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
