import type { ReactNode } from 'react';
import type { Explored } from '../../../api/exploreTypes';
import { ChartCard } from '../../../ui/Chart';
import type { ChartSeries, Point } from '../../../ui/chartOption';
import { useProvenance } from '../../../ui/provenanceContext';
import { Card } from '../../../ui/Card';
import { Empty } from '../../../ui/States';
import { cellAt, courseOf, placesOf } from './grid';
import type { Place } from './grid';
import type { ExploreState } from './state';
import { figureOf, keyOf, useLabels } from './useLabels';
import { useExplorerWords } from './words';

const FEWEST_PERIODS = 3;
const MOST_COLOURED = 6;
const MOST_DRAWN = 24;
const NOTHING: Point = { value: null, text: '' };

/** A chart for each item: its course where there are periods enough, otherwise bars over the regions. */
export function CourseView({ answer, state, height, link }: { answer: Explored; state: Pick<ExploreState, 'asOf'>; height?: number; link?: ReactNode }) {
  const say = useExplorerWords();
  const drawn = answer.items.map((_, item) => item).filter((item) => placesOf(answer, ['by', 'orgs', 'periods']).some((place) => cellAt(answer, { ...place, items: item })?.value != null));
  // One chart has the page to itself; several share it.
  const tall = height ?? (drawn.length > 1 ? 280 : 440);
  if (drawn.length === 0) return <Card><Empty icon="chart" what={say.noChart} why={say.noChartWhy} /></Card>;
  return <>{drawn.map((item) => (answer.periods.length >= FEWEST_PERIODS ? <Course key={item} answer={answer} state={state} item={item} height={tall} link={link} /> : <Bars key={item} answer={answer} state={state} item={item} height={tall} link={link} />))}</>;
}

interface OneProps {
  answer: Explored;
  state: Pick<ExploreState, 'asOf'>;
  item: number;
  height: number;
  /** Where the whole of it is, for a card. */
  link: ReactNode;
}

function Course({ answer, state, item, height, link }: OneProps) {
  const say = useExplorerWords();
  const { nameOf, unitOf } = useLabels(answer);
  const provenance = useProvenance();
  const measured = answer.items[item];
  const changes = measured?.growth ? [] : (measured?.breaks ?? []).map((one) => one.at);
  const course = courseOf(answer.periods.map((one) => one.period), changes);
  const lines = placesOf(answer, ['orgs', 'by']).map((place) => ({ ...place, items: item })).filter((place) => answer.periods.some((_, at) => cellAt(answer, { ...place, periods: at })?.value != null));
  const series = lines.slice(0, MOST_DRAWN).map((place, at): ChartSeries => ({
    name: [answer.orgs.length > 1 && nameOf('orgs', place), answer.breakdowns.length > 1 && nameOf('by', place)].filter(Boolean).join(' · ') || nameOf('orgs', place),
    look: lines.length === 1 ? 'own' : at < MOST_COLOURED ? at : 'rest',
    points: course.map(({ period }) => (period === null ? NOTHING : pointOf(answer, { ...place, periods: period }))),
  }));
  const breaks = lines.length === 1 ? course.flatMap((stop, at) => (stop.broken ? [{ at: at + 1, name: say.breaks }] : [])) : [];
  return (
    <ChartCard
      title={nameOf('items', { items: item, by: 0, orgs: 0, periods: 0 })}
      sub={link ?? (answer.orgs.length === 1 ? nameOf('orgs', { items: item, by: 0, orgs: 0, periods: 0 }) : undefined)}
      height={height}
      onPick={(at) => {
        const [period, line] = [course[at]?.period, lines[0]];
        const key = period != null && line ? keyOf(answer, { ...line, periods: period }, state) : undefined;
        if (key) provenance?.open(key);
      }}
      charts={[{ caption: unitOf({ items: item, by: 0, orgs: 0, periods: 0 }), kind: 'line', labels: course.map(({ period }) => (period === null ? '' : nameOf('periods', { items: 0, by: 0, orgs: 0, periods: period }))), series, breaks }]}
    />
  );
}

function Bars({ answer, state, item, height, link }: OneProps) {
  const { nameOf, unitOf } = useLabels(answer);
  const provenance = useProvenance();
  // Beside its parts a whole would dwarf them.
  const whole = answer.orgs.length > 1 ? answer.orgs.findIndex((org) => org.group === 'tree' && org.depth === 0 && org.folds) : -1;
  const overOrgs = answer.orgs.length > 1;
  const axis = (overOrgs ? placesOf(answer, ['orgs']).filter((place) => place.orgs !== whole) : placesOf(answer, ['by'])).map((place) => ({ ...place, items: item }));
  const rows = placesOf(answer, overOrgs ? ['by', 'periods'] : ['periods']).slice(0, MOST_COLOURED);
  return (
    <ChartCard
      title={nameOf('items', { items: item, by: 0, orgs: 0, periods: 0 })}
      sub={link ?? (answer.periods.length === 1 ? nameOf('periods', { items: 0, by: 0, orgs: 0, periods: 0 }) : undefined)}
      height={height}
      onPick={(at) => {
        const [place, last] = [axis[at], rows.at(-1)];
        const key = place && last ? keyOf(answer, { ...place, by: overOrgs ? last.by : place.by, periods: last.periods }, state) : undefined;
        if (key) provenance?.open(key);
      }}
      charts={[
        {
          caption: unitOf({ items: item, by: 0, orgs: 0, periods: 0 }),
          kind: 'bar',
          labels: axis.map((place) => (overOrgs ? (answer.orgs[place.orgs]?.short ?? '') : nameOf('by', place))),
          series: rows.map((row, at) => ({
            name: [answer.breakdowns.length > 1 && overOrgs && nameOf('by', row), nameOf('periods', row)].filter(Boolean).join(' · '),
            look: rows.length === 1 ? 'own' as const : at,
            points: axis.map((place) => pointOf(answer, { ...place, by: overOrgs ? row.by : place.by, periods: row.periods })),
          })),
        },
      ]}
    />
  );
}

function pointOf(answer: Explored, place: Place): Point {
  const cell = cellAt(answer, place);
  return cell ? { value: cell.value, text: figureOf(answer, cell, place).text, alone: cell.alone ?? null } : NOTHING;
}
