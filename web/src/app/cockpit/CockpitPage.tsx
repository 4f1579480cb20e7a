import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { api, ask } from '../../api/client';
import type { Cockpit } from '../../api/types';
import { useView } from '../../api/view';
import { Answer } from '../../ui/Answer';
import { PageHead } from '../../ui/Card';
import { ChartCard } from '../../ui/Chart';
import { useDemo } from '../../ui/demo';
import { saveCsv } from '../../ui/files';
import { Icon } from '../../ui/Icon';
import { useLightWord } from '../../ui/Light';
import { printed } from '../../ui/print';
import { useShowPeriod } from '../../ui/shownPeriod';
import { Loading } from '../../ui/States';
import { useUiWords } from '../../ui/uiWords';
import { usePhone } from '../../ui/usePhone';
import { useLocalTime } from '../../ui/when';
import { useCockpitWords } from './cockpitWords';
import { CockpitPhone } from './CockpitPhone';
import { KeyFigures } from './KeyFigures';
import { RedList } from './RedList';
import { RegionCard } from './RegionCard';
import { trendCharts } from './trendCharts';
import { Waiting } from './Waiting';
import './cockpit.css';

/** Where the organisation stands: key figures, regions on the map and in a table, what is behind, what waits for me. */
export function CockpitPage() {
  const say = useCockpitWords();
  const { org, period } = useView();
  const [search, setSearch] = useSearchParams();
  const measure = search.get('measure');
  const phone = usePhone();
  const time = useLocalTime();
  const cockpit = useQuery({
    queryKey: ['targets', 'cockpit', org, period, measure],
    queryFn: () => ask(api.GET('/api/targets/cockpit', { params: { query: { org, period: period ?? undefined, measure: measure ?? undefined } } })),
    placeholderData: (before) => before,
  });
  const colourBy = (code: string) =>
    setSearch((now) => {
      now.set('measure', code);
      return now;
    });
  const data = cockpit.data;
  useShowPeriod(data?.period);
  return (
    <>
      <PageHead title={say.title} meta={data ? [say.asOf(time(data.asOf)), data.basis, data.source] : []} actions={data && <Actions cockpit={data} />} />
      <div className="page-body cockpit-body">
        <Answer of={cockpit} loading={<Loading rows={16} />}>
          {(ready) => (phone ? <CockpitPhone cockpit={ready} /> : <CockpitDesk cockpit={ready} onMeasure={colourBy} />)}
        </Answer>
      </div>
    </>
  );
}

function CockpitDesk({ cockpit, onMeasure }: { cockpit: Cockpit; onMeasure: (code: string) => void }) {
  const say = useCockpitWords();
  return (
    <div className="cockpit">
      <KeyFigures rows={cockpit.keyFigures} />
      <div className="cockpit-left">
        <RegionCard cockpit={cockpit} onMeasure={onMeasure} />
        {cockpit.trend && <ChartCard title={cockpit.trend.finding ?? cockpit.trend.subject} charts={trendCharts(cockpit.trend, say)} height={176} />}
      </div>
      <div className="cockpit-right">
        <RedList red={cockpit.red} />
        <Waiting />
      </div>
    </div>
  );
}

function Actions({ cockpit }: { cockpit: Cockpit }) {
  const say = useCockpitWords();
  const ui = useUiWords();
  const demo = useDemo();
  const lightWord = useLightWord();
  const { rows, total, unit } = cockpit.ranking;
  const exported = () =>
    saveCsv(
      `${say.title} ${cockpit.org.name} ${cockpit.period}`,
      [
        [say.rank, say.org, `${say.figure}（${unit}）`, `${say.growth}（%）`, say.completion, say.state],
        ...[...rows, ...(total ? [total] : [])].map((row) => [String(row.rank ?? ''), row.name, printed(row.figure), printed(row.growth), printed(row.completion), lightWord(row.light)]),
      ],
      demo ? [ui.demo] : [],
    );
  return (
    <>
      <Button icon={<Icon name="print" />} onClick={() => window.print()}>
        {say.print}
      </Button>
      <Button icon={<Icon name="download" />} onClick={exported}>
        {say.export}
      </Button>
    </>
  );
}
