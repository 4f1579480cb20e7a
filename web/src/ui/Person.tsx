const TONES = 6;

// The same name always in the same wash, so that an eye finds it again.
const toneOf = (name: string) => [...name].reduce((sum, letter) => (sum + (letter.codePointAt(0) ?? 0)) % TONES, 0);

/** The first letter of somebody's name in a disc; beside it the name, unless that stands there already. */
export function Person({ name, bare = false }: { name: string; bare?: boolean }) {
  return (
    <span className="person-cell">
      <span className={`person-disc tone-${toneOf(name)}`} aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      {!bare && name}
    </span>
  );
}
