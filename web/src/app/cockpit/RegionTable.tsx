import type { Place, RegionMap } from '../../api/types';
import { FigureText, Growth, Unit } from '../../ui/Figures';
import { Light } from '../../ui/Light';
import { MiniPace } from '../../ui/Pace';
import { useNamed } from '../../ui/words';
import { useCockpitWords } from './cockpitWords';

const MANY = 10;

/** Ranked by what colours the map; completion and light stand only where some region has a target. */
export function RegionTable({ map, onPick }: { map: RegionMap; onPick: (code: string) => void }) {
  const say = useCockpitWords();
  const judged = [...map.places, map.whole].some((place) => place.completion.value !== null);
  return (
    <div className={map.places.length > MANY ? 'region-table many' : 'region-table'}>
      <table className="grid">
        <thead>
          <tr>
            <th>{say.rank}{map.published < map.of && <span className="unit"> {say.rankKnown}</span>}</th>
            <th>{say.region}</th>
            <th className="num">
              {say.figure}
              <Unit of={map.whole.figure} />
            </th>
            <th className="num">
              {say.growth} <span className="unit">%</span>
            </th>
            {judged && (
              <>
                <th colSpan={2}>
                  {say.donePace} <span className="unit">%</span>
                </th>
                <th>{say.state}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {map.places.map((place) => (
            <Row key={place.org} map={map} place={place} judged={judged} onPick={() => onPick(place.org)} />
          ))}
          <Row map={map} place={map.whole} judged={judged} />
        </tbody>
      </table>
    </div>
  );
}

function Row({ map, place, judged, onPick }: { map: RegionMap; place: Place; judged: boolean; onPick?: () => void }) {
  const named = useNamed();
  const key = { indicator: map.indicator, org: place.org, period: map.period };
  return (
    <tr className={onPick ? 'openable' : 'total'} onClick={onPick}>
      <td>{onPick && (place.rank ?? <span className="dim">—</span>)}</td>
      <td>{onPick ? <button type="button" className="plain">{named(place)}</button> : named(place)}</td>
      <td className="num">
        <FigureText figure={place.figure} of={key} />
      </td>
      <td className="num">
        <Growth figure={place.yoy} bare of={{ ...key, indicator: `${key.indicator}.yoy` }} />
      </td>
      {judged && (
        <>
          <td>
            <MiniPace done={place.completion.value} pace={place.pace.value} />
          </td>
          <td className="num">{place.completion.text}</td>
          <td>
            <Light state={place.light} />
          </td>
        </>
      )}
    </tr>
  );
}
