import { useState } from 'react';
import type { IndicatorCard, SeriesPoint } from '../../api/types';
import { parsePeriod, periodLabel } from '../../kernel/period';
import { unitName } from '../../kernel/unit';
import { Answer } from '../../ui/Answer';
import { Card, Segmented } from '../../ui/Card';
import { ChartCard } from '../../ui/Chart';
import { useProvenance } from '../../ui/provenanceContext';
import { Empty, Loading } from '../../ui/States';
import { useLanguage, useNamed } from '../../ui/words';
import { useSeries } from './api';
import type { Narrowed } from './api';
import { useIndicatorsWords, wordOf } from './words';

const ORDER = ['Cumulative', 'Month', 'Quarter', 'Half', 'Year'];
const MOST = 37;

/** The course of the organisation in view: cumulative, by month or by year, level and growth. */
export function SeriesCard({ card, narrowed }: { card: IndicatorCard; narrowed: Narrowed }) {
  const say = useIndicatorsWords();
  const named = useNamed();
  const series = useSeries(card.code, narrowed);
  return (
    <Answer of={series} loading={<Card><Loading rows={7} /></Card>} isEmpty={(data) => data.points.length === 0} empty={<Card><Empty icon="chart" what={say.noSeries} why={say.noSeriesWhy} /></Card>}>
      {(data) => <Course card={card} points={data.points} org={data.org} orgName={named({ name: data.orgName, nameEn: data.orgNameEn })} narrowed={narrowed} />}
    </Answer>
  );
}

function Course({ card, points, org, orgName, narrowed }: { card: IndicatorCard; points: readonly SeriesPoint[]; org: string; orgName: string; narrowed: Narrowed }) {
  const say = useIndicatorsWords();
  const named = useNamed();
  const { language } = useLanguage();
  const provenance = useProvenance();
  const kinds = ORDER.filter((kind) => points.some((point) => point.kind === kind));
  const [picked, setKind] = useState<string | null>(null);
  const [view, setView] = useState<'own' | 'yoy'>('own');
  const kind = picked && kinds.includes(picked) ? picked : kinds.find((one) => points.filter((point) => point.kind === one).length > 2) ?? kinds[0] ?? '';
  const hasGrowth = points.some((point) => point.kind === kind && point.yoy?.missing === null);
  const yoy = view === 'yoy' && hasGrowth;
  const shown = withGaps(points.filter((point) => point.kind === kind).slice(-MOST));
  const choice = (
    <>
      <Segmented label={say.period} value={kind} onChange={setKind} options={kinds.map((one) => ({ value: one, label: wordOf(say, one) }))} />
      {hasGrowth && <Segmented label={say.value} value={yoy ? 'yoy' : 'own'} onChange={setView} options={[{ value: 'own', label: say.ownView }, { value: 'yoy', label: say.yoyView }]} />}
    </>
  );
  const breaks = card.breaks.map((one) => ({ at: shown.findIndex((point) => point !== null && startOf(point.period) >= startOf(one.at)), name: say.breaks })).filter((one) => one.at > 0);
  return (
    <ChartCard
      title={say.course(orgName)}
      choice={choice}
      height={260}
      onPick={(at) => {
        const point = shown[at];
        if (point) provenance?.open({ indicator: yoy ? `${card.code}.yoy` : card.code, org, period: point.period, breakdown: narrowed.breakdown, asOf: narrowed.asOf });
      }}
      charts={[
        {
          caption: yoy ? '%' : unitName(card.unit, language),
          kind: 'line',
          labels: shown.map((point) => (point ? periodLabel(point.period, language) : '')),
          series: [{ name: yoy ? `${named(card)} ${say.growth}` : named(card), look: 'own', points: shown.map((point) => (yoy ? point?.yoy : point?.figure) ?? { value: null, text: '' }) }],
          breaks,
        },
      ]}
    />
  );
}

// An empty place where the line must break: periods without a figure between two, and the turn of the year for cumulatives.
function withGaps(points: readonly SeriesPoint[]): readonly (SeriesPoint | null)[] {
  return points.flatMap((point, at) => (at > 0 && !follows(points[at - 1]?.period ?? '', point.period) ? [null, point] : [point]));
}

function follows(earlier: string, later: string) {
  const [a, b] = [parsePeriod(earlier), parsePeriod(later)];
  if (!a || !b || b.kind === 'Cumulative') return a?.lastYear === b?.lastYear;
  return b.year * 12 + b.month === a.lastYear * 12 + a.lastMonth + 1;
}

// Year and month the period ends in: a cumulative belongs to its last month.
function startOf(text: string) {
  const period = parsePeriod(text);
  return period ? period.lastYear * 100 + period.lastMonth : 0;
}
