import type { Cockpit, RegionMap } from '../../api/types';
import { Card } from '../../ui/Card';
import { FigureText, Growth } from '../../ui/Figures';
import { Light } from '../../ui/Light';
import { MiniPace } from '../../ui/Pace';
import { useNamed } from '../../ui/words';
import { useCockpitWords } from './cockpitWords';
import { TrendCard } from './TrendCard';

/** The cockpit for one minute on the way: the chosen indicator, the other key figures, its course, the regions by pace. */
export function CockpitPhone({ cockpit }: { cockpit: Cockpit }) {
  const named = useNamed();
  const { map, trend } = cockpit;
  return (
    <div className="stack">
      {map && <Hero map={map} />}
      <Card flush>
        <ul className="phone-figures">
          {cockpit.figures
            .filter((row) => row.indicator !== map?.indicator)
            .map((row) => (
              <li key={row.indicator}>
                <span>{named(row)}</span>
                <b>
                  <FigureText figure={row.figure} unit of={{ indicator: row.indicator, org: cockpit.org.code, period: row.period }} />
                </b>
                <Growth figure={row.yoy} />
                <Light state={row.light} />
              </li>
            ))}
        </ul>
      </Card>
      {trend && <TrendCard trend={trend} className="phone-chart" />}
      {map && <Regions map={map} />}
    </div>
  );
}

function Hero({ map }: { map: RegionMap }) {
  const say = useCockpitWords();
  const named = useNamed();
  const { whole } = map;
  return (
    <Card className="phone-hero">
      <p className="spread">
        <span>{named(map)}</span>
        <Light state={whole.light} />
      </p>
      <p className="spread">
        <strong>
          <FigureText figure={whole.figure} unit of={{ indicator: map.indicator, org: whole.org, period: map.period }} />
        </strong>
        <Growth figure={whole.yoy} />
      </p>
      {whole.completion.value !== null && (
        <>
          <MiniPace wide done={whole.completion.value} pace={whole.pace.value} />
          <p className="spread aux">
            <b>{say.done(whole.completion.text)}</b>
            {whole.pace.value !== null && <span>{say.paceAt(whole.pace.text)}</span>}
          </p>
        </>
      )}
    </Card>
  );
}

function Regions({ map }: { map: RegionMap }) {
  const say = useCockpitWords();
  const named = useNamed();
  const judged = map.places.filter((place) => place.completion.value !== null);
  if (judged.length === 0) return null;
  return (
    <Card title={named(map)} sub={say.regionPace}>
      <ul className="phone-pace">
        {judged.map((place) => (
          <li key={place.org}>
            <span>{named(place)}</span>
            <MiniPace wide done={place.completion.value} pace={place.pace.value} />
            <span className="num">{place.completion.text}</span>
            <Light state={place.light} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
