import { useSearchParams } from 'react-router';
import { useOutline } from '../../api/orgs';
import type { RegionMap } from '../../api/types';
import { useView } from '../../api/view';
import { unitName } from '../../kernel/unit';
import { Card, Segmented } from '../../ui/Card';
import { MapChart } from '../../ui/MapChart';
import { printed, textOf } from '../../ui/print';
import { Empty } from '../../ui/States';
import { useLanguage, useNamed } from '../../ui/words';
import { useCockpitWords } from './cockpitWords';
import { RegionTable } from './RegionTable';

const MEASURES = ['value', 'yoy', 'completion'] as const;

/** The regions once on the map and once in a table; picking one turns the organisation picker. */
export function RegionCard({ map }: { map: RegionMap }) {
  const say = useCockpitWords();
  const { language } = useLanguage();
  const { setOrg } = useView();
  const put = useChoice();
  return (
    <Card
      title={say.byRegion}
      choice={<Segmented label={say.measure} value={map.measure} onChange={(measure) => put('measure', measure)} options={MEASURES.map((value) => ({ value, label: say[value] }))} />}
      tools={
        <>
          <span className="aux">{language === 'en' ? map.findingEn : map.finding}</span>
          <IndicatorChoice map={map} onChoose={(code) => put('indicator', code)} />
        </>
      }
      flush
      className="region-card"
    >
      {map.places.length === 0 ? (
        <Empty icon="org" what={say.noRegions} why={say.noRegionsWhy} />
      ) : (
        <>
          <div className="region-map">
            <Outlined map={map} onPick={setOrg} />
          </div>
          <RegionTable map={map} onPick={setOrg} />
        </>
      )}
    </Card>
  );
}

function Outlined({ map, onPick }: { map: RegionMap; onPick: (code: string) => void }) {
  const say = useCockpitWords();
  const { language } = useLanguage();
  const named = useNamed();
  const outline = useOutline();
  const known = new Set(map.places.map((place) => place.org));
  const shapes = outline.data?.shapes.filter((shape) => known.has(shape.code)) ?? [];
  if (!outline.isPending && shapes.length === 0) return <Empty icon="org" what={say.noOutline} why={say.noOutlineWhy} />;
  const short = (place: RegionMap['places'][number]) => (language === 'en' && place.nameEn) || place.short;
  const regions = map.places.map((place) => ({ code: place.org, name: short(place), text: textOf(place.shown) && printed(place.shown), class: place.class, missing: place.shown.missing }));
  const caption = `${named(map)}${map.measure === 'value' ? '' : ` · ${say[map.measure === 'yoy' ? 'yoy' : 'completion']}`}，${unitName(map.unit, language)}`;
  return <MapChart shapes={shapes} regions={regions} classes={map.classes} missing={map.of - map.published} caption={caption} onPick={onPick} />;
}

function IndicatorChoice({ map, onChoose }: { map: RegionMap; onChoose: (code: string) => void }) {
  const say = useCockpitWords();
  const named = useNamed();
  const own = map.choices.some((choice) => choice.code === map.indicator) ? [] : [{ code: map.indicator, name: map.name, nameEn: map.nameEn }];
  return (
    <select className="choice" aria-label={say.indicator} value={map.indicator} onChange={(event) => onChoose(event.target.value)}>
      {[...own, ...map.choices].map((choice) => (
        <option key={choice.code} value={choice.code}>
          {named(choice)}
        </option>
      ))}
    </select>
  );
}

function useChoice() {
  const [, setSearch] = useSearchParams();
  return (key: 'indicator' | 'measure', value: string) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      next.set(key, value);
      return next;
    });
}
