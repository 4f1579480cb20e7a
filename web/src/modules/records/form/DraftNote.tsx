import { useState } from 'react';
import { useFormWords } from '../formWords';

/** When the unsent content was kept on this machine, and the way to be rid of it. */
export function DraftNote({ found, kept, onDrop }: { found: string | null; kept: string | null; onDrop: () => void }) {
  const say = useFormWords();
  const [dropped, setDropped] = useState(false);
  const said = kept ? say.keptDraft(kept) : found && !dropped ? say.foundDraft(found) : null;
  if (!said) return null;
  return (
    <span className="aux" role="status">
      {said}{' '}
      <button type="button" className="plain link" onClick={() => { setDropped(true); onDrop(); }}>
        {say.dropDraft}
      </button>
    </span>
  );
}
