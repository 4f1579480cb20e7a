import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Tie } from '../../api/planTypes';

interface RailProps {
  frame: RefObject<HTMLDivElement | null>;
  ties: readonly Tie[];
  picked: number | null;
  onPick: (sentence: number) => void;
}

/** Where in the whole text the tied sentences lie; a way to jump for the pointer, J and K do it for the keyboard. */
export function Rail({ frame, ties, picked, onPick }: RailProps) {
  const [places, setPlaces] = useState<readonly { sentence: number; top: number; title: string }[]>([]);
  useEffect(() => {
    const inner = frame.current;
    if (!inner) return;
    const measure = () => setPlaces([...new Map(ties.map((tie) => [tie.sentence, tie])).values()].map((tie) => {
      const element = document.getElementById(`s${tie.sentence}`);
      const from = element ? element.getBoundingClientRect().top - inner.getBoundingClientRect().top + inner.scrollTop : 0;
      return { sentence: tie.sentence, top: (from / Math.max(inner.scrollHeight, 1)) * 100, title: `${tie.indicatorName} ${tie.goal.text}` };
    }));
    const watch = new ResizeObserver(measure);
    watch.observe(inner);
    measure();
    return () => watch.disconnect();
  }, [frame, ties]);
  return (
    <div className="plan-rail no-print" aria-hidden="true">
      {places.map((place) => (
        <i key={place.sentence} className={place.sentence === picked ? 'picked' : ''} style={{ top: `${place.top}%` }} title={place.title} onClick={() => onPick(place.sentence)} />
      ))}
    </div>
  );
}
