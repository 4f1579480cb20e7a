import { useCallback } from 'react';
import type { PlanChange } from '../../api/planTypes';
import { localTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { usePlansWords } from './words';

export function useChangeTitle() {
  const say = usePlansWords();
  const { language } = useLanguage();
  return useCallback((change: PlanChange) => [change.author || say.unknownAuthor, change.at && localTime(change.at, language)].filter(Boolean).join(' · '), [say, language]);
}

/** What was taken out of the draft, with who and when, and what it hides; what was put in is underlined where it stands. */
export function Changes({ changes, hidden }: { changes: readonly PlanChange[]; hidden: readonly string[] }) {
  const say = usePlansWords();
  const title = useChangeTitle();
  const deleted = changes.filter((change) => change.kind === 'Deleted');
  return (
    <aside className="plan-changes no-print">
      {changes.length > deleted.length && <p className="aux">{say.insertions}</p>}
      {deleted.length > 0 && <h2>{say.deletions}</h2>}
      <ul>
        {deleted.map((change, at) => (
          <li key={at}>
            <del>{change.text}</del> <span className="aux">{title(change)}</span>{' '}
            {change.sentence !== null && <a href={`#s${change.sentence}`}>{say.toSentence}</a>}
          </li>
        ))}
      </ul>
      {hidden.length > 0 && <h2>{say.hiddenTexts}</h2>}
      <ul>
        {hidden.map((words, at) => <li key={at}>{words}</li>)}
      </ul>
    </aside>
  );
}
