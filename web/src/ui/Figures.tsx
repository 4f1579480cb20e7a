import type { ReactNode } from 'react';
import type { Figure } from './figure';
import { Light } from './Light';
import { Sparkline } from './Pace';
import { direction } from '../kernel/figure';
import { unitName } from '../kernel/unit';
import { useMarks } from './marks';
import { growthWords, printed, size, textOf } from './print';
import { Tag } from './Tags';
import { useLanguage } from './words';

interface FigureTextProps {
  figure: Figure | null | undefined;
  /** Say the unit after the figure; leave it out where the head of the column says it. */
  unit?: boolean;
  /** Opens the figure's provenance. */
  onOpen?: () => void;
  title?: string;
}

/** A figure with its marks; — with the reason on hover when it is missing. */
export function FigureText({ figure, unit = false, onOpen, title }: FigureTextProps) {
  const marks = useMarks();
  if (!figure || textOf(figure) === null) {
    return (
      <span className="dim" title={figure?.missing ?? undefined}>
        —
      </span>
    );
  }
  const said = (
    <>
      {printed(figure)}
      {unit && <Unit of={figure} />}
    </>
  );
  return (
    <span className="figure" title={title ?? marks.hover(figure)}>
      {onOpen ? (
        <button type="button" className="plain figure-open" onClick={(event) => { event.stopPropagation(); onOpen(); }}>
          {said}
        </button>
      ) : (
        said
      )}
      {marks.shown(figure).map((mark) => <Tag key={mark}>{mark}</Tag>)}
    </span>
  );
}

const ARROWS = { up: '↑', down: '↓', level: '→' } as const;

/** Growth in ink, by arrow and word; `bare` leaves the word out where the head says 增长 %. */
export function Growth({ figure, bare = false }: { figure: Figure | null | undefined; bare?: boolean }) {
  const { language } = useLanguage();
  const way = direction(textOf(figure));
  if (!figure || !way) return <FigureText figure={figure} />;
  const said = bare ? size(figure) : growthWords(figure, language);
  return (
    <span className="growth" title={figure.publisher ?? undefined}>
      <span className="growth-arrow">{ARROWS[way]}</span>
      {bare ? ` ${said}` : said}
    </span>
  );
}

/** The unit in grey, in the language of the page. */
export function Unit({ of }: { of: { unit: string | null } }) {
  const { language } = useLanguage();
  return of.unit ? <span className="unit"> {unitName(of.unit, language)}</span> : null;
}

interface KeyFigureProps {
  name: string;
  figure: Figure;
  growth?: Figure | null;
  /** What else stands in the last line: change of growth, or the figure's own period. */
  aside?: ReactNode;
  light?: string;
  /** Why the light is what it is, on hover. */
  why?: string;
  trend?: readonly (number | null)[];
  onOpen?: () => void;
}

/** Name and light, figure and thirteen months, growth: one of six in a card. */
export function KeyFigure({ name, figure, growth, aside, light, why, trend, onOpen }: KeyFigureProps) {
  return (
    <div className="key-figure">
      <div className="spread">
        <span className="key-name">{name}</span>
        {light && <Light state={light} title={why} />}
      </div>
      <div className="spread">
        <span className="key-value">
          <FigureText figure={figure} onOpen={onOpen} />
          {textOf(figure) !== null && <Unit of={figure} />}
        </span>
        {trend && <Sparkline values={trend} />}
      </div>
      <div className="key-last">
        <Growth figure={growth} />
        {aside != null && <span className="aux dim">{aside}</span>}
      </div>
    </div>
  );
}
