import type { ReleaseRow } from '../../../api/types';
import { Icon } from '../../../ui/Icon';
import { Light } from '../../../ui/Light';
import { useReleasesWords } from './words';

const LIGHTS: Readonly<Record<string, string>> = { published: 'green', late: 'red', planned: 'ahead' };

/** How far a release is; what is in but not public wears a lock. */
export function ReleaseState({ of, bare = false }: { of: ReleaseRow; bare?: boolean }) {
  const say = useReleasesWords();
  const word = say.states[of.state] ?? of.state;
  const light = LIGHTS[of.state];
  if (light) return <Light state={light} word={word} bare={bare} />;
  return <span className="release-locked" title={word}><Icon name="lock" size={12} />{!bare && <span>{word}</span>}</span>;
}
