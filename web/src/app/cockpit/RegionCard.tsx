import type { Cockpit, RankRow } from '../../api/types';
import { useOutline } from '../../api/orgs';
import { useView } from '../../api/view';
import { Card, Segmented } from '../../ui/Card';
import { FigureText, Growth } from '../../ui/Figures';
import { Light } from '../../ui/Light';
import { MapChart } from '../../ui/MapChart';
import { MiniPace } from '../../ui/Pace';
import { printed, textOf } from '../../ui/print';
import { Empty } from '../../ui/States';
import { useCockpitWords } from './cockpitWords';

/** The regions once on the map and once in a table; picking one turns the organisation picker. */
export function RegionCard({ cockpit, onMeasure }: { cockpit: Cockpit; onMeasure: (code: string) => void }) {
  const say = useCockpitWords();
  const { setOrg } = useView();
  const outline = useOutline();
  const { map, ranking, measures, measure } = cockpit;
  const known = new Set(map.regions.map((region) => region.code));
  const shapes = outline.data?.shapes.filter((shape) => known.has(shape.code)) ?? [];
  const regions = map.regions.map((region) => ({ code: region.code, name: region.name, text: textOf(region.figure) && printed(region.figure), class: region.class, missing: region.figure.missing }));
  const choice = measures.length > 1 && <Segmented label={say.measures} value={measure} onChange={onMeasure} options={measures.map((one) => ({ value: one.code, label: one.short }))} />;
  const said = textOf(ranking.pace) ? say.paceAt(printed(ranking.pace)) : say.published(map.published, map.regions.length);
  return (
    <Card title={say.byOrg} choice={choice} tools={<span className="aux">{said}</span>} flush className="region-card">
      <div className="region-map">
        {outline.data && shapes.length === 0 ? (
          <Empty icon="org" what={say.noOutline} why={say.noOutlineWhy} />
        ) : (
          <MapChart shapes={shapes} regions={regions} classes={map.classes} missing={map.missing} caption={map.title} onPick={setOrg} />
        )}
      </div>
      <div className="region-table">
        <table className="grid">
          <thead>
            <tr>
              <th>{say.rank}</th>
              <th>{say.org}</th>
              <th className="num">
                {say.figure} <span className="unit">{ranking.unit}</span>
              </th>
              <th className="num">
                {say.growth} <span className="unit">%</span>
              </th>
              <th colSpan={2}>
                {say.completion} <span className="unit">%</span>
              </th>
              <th>{say.state}</th>
            </tr>
          </thead>
          <tbody>
            {ranking.rows.map((row) => (
              <RegionRow key={row.org} row={row} onPick={() => setOrg(row.org)} />
            ))}
            {ranking.total && <RegionRow row={ranking.total} total />}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function RegionRow({ row, total = false, onPick }: { row: RankRow; total?: boolean; onPick?: () => void }) {
  const change = row.rankChange ?? 0;
  return (
    <tr className={total ? 'total' : 'openable'} onClick={onPick}>
      <td>
        {row.rank ?? ''}
        {change !== 0 && <span className="dim"> {change > 0 ? `↑${change}` : `↓${-change}`}</span>}
      </td>
      <td>{onPick ? <button type="button" className="plain">{row.name}</button> : row.name}</td>
      <td className="num"><FigureText figure={row.figure} /></td>
      <td className="num"><Growth figure={row.growth} bare /></td>
      <td><MiniPace done={row.completion?.value ?? null} pace={row.pace?.value ?? null} /></td>
      <td className="num"><FigureText figure={row.completion} /></td>
      <td><Light state={row.light} /></td>
    </tr>
  );
}
