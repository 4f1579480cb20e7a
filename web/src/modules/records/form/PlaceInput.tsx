import { Input, InputNumber } from 'antd';
import { useOrgs, useOutline } from '../../../api/orgs';
import { shapeAt } from '../../../ui/mapFit';
import type { PlaceValue } from '../../../api/recordTypes';
import { PlaceMap } from '../../../ui/PlaceMap';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import type { ControlProps } from './FieldControl';

const PLACES = 6;
// A click on the small map is no better than some hundred metres.
const CLICK_PLACES = 3;
const WIDTH = 320;
const HEIGHT = 196;

/** Longitude, latitude and address; a click or the arrow keys on the small map fill in the first two, and the region is told back. */
export function PlaceInput({ field, value, onChange, disabled, tight, failed }: ControlProps<PlaceValue>) {
  const say = useFormWords();
  const { label, named } = useNames();
  const shapes = useOutline().data?.shapes ?? [];
  const orgs = useOrgs().data?.tree ?? [];
  const region = value && value.lon !== null && value.lat !== null ? shapeAt(shapes, value.lon, value.lat) : undefined;
  const org = orgs.find((one) => one.code === region?.code);
  const put = (part: { lon?: number | null; lat?: number | null; address?: string | null }) => {
    const next = { lon: value?.lon ?? null, lat: value?.lat ?? null, address: value?.address ?? null, ...part };
    onChange(next.lon === null && next.lat === null && !next.address ? null : (next as PlaceValue));
  };
  const degree = (name: 'lon' | 'lat', word: string, end: number) => (
    <InputNumber<number>
      aria-label={`${label(field)} ${word}`} prefix={<span className="aux">{word}</span>} value={value?.[name] ?? null} disabled={disabled} status={failed ? 'error' : undefined} controls={false}
      min={-end} max={end} precision={PLACES} style={{ width: '100%' }} onChange={(typed) => put({ [name]: typed })}
    />
  );
  const both = <>{degree('lon', say.lon, 180)}{degree('lat', say.lat, 90)}</>;
  if (tight) return <div className="place-pair">{both}</div>;
  return (
    <div className="place-input">
      <div>
        <div className="place-pair">{both}</div>
        <Input aria-label={`${label(field)} ${say.address}`} placeholder={say.address} value={value?.address ?? ''} disabled={disabled} maxLength={200} onChange={(event) => put({ address: event.target.value || null })} />
        <span className="aux" role="status">{org ? say.liesIn(named(org)) : value && shapes.length > 0 ? say.liesOutside : say.mapKeys}</span>
      </div>
      <PlaceMap
        shapes={shapes} lon={value?.lon ?? null} lat={value?.lat ?? null} label={say.clickMap} width={WIDTH} height={HEIGHT}
        onPick={disabled ? undefined : (lon, lat) => put({ lon: Number(lon.toFixed(CLICK_PLACES)), lat: Number(lat.toFixed(CLICK_PLACES)) })}
      />
    </div>
  );
}
