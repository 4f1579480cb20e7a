import { useUiWords } from './uiWords';

/** As the API names them; `Ahead` is a date still far off. */
export type LightState = 'Green' | 'Yellow' | 'Red' | 'None' | 'Ahead';

function Shape({ state }: { state: LightState }) {
  switch (state) {
    case 'Green':
      return <circle cx="6" cy="6" r="5.2" fill="var(--green)" />;
    case 'Yellow':
      return <path d="M6 .8 11.8 11H.2z" fill="var(--yellow)" />;
    case 'Red':
      return <rect x="1" y="1" width="10" height="10" rx="1" fill="var(--red)" />;
    case 'Ahead':
      return <circle cx="6" cy="6" r="4.6" fill="none" stroke="var(--ink-3)" strokeWidth="1.3" />;
    case 'None':
      return <circle cx="6" cy="6" r="4.6" fill="none" stroke="var(--ink-3)" strokeWidth="1.3" strokeDasharray="2.2 2" />;
  }
}

const WORDS = { Green: 'green', Yellow: 'yellow', Red: 'red', None: 'missing', Ahead: 'ahead' } as const;

export function useLightWord() {
  const say = useUiWords();
  return (state: LightState) => say[WORDS[state]];
}

/** A status light (`Ahead`: no need to hurry, only with its own word): always a shape and a word; the shape alone only where the head of the list says what it means. */
export function Light({ state, word, bare = false, title }: { state: LightState; word?: string; bare?: boolean; title?: string }) {
  const wordOf = useLightWord();
  const spoken = word ?? wordOf(state);
  return (
    <span className={`light light-${WORDS[state]}`} title={title}>
      <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={bare ? spoken : undefined} aria-hidden={!bare}>
        <Shape state={state} />
      </svg>
      {!bare && <span>{spoken}</span>}
    </span>
  );
}
