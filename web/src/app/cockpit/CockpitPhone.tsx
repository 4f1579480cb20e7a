import type { Cockpit, RankRow } from '../../api/types';
import { Card } from '../../ui/Card';
import { ChartCard } from '../../ui/Chart';
import { FigureText, Growth } from '../../ui/Figures';
import { Light } from '../../ui/Light';
import { MiniPace } from '../../ui/Pace';
import { printed, textOf } from '../../ui/print';
import { useCockpitWords } from './cockpitWords';
import { trendCharts } from './trendCharts';

/** The cockpit for one minute on the way: the chosen measure, the other key figures, the year so far, the regions by pace. */
export function CockpitPhone({ cockpit }: { cockpit: Cockpit }) {
  const say = useCockpitWords();
  const { ranking, trend } = cockpit;
  const name = cockpit.measures.find((one) => one.code === cockpit.measure)?.name ?? '';
  const judged = ranking.rows.filter((row) => row.completion?.value != null);
  return (
    <div className="stack">
      {ranking.total && <Hero name={name} row={ranking.total} target={trend?.target ?? null} />}
      <Card flush>
        <ul className="phone-figures">
          {cockpit.keyFigures.filter((row) => row.indicator !== cockpit.measure).map((row) => (
            <li key={row.indicator}>
              <span>{row.name}</span>
              <b><FigureText figure={row.figure} unit /></b>
              <Growth figure={row.growth} />
              {row.light ? <Light state={row.light} /> : <span />}
            </li>
          ))}
        </ul>
      </Card>
      {trend && <ChartCard title={trend.finding ?? trend.subject} charts={trendCharts(trend, say).slice(0, 1)} height={180} className="phone-chart" />}
      {judged.length > 0 && (
        <Card title={name} sub={say.citiesPace}>
          <ul className="phone-pace">
            {judged.map((row) => (
              <li key={row.org}>
                <span>{row.name}</span>
                <MiniPace wide done={row.completion?.value ?? null} pace={row.pace?.value ?? null} />
                <span className="num">{printed(row.completion)}</span>
                <Light state={row.light} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function Hero({ name, row, target }: { name: string; row: RankRow; target: Cockpit['ranking']['pace'] }) {
  const say = useCockpitWords();
  return (
    <Card className="phone-hero">
      <p className="spread">
        <span>{name}</span>
        <Light state={row.light} />
      </p>
      <p className="spread">
        <strong><FigureText figure={row.figure} unit /></strong>
        <Growth figure={row.growth} />
      </p>
      {row.completion && (
        <>
          <MiniPace wide done={row.completion.value} pace={row.pace?.value ?? null} />
          <p className="spread aux">
            <span>
              {target && say.ofTarget(printed(target))}
              <b>{printed(row.completion)}%</b>
            </span>
            {textOf(row.pace) && <span>{say.pace(printed(row.pace))}</span>}
          </p>
        </>
      )}
    </Card>
  );
}
