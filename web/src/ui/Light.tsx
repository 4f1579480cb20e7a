import { useUiWords } from './uiWords';

/** As the API names them; `none` cannot be judged, `ahead` is a date still far off. */
export type LightState = 'green' | 'yellow' | 'red' | 'none' | 'ahead';

const STATES: readonly string[] = ['green', 'yellow', 'red', 'ahead'] satisfies LightState[];

function stateOf(code: string): LightState {
  return STATES.includes(code) ? (code as LightState) : 'none';
}

/** The shape of a light in a box of twelve, for drawings. */
export function LightShape({ state }: { state: string }) {
  return <Shape state={stateOf(state)} />;
}

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
    case 'none':
      return <circle cx="6" cy="6" r="4.6" fill="none" stroke="var(--ink-3)" strokeWidth="1.3" strokeDasharray="2.2 2" />;
  }
}

/** The word of a light, for where only text can stand. */
export function useLightWord() {
  const say = useUiWords();
  return (code: string) => say[stateOf(code)];
}

/** A status light: always a shape and a word; the shape alone only where the head of the list says what it means. */
export function Light({ state, word, bare = false, title }: { state: string; word?: string; bare?: boolean; title?: string }) {
  const wordOf = useLightWord();
  const spoken = word ?? wordOf(state);
  return (
    <span className={`light light-${stateOf(state)}`} title={title}>
      <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={bare ? spoken : undefined} aria-hidden={!bare}>
        <Shape state={stateOf(state)} />
      </svg>
      {!bare && <span>{spoken}</span>}
    </span>
  );
}
