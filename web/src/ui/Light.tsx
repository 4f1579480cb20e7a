import { useUiWords } from './uiWords';

export type LightState = 'green' | 'yellow' | 'red' | 'missing' | 'ahead';

function Shape({ state }: { state: LightState }) {
  switch (state) {
    case 'green':
      return <circle cx="6" cy="6" r="5.2" fill="var(--green)" />;
    case 'yellow':
      return <path d="M6 .8 11.8 11H.2z" fill="var(--yellow)" />;
    case 'red':
      return <rect x="1" y="1" width="10" height="10" rx="1" fill="var(--red)" />;
    case 'ahead':
      return <circle cx="6" cy="6" r="4.6" fill="none" stroke="var(--ink-3)" strokeWidth="1.3" />;
    case 'missing':
      return <circle cx="6" cy="6" r="4.6" fill="none" stroke="var(--ink-3)" strokeWidth="1.3" strokeDasharray="2.2 2" />;
  }
}

/** A status light (`ahead`: no need to hurry, only with its own word): always a shape and a word; the shape alone only where the head of the list says what it means. */
export function Light({ state, word, bare = false, title }: { state: LightState; word?: string; bare?: boolean; title?: string }) {
  const say = useUiWords();
  const spoken = word ?? (state === 'ahead' ? '' : say[state]);
  return (
    <span className={`light light-${state}`} title={title}>
      <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={bare ? spoken : undefined} aria-hidden={!bare}>
        <Shape state={state} />
      </svg>
      {!bare && <span>{spoken}</span>}
    </span>
  );
}
