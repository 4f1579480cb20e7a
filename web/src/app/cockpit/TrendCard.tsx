import type { Dot, Trend } from '../../api/types';
import { parsePeriod, periodEnglish } from '../../kernel/period';
import { unitName } from '../../kernel/unit';
import { ChartCard } from '../../ui/Chart';
import { useLanguage, useNamed } from '../../ui/words';
import type { Language } from '../../ui/words';
import { useCockpitWords } from './cockpitWords';

/** The chosen indicator over time, beside the even path to its target. */
export function TrendCard({ trend, className }: { trend: Trend; className?: string }) {
  const say = useCockpitWords();
  const { language } = useLanguage();
  const named = useNamed();
  const finding = language === 'en' ? trend.findingEn : trend.finding;
  const name = named(trend);
  const goal = trend.goal?.value == null ? undefined : { name: say.ofTarget, point: { value: trend.goal.value, text: trend.goal.number } };
  return (
    <ChartCard
      className={className}
      title={finding ? `${name}${language === 'en' ? ': ' : '：'}${finding}` : name}
      height={170}
      charts={[
        {
          caption: unitName(trend.unit, language),
          kind: 'line',
          labels: trend.dots.map((dot) => axisLabel(dot, language)),
          series: [
            { name, points: trend.dots, look: 'own' },
            ...(trend.paceDots.length > 0 ? [{ name: say.pace, points: trend.paceDots, look: 'pace' as const }] : []),
          ],
          goal: trend.goal?.unit === trend.unit ? goal : undefined,
        },
      ]}
    />
  );
}

// The axis stands under one year's months or under years: the rest of the label would only repeat itself.
function axisLabel(dot: Dot, language: Language) {
  const period = parsePeriod(dot.period);
  if (!period) return dot.label;
  if (period.kind === 'Year') return String(period.year);
  if (period.kind !== 'Month' && period.kind !== 'Cumulative') return dot.label;
  const month = `${period.year}-${String(period.lastMonth).padStart(2, '0')}`;
  return language === 'en' ? periodEnglish(month).slice(0, 3) : `${period.lastMonth}月`;
}
