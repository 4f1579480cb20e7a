import type { ReactNode } from 'react';
import type { Figure } from './figure';
import { Light } from './Light';
import { Sparkline } from './Pace';
import { direction } from '../kernel/figure';
import { unitName, unitShort } from '../kernel/unit';
import { useMarks } from './marks';
import { growthWords, printed, size, textOf } from './print';
import { figureText, useProvenance } from './provenanceContext';
import type { FigureKey } from './provenanceContext';
import { Tag } from './Tags';
import { useLanguage } from './words';

interface FigureTextProps {
  figure: Figure | null | undefined;
  /** Say the unit after the figure; leave it out where the head of the column says it. */
  unit?: boolean;
  /** Given, a click opens its provenance. */
  of?: FigureKey | undefined;
  /** Opens something else instead. */
  onOpen?: (() => void) | undefined;
  title?: string;
}

/** A figure with its marks; — with the reason on hover when it is missing. */
export function FigureText({ figure, unit = false, of, onOpen, title }: FigureTextProps) {
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
      <Opening of={of} onOpen={onOpen}>
        {said}
      </Opening>
      {marks.shown(figure).map((mark) => <Tag key={mark}>{mark}</Tag>)}
    </span>
  );
}

// Inside rows and links that lead elsewhere the figure keeps its own click.
function Opening({ of, onOpen, children }: { of?: FigureKey | undefined; onOpen?: (() => void) | undefined; children: ReactNode }) {
  const provenance = useProvenance();
  const open = onOpen ?? (of && provenance ? () => provenance.open(of) : undefined);
  if (!open) return <>{children}</>;
  return (
    <button type="button" className="plain figure-open" aria-pressed={of && provenance?.shown === figureText(of)} onKeyDown={(event) => event.stopPropagation()} onClick={(event) => { event.stopPropagation(); open(); }}>
      {children}
    </button>
  );
}

const ARROWS = { up: '↑', down: '↓', level: '→' } as const;

/** Growth in ink, by arrow and word; `bare` leaves the word out where the head says 增长 %. */
export function Growth({ figure, bare = false, of }: { figure: Figure | null | undefined; bare?: boolean; of?: FigureKey | undefined }) {
  const { language } = useLanguage();
  const way = direction(textOf(figure));
  if (!figure || !way) return <FigureText figure={figure} of={of} />;
  const said = bare ? size(figure) : growthWords(figure, language);
  return (
    <span className="growth" title={figure.publisher ?? undefined}>
      <Opening of={of}>
        <span className="growth-arrow">{ARROWS[way]}</span>
        {bare ? ` ${said}` : said}
      </Opening>
    </span>
  );
}

/** The unit in grey, in the language of the page. */
export function Unit({ of, short = false }: { of: { unit: string | null }; short?: boolean }) {
  const { language } = useLanguage();
  return of.unit ? <span className="unit"> {(short ? unitShort : unitName)(of.unit, language)}</span> : null;
}

interface KeyFigureProps {
  name: ReactNode;
  figure: Figure;
  growth?: Figure | null;
  /** What else stands in the last line: change of growth, or the figure's own period. */
  aside?: ReactNode;
  light?: string;
  /** Why the light is what it is, on hover. */
  why?: string;
  trend?: readonly (number | null)[];
  /** Given, figure and growth open their provenance. */
  of?: FigureKey | undefined;
}

/** Name and light, figure and thirteen months, growth: one of six in a card. */
export function KeyFigure({ name, figure, growth, aside, light, why, trend, of }: KeyFigureProps) {
  return (
    <div className="key-figure">
      <div className="spread">
        <span className="key-name">{name}</span>
        {light && <Light state={light} title={why} />}
      </div>
      <div className="spread">
        <span className="key-value">
          <FigureText figure={figure} of={of} />
          {textOf(figure) !== null && <Unit of={figure} short />}
        </span>
        {trend && <Sparkline values={trend} />}
      </div>
      <div className="key-last">
        <Growth figure={growth} of={of && { ...of, indicator: `${of.indicator}.yoy` }} />
        {aside != null && <span className="aux dim">{aside}</span>}
      </div>
    </div>
  );
}
