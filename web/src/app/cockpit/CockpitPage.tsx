import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { api, ask } from '../../api/client';
import { useMay } from '../../api/me';
import type { Cockpit } from '../../api/types';
import { useView } from '../../api/view';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { useFiguresOfPage } from '../../ui/provenanceContext';
import { usePhone } from '../../ui/usePhone';
import { useLanguage, useNamed } from '../../ui/words';
import { modules } from '../modules';
import { useCockpitWords } from './cockpitWords';
import { CockpitPhone } from './CockpitPhone';
import { KeyFigures } from './KeyFigures';
import { RedCard } from './RedCard';
import { RegionCard } from './RegionCard';
import { TrendCard } from './TrendCard';
import { useRegionsCsv } from './useRegionsCsv';
import { Waiting } from './Waiting';
import './cockpit.css';

/** Where the organisation stands: key figures, regions on the map and in a table, what is behind, what waits for me. */
export function CockpitPage() {
  const say = useCockpitWords();
  const { language } = useLanguage();
  const named = useNamed();
  const phone = usePhone();
  const { org, period } = useView();
  const [search] = useSearchParams();
  const query = { org, period: period ?? undefined, indicator: search.get('indicator') ?? undefined, measure: search.get('measure') ?? undefined };
  const cockpit = useQuery({
    queryKey: ['targets', 'cockpit', query],
    queryFn: () => ask(api.GET('/api/targets/cockpit', { params: { query } })),
    placeholderData: (before) => before,
  });
  const data = cockpit.data;
  const asOf = data && (language === 'en' ? data.asOfEn : data.asOf);
  return (
    <>
      <PageHead title={say.title} meta={data ? [named(data.org), asOf && say.asOf(asOf)] : []} actions={data && <Actions cockpit={data} />} />
      <div className="page-body cockpit-body">
        <Answer of={cockpit} loading={<Loading rows={16} />}>
          {(ready) => (phone ? <CockpitPhone cockpit={ready} /> : <CockpitDesk cockpit={ready} />)}
        </Answer>
        <ModuleCards />
      </div>
    </>
  );
}

// What modules add, such as pinned explorations; the cockpit does not wait for it.
function ModuleCards() {
  const may = useMay();
  return <Suspense fallback={null}>{modules.map(({ module, cockpit }) => cockpit && may(cockpit.permission) && <cockpit.Cards key={module} />)}</Suspense>;
}

function CockpitDesk({ cockpit }: { cockpit: Cockpit }) {
  const say = useCockpitWords();
  useFiguresOfPage(figuresOf(cockpit));
  return (
    <div className="cockpit">
      <KeyFigures rows={cockpit.figures} org={cockpit.org.code} asOf={cockpit.asOf} />
      <div className="cockpit-left">
        {cockpit.map ? <RegionCard map={cockpit.map} /> : <Card><Empty icon="org" what={say.noMap} why={say.noMapWhy} /></Card>}
        {cockpit.trend && <TrendCard trend={cockpit.trend} />}
      </div>
      <div className="cockpit-right">
        <RedCard red={cockpit.red} />
        <Waiting />
      </div>
    </div>
  );
}

function figuresOf({ org, figures, map }: Cockpit) {
  const top = figures.filter((row) => row.figure.missing === null).map((row) => ({ indicator: row.indicator, org: org.code, period: row.period }));
  const regions = map ? map.places.filter((place) => place.figure.missing === null).map((place) => ({ indicator: map.indicator, org: place.org, period: map.period })) : [];
  return [...top, ...regions];
}

function Actions({ cockpit }: { cockpit: Cockpit }) {
  const say = useCockpitWords();
  const exported = useRegionsCsv(cockpit);
  return (
    <>
      <Button icon={<Icon name="print" />} onClick={() => window.print()}>
        {say.print}
      </Button>
      {cockpit.map && (
        <Button icon={<Icon name="download" />} onClick={exported}>
          {say.export}
        </Button>
      )}
    </>
  );
}
