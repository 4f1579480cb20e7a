import { useEffect, useState } from 'react';
import { useReviewWords } from './reviewWords';
import { usePlansWords } from './words';

/** The keys under the text; ? shows all of them. */
export function KeyLine({ reviewing }: { reviewing: boolean }) {
  const say = usePlansWords();
  const review = useReviewWords();
  const [help, setHelp] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [role=combobox]')) return;
      if (event.key === '?') setHelp((shown) => !shown);
      else if (event.key === 'Escape') setHelp(false);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const keys = reviewing ? review.hints : [['J K', say.keys], ['Shift J K', say.walk], ['Esc', say.esc]];
  return (
    <footer className="plan-keys aux no-print">
      {keys.slice(0, 6).map(([key, what]) => <Hint key={key} keys={key} what={what} />)}
      {reviewing && <button type="button" className="plain" onClick={() => setHelp(!help)} aria-expanded={help}><kbd>?</kbd> {review.help}</button>}
      {help && (
        <dl className="plan-help card" role="dialog" aria-label={review.help}>
          {review.hints.map(([key, what]) => <Hint key={key} keys={key} what={what} />)}
        </dl>
      )}
    </footer>
  );
}

function Hint({ keys = '', what }: { keys?: string; what?: string }) {
  return <span>{keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)} {what}</span>;
}
