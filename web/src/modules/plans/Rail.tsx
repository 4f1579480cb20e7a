import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { RailMark } from './text';

interface RailProps {
  frame: RefObject<HTMLDivElement | null>;
  marks: readonly RailMark[];
  picked: number | null;
  onPick: (mark: RailMark) => void;
}

/** Where in the whole text the claims or tied sentences lie; a way to jump for the pointer, J and K do it for the keyboard. */
export function Rail({ frame, marks, picked, onPick }: RailProps) {
  const [places, setPlaces] = useState<readonly (RailMark & { top: number })[]>([]);
  useEffect(() => {
    const inner = frame.current;
    if (!inner) return;
    const measure = () => setPlaces([...new Map(marks.map((mark) => [mark.sentence, mark])).values()].map((mark) => {
      const element = document.getElementById(`s${mark.sentence}`);
      const from = element ? element.getBoundingClientRect().top - inner.getBoundingClientRect().top + inner.scrollTop : 0;
      return { ...mark, top: (from / Math.max(inner.scrollHeight, 1)) * 100 };
    }));
    const watch = new ResizeObserver(measure);
    watch.observe(inner);
    measure();
    return () => watch.disconnect();
  }, [frame, marks]);
  return (
    <div className={places.length > 150 ? 'plan-rail dense no-print' : 'plan-rail no-print'} aria-hidden="true">
      {places.map((place) => (
        <i key={place.sentence} className={place.sentence === picked ? 'picked' : place.kind} style={{ top: `${place.top}%` }} title={place.title} onClick={() => onPick(place)} />
      ))}
    </div>
  );
}
