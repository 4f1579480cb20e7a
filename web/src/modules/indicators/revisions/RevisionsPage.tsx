import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import type { RevisionEffect, RevisionRow } from '../../../api/types';
import { useView } from '../../../api/view';
import { periodLabel } from '../../../kernel/period';
import { unitName } from '../../../kernel/unit';
import { Answer } from '../../../ui/Answer';
import { Card, PageHead } from '../../../ui/Card';
import { DataTable } from '../../../ui/DataTable';
import type { Column } from '../../../ui/DataTable';
import { Icon } from '../../../ui/Icon';
import { Empty, Loading } from '../../../ui/States';
import { ViewLink } from '../../../ui/ViewLink';
import { useLocalTime } from '../../../ui/when';
import { useLanguage, useNamed } from '../../../ui/words';
import { useCatalogue } from '../api';
import type { RevisionsAsk } from './api';
import { sheetOf, useRevisions } from './api';
import { useRevisionsWords } from './words';
import './revisions.css';

const MONTH = 'YYYY-MM';

/** What was said anew, and what it did to growth and rank. */
export function RevisionsPage() {
  const say = useRevisionsWords();
  const named = useNamed();
  const { org } = useView();
  const [search, setSearch] = useSearchParams();
  const catalogue = useCatalogue();
  const value = (name: string) => search.get(name) ?? '';
  const query: RevisionsAsk = { ...(org && { org }), ...(value('indicator') && { indicator: value('indicator') }), ...(value('from') && { from: value('from') }), ...(value('until') && { until: value('until') }) };
  const revisions = useRevisions(query);
  const put = (name: string, next: string | null | undefined) => setSearch((now) => {
    const then = new URLSearchParams(now);
    if (next) then.set(name, next);
    else then.delete(name);
    return then;
  });
  const month = (name: string) => (value(name) ? dayjs(`${value(name)}-01`) : null);
  return (
    <>
      <PageHead
        title={say.title} meta={[<ViewLink key="back" to="/indicators">{say.back}</ViewLink>]}
        actions={(
          <>
            <Select
              className="revisions-indicator" showSearch optionFilterProp="label" aria-label={say.indicator} value={value('indicator')} onChange={(next) => put('indicator', next)}
              options={[{ value: '', label: say.all }, ...(catalogue.data?.indicators ?? []).map((one) => ({ value: one.code, label: named(one) }))]}
            />
            <DatePicker picker="month" aria-label={say.from} placeholder={say.from} value={month('from')} onChange={(day) => put('from', day?.format(MONTH))} />
            <DatePicker picker="month" aria-label={say.until} placeholder={say.until} value={month('until')} onChange={(day) => put('until', day?.format(MONTH))} />
            <Button icon={<Icon name="download" />} href={sheetOf(query)}>{say.sheet}</Button>
          </>
        )}
      />
      <div className="page-body stack">
        <p className="aux">{say.help}</p>
        <Answer of={revisions} loading={<Card><Loading rows={12} /></Card>} isEmpty={(data) => data.pages[0]?.items.length === 0} empty={<Card><Empty icon="vintage" what={say.none} why={say.noneWhy} /></Card>}>
          {(data) => <Card flush><Rows rows={data.pages.flatMap((page) => page.items)} /></Card>}
        </Answer>
        {revisions.hasNextPage && <Button loading={revisions.isFetchingNextPage} onClick={() => void revisions.fetchNextPage()}>{say.more}</Button>}
      </div>
    </>
  );
}

function Rows({ rows }: { rows: readonly RevisionRow[] }) {
  const say = useRevisionsWords();
  const named = useNamed();
  const time = useLocalTime();
  const { language } = useLanguage();
  const orgName = (row: RevisionRow) => named({ name: row.orgName, nameEn: row.orgNameEn });
  const part = (row: RevisionRow) => (row.breakdown ? `（${row.breakdownName}）` : '');
  const columns: Column<RevisionRow>[] = [
    { key: 'at', title: say.at, width: 150, cell: (row) => time(row.at), sort: (row) => row.at, plain: (row) => row.at },
    { key: 'name', title: say.indicator, cell: (row) => <ViewLink to={`/indicators/${row.indicator}`}>{named(row)}{part(row)}</ViewLink>, sort: (row) => row.name, plain: (row) => named(row) + part(row) },
    { key: 'org', title: say.org, width: 90, cell: orgName, sort: (row) => row.org, plain: orgName },
    { key: 'period', title: say.period, width: 100, cell: (row) => periodLabel(row.period, language), sort: (row) => row.period, plain: (row) => row.period },
    { key: 'change', title: say.change, width: 170, number: true, cell: (row) => <span title={say.vintage(row.vintage)}>{row.was ?? say.taken} → <b>{row.now ?? say.taken}</b></span>, plain: (row) => `${row.was ?? say.taken} → ${row.now ?? say.taken}` },
    { key: 'unit', title: say.unit, width: 110, cell: (row) => unitName(row.unit, language), plain: (row) => row.unit },
    { key: 'growth', title: say.growth, width: 120, number: true, cell: (row) => <Effect of={row.growth} />, plain: (row) => plain(row.growth) },
    { key: 'rank', title: say.rank, width: 90, number: true, cell: (row) => <Effect of={row.rank} />, plain: (row) => plain(row.rank) },
    { key: 'reason', title: say.reason, cell: (row) => row.reason ?? <span className="dim">{say.initial}</span>, plain: (row) => row.reason ?? '' },
    { key: 'by', title: say.by, width: 90, cell: (row) => row.by, sort: (row) => row.by, plain: (row) => row.by },
    { key: 'source', title: say.source, cell: (row) => (row.link ? <ViewLink to={row.link}>{row.source}</ViewLink> : row.source), plain: (row) => row.source },
  ];
  return <DataTable name={say.title} columns={columns} rows={rows} rowKey={(row) => `${row.indicator} ${row.org} ${row.period} ${row.breakdown} ${row.publisher} ${row.vintage}`} dense />;
}

const plain = (of: RevisionEffect | null) => (of ? `${of.was ?? '—'} → ${of.now ?? '—'}` : '');

function Effect({ of }: { of: RevisionEffect | null }) {
  if (!of) return null;
  return of.changed ? <>{of.was ?? '—'} → <b>{of.now ?? '—'}</b></> : <span className="dim">{of.now ?? '—'}</span>;
}
