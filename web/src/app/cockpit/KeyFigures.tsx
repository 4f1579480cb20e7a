import type { KeyFigureRow } from '../../api/types';
import { direction } from '../../kernel/figure';
import { periodLabel } from '../../kernel/period';
import { Card } from '../../ui/Card';
import { KeyFigure } from '../../ui/Figures';
import { size, textOf } from '../../ui/print';
import { Empty } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useLanguage } from '../../ui/words';
import { useCockpitWords } from './cockpitWords';

export function KeyFigures({ rows }: { rows: readonly KeyFigureRow[] }) {
  const say = useCockpitWords();
  const aside = useAside();
  if (rows.length === 0) return <Card className="cockpit-top"><Empty what={say.noFigures} why={say.noFiguresWhy} /></Card>;
  return (
    <Card className="cockpit-top" flush>
      <div className="key-figures">
        {rows.map((row) => (
          <ViewLink key={row.indicator} to={`/indicators/${row.indicator}`} className="key-link">
            <KeyFigure name={row.name} figure={row.figure} growth={row.growth} light={row.light} trend={row.trend} aside={aside(row)} />
          </ViewLink>
        ))}
      </div>
    </Card>
  );
}

/** A figure behind the picker says its own period, else how its growth has changed. */
export function useAside() {
  const say = useCockpitWords();
  const { language } = useLanguage();
  return (row: KeyFigureRow) => {
    if (row.period) return periodLabel(row.period, language);
    const change = row.growthChange;
    const way = direction(textOf(change));
    if (!way) return null;
    return way === 'level' ? say.changeNone : way === 'up' ? say.changeUp(size(change)) : say.changeDown(size(change));
  };
}
