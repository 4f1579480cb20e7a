import type { KeyFigureRow } from '../../api/types';
import { direction } from '../../kernel/figure';
import { Card } from '../../ui/Card';
import { KeyFigure } from '../../ui/Figures';
import { size, textOf } from '../../ui/print';
import { Empty } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useLanguage, useNamed } from '../../ui/words';
import { useCockpitWords } from './cockpitWords';

export function KeyFigures({ rows, org, asOf }: { rows: readonly KeyFigureRow[]; org: string; asOf: string }) {
  const say = useCockpitWords();
  const named = useNamed();
  const { language } = useLanguage();
  const aside = useAside(asOf);
  if (rows.length === 0) return <Card className="cockpit-top"><Empty what={say.noFigures} why={say.noFiguresWhy} /></Card>;
  return (
    <Card className="cockpit-top" flush>
      <div className="key-figures">
        {rows.map((row) => (
          <div key={row.indicator} className="key-link">
            <KeyFigure
              name={<ViewLink to={`/indicators/${row.indicator}`}>{named(row)}</ViewLink>}
              of={{ indicator: row.indicator, org, period: row.period }}
              figure={row.figure} growth={row.yoy} light={row.target ? row.light : undefined} why={language === 'en' ? row.whyEn : row.why}
              trend={row.sparkline.map((dot) => dot.value)} aside={aside(row)}
            />
          </div>
        ))}
      </div>
    </Card>
  );
}

// A figure that stands for another period than the rest says its own, else how its growth has changed.
function useAside(asOf: string) {
  const say = useCockpitWords();
  const { language } = useLanguage();
  return (row: KeyFigureRow) => {
    if (row.periodLabel && row.periodLabel !== asOf) return language === 'en' ? row.periodLabelEn : row.periodLabel;
    const way = direction(textOf(row.yoyChange));
    if (!way) return null;
    return way === 'level' ? say.same : way === 'up' ? say.faster(size(row.yoyChange)) : say.slower(size(row.yoyChange));
  };
}
