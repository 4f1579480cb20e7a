import { Segmented, Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { ReleaseRow } from '../../../api/types';
import { periodLabel } from '../../../kernel/period';
import { Answer } from '../../../ui/Answer';
import { Card, PageHead } from '../../../ui/Card';
import { DataTable } from '../../../ui/DataTable';
import type { Column } from '../../../ui/DataTable';
import { Empty, Loading } from '../../../ui/States';
import { Tag } from '../../../ui/Tags';
import { ViewLink } from '../../../ui/ViewLink';
import { useLocalTime } from '../../../ui/when';
import { useLanguage, useNamed } from '../../../ui/words';
import { useReleases } from './api';
import { FollowRelease } from './Follow';
import { ReleaseDrawer } from './ReleaseDrawer';
import { ReleaseMonth } from './ReleaseMonth';
import { ReleaseState } from './ReleaseState';
import { useReleasesWords } from './words';
import './releases.css';

const WAITING: readonly string[] = ['planned', 'embargoed', 'ready'];

/** What comes out when: a month of days or the list of a year, and one release with its history beside it. */
export function ReleasesPage() {
  const say = useReleasesWords();
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year')) || new Date().getFullYear();
  const releases = useReleases(year);
  const put = (next: Readonly<Record<string, string>>) => setSearch((now) => {
    const then = new URLSearchParams(now);
    for (const [name, value] of Object.entries(next)) {
      if (value) then.set(name, value);
      else then.delete(name);
    }
    return then;
  });
  const open = (row: ReleaseRow) => put({ release: row.code, of: row.period });
  const [code, of] = [search.get('release'), search.get('of')];
  const shown = releases.data;
  const count = (states: readonly string[]) => shown?.releases.filter((row) => states.includes(row.state)).length ?? 0;
  return (
    <>
      <PageHead
        title={say.title}
        meta={[<ViewLink key="back" to="/indicators">{say.back}</ViewLink>, shown && say.meta(count(WAITING), count(['late']))]}
        actions={shown && (
          <>
            <Segmented value={search.get('view') ?? 'month'} onChange={(view) => put({ view: view === 'month' ? '' : view })} options={[{ value: 'month', label: say.monthView }, { value: 'list', label: say.list }]} />
            <Select className="releases-year" aria-label={say.year} value={shown.year} onChange={(next) => put({ year: String(next), month: '' })} options={[...new Set([...shown.years, shown.year])].sort().map((one) => ({ value: one, label: String(one) }))} />
          </>
        )}
      />
      <div className="page-body stack">
        <p className="aux">{say.help}</p>
        <Answer of={releases} loading={<Card><Loading rows={12} /></Card>}>
          {(data) => (search.get('view') === 'list'
            ? <List rows={data.releases} onOpen={open} />
            : <ReleaseMonth year={data.year} month={search.get('month') ?? ''} rows={data.releases} onOpen={open} onTurn={(month) => put({ month, year: month.slice(0, 4) })} />)}
        </Answer>
      </div>
      {code && of && <ReleaseDrawer key={`${code} ${of}`} code={code} period={of} onClose={() => put({ release: '', of: '' })} />}
    </>
  );
}

function List({ rows, onOpen }: { rows: readonly ReleaseRow[]; onOpen: (row: ReleaseRow) => void }) {
  const say = useReleasesWords();
  const named = useNamed();
  const time = useLocalTime();
  const { language } = useLanguage();
  if (rows.length === 0) return <Card><Empty icon="calendar" what={say.noneYear} why={say.noneYearWhy} /></Card>;
  const columns: Column<ReleaseRow>[] = [
    { key: 'at', title: say.at, width: 220, cell: (row) => <>{time(row.moment)} {row.provisional && <Tag title={say.provisionalWhy}>{say.provisional}</Tag>}{row.moves > 0 && <Tag>{say.moved}</Tag>}</>, sort: (row) => row.moment, plain: (row) => `${row.day} ${row.time}` },
    { key: 'name', title: say.release, cell: (row) => <button type="button" className="plain link" onClick={() => onOpen(row)}>{named(row)}</button>, sort: (row) => row.name, plain: (row) => named(row) },
    { key: 'period', title: say.period, width: 110, cell: (row) => periodLabel(row.period, language), sort: (row) => row.period, plain: (row) => row.period },
    { key: 'state', title: say.state, width: 170, cell: (row) => <ReleaseState of={row} />, sort: (row) => row.state, plain: (row) => say.states[row.state] ?? row.state },
    { key: 'filled', title: say.figures, width: 90, number: true, cell: (row) => say.filled(row.filled, row.of), plain: (row) => `${row.filled}/${row.of}` },
    { key: 'by', title: say.by, width: 160, cell: (row) => row.by, sort: (row) => row.by, plain: (row) => row.by },
    { key: 'follow', title: say.follow, width: 110, cell: (row) => <FollowRelease of={row} small />, plain: (row) => (row.followed ? say.followed : '') },
  ];
  return <Card flush><DataTable name={say.title} columns={columns} rows={rows} rowKey={(row) => `${row.code} ${row.period}`} dense /></Card>;
}
