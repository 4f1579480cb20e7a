import { useNavigate } from 'react-router';
import { useOrgs, useOutline } from '../../../api/orgs';
import { Answer } from '../../../ui/Answer';
import { MapChart } from '../../../ui/MapChart';
import { Empty, Loading } from '../../../ui/States';
import { useViewAddress } from '../../../ui/ViewLink';
import { useNamed } from '../../../ui/words';
import { useMap } from '../api';
import type { ViewParts } from '../list/ListView';
import { LIGHTS, useLightWords } from '../list/cells';
import { useRecordsWords } from '../words';

/** Regions shaded by how many records they have, and a point for each that says where it is. */
export function MapView({ type, state, put, asked }: ViewParts) {
  const say = useRecordsWords();
  const go = useNavigate();
  const address = useViewAddress();
  const named = useNamed();
  const word = useLightWords();
  const map = useMap(asked);
  const shapes = useOutline().data?.shapes;
  const orgs = useOrgs().data?.tree ?? [];
  const picked = state.filter.find(([field, op]) => field === 'org' && op === 'under')?.[2];
  const pick = (org: string) => {
    const others = state.filter.filter(([field, op]) => field !== 'org' || op !== 'under');
    put({ filter: picked === org ? others : [...others, ['org', 'under', org]] });
  };
  if (shapes?.length === 0) return <Empty icon="pin" what={say.noMap} />;
  return (
    <Answer of={map} loading={<Loading rows={12} />}>
      {(data) => {
        const regions = (shapes ?? []).map((shape) => {
          const org = orgs.find((one) => one.code === shape.code);
          const counted = data.orgs.find((one) => one.org === shape.code);
          return { code: shape.code, name: org ? (named({ name: org.short || org.name, nameEn: org.nameEn })) : shape.code, text: counted ? String(counted.count) : null, class: counted?.class ?? null };
        });
        return (
          <div className="record-map">
            <MapChart
              shapes={shapes ?? []} regions={regions} classes={data.classes} missing={regions.filter((region) => region.class === null).length} caption={say.mapCaption(type.unit)} selected={typeof picked === 'string' ? picked : null} onPick={pick}
              points={data.points.map((point) => ({ id: point.id, name: `${point.title} ${word(point.light)}`, lon: point.lon, lat: point.lat, tone: LIGHTS[point.light.level] }))} onPoint={(id) => void go(address(`/records/${type.code}/${id}`))}
            />
            <aside>
              <p className="aux">{say.mapPick}</p>
              <ul>
                {data.orgs.map((one) => (
                  <li key={one.org}>
                    <button type="button" className={one.org === picked ? 'plain picked' : 'plain'} onClick={() => pick(one.org)}>
                      <span>{one.name}</span>
                      <b>{one.count}</b>
                    </button>
                  </li>
                ))}
              </ul>
              {data.unplaced > 0 && <p className="aux">{say.unplaced(data.unplaced)}</p>}
            </aside>
          </div>
        );
      }}
    </Answer>
  );
}
