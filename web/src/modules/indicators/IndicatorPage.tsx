import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useParams, useSearchParams } from 'react-router';
import { useView } from '../../api/view';
import type { IndicatorCard } from '../../api/types';
import { unitName } from '../../kernel/unit';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Loading } from '../../ui/States';
import { Tag } from '../../ui/Tags';
import { ViewLink } from '../../ui/ViewLink';
import { useLanguage, useNamed } from '../../ui/words';
import { About } from './About';
import type { Narrowed } from './api';
import { useIndicator } from './api';
import { FollowIndicator } from './releases/Follow';
import { OrgTableCard } from './OrgTableCard';
import { SeriesCard } from './SeriesCard';
import { useIndicatorsWords } from './words';
import './indicators.css';

/** One indicator: what it means, its course for the organisation in view, and the regions side by side. */
export function IndicatorPage() {
  const { code = '' } = useParams();
  const say = useIndicatorsWords();
  const named = useNamed();
  const { language } = useLanguage();
  const card = useIndicator(code);
  const { org } = useView();
  const [search] = useSearchParams();
  const breakdown = search.get('breakdown');
  const asOf = search.get('asOf');
  const narrowed: Narrowed = { ...(org && { org }), ...(breakdown && { breakdown }), ...(asOf && { asOf }) };
  const data = card.data;
  return (
    <>
      <PageHead
        title={data ? named(data) : say.indicators}
        tag={data && <Tag>{data.basis}</Tag>}
        meta={[<ViewLink key="all" to="/indicators">{say.back}</ViewLink>, data && unitName(data.unit, language), data?.source]}
        actions={data && <><FollowIndicator code={data.code} /><Choices card={data} /></>}
      />
      <div className="page-body">
        <Answer of={card} loading={<Card><Loading rows={14} /></Card>}>
          {(ready) => (
            <div className="indicator">
              <div className="indicator-main">
                <SeriesCard key={ready.code} card={ready} narrowed={narrowed} />
                <OrgTableCard card={ready} narrowed={narrowed} />
              </div>
              <About card={ready} />
            </div>
          )}
        </Answer>
      </div>
    </>
  );
}

function Choices({ card }: { card: IndicatorCard }) {
  const say = useIndicatorsWords();
  const named = useNamed();
  const [search, setSearch] = useSearchParams();
  const put = (key: string, value: string | null | undefined) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      if (value) next.set(key, value);
      else next.delete(key);
      return next;
    });
  const asOf = search.get('asOf');
  return (
    <>
      {card.breakdowns.length > 0 && (
        <Select
          className="indicators-breakdown" aria-label={say.breakdown} value={search.get('breakdown') ?? ''} onChange={(value) => put('breakdown', value)}
          options={[{ value: '', label: say.all }, ...card.breakdowns.map((of) => ({ label: named(of), options: of.codes.map((one) => ({ value: `${of.code}=${one.code}`, label: named(one) })) }))]}
        />
      )}
      <DatePicker
        aria-label={say.asOf} placeholder={say.asOf} title={say.asOfHelp} value={asOf ? dayjs(asOf) : null} maxDate={dayjs()}
        onChange={(day) => put('asOf', day?.format('YYYY-MM-DD'))}
      />
    </>
  );
}
