import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { Accountability, AccountLine } from '../../api/types';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { useDemo } from '../../ui/demo';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { DemoTag } from '../../ui/Tags';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useAccountFigures } from './AccountLines';
import type { Whose } from './AccountLines';
import { accountabilityFile, useAccountability } from './api';
import { useReportWords } from './reportWords';
import { useWorkWords } from './words';
import './board.css';
import './report.css';

/** Who kept to their word in a year: bodies and people, each number with the assignments behind it. */
export function AccountabilityPage() {
  const say = useReportWords();
  const time = useLocalTime();
  const demo = useDemo();
  const [year, setYear] = useYear();
  const record = useAccountability(year);
  const data = record.data;
  return (
    <>
      <PageHead
        title={say.account} tag={demo ? <DemoTag /> : undefined} meta={data ? [say.span(time(data.first), time(data.last))] : []}
        actions={data && (
          <>
            <YearSelect record={data} onYear={setYear} />
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>{say.print}</Button>
            <Button icon={<Icon name="download" />} href={accountabilityFile(data.year)} download>{say.xlsx}</Button>
          </>
        )}
      />
      <div className="page-body report">
        <Answer of={record} loading={<Loading rows={12} columns={[20, 8, 8, 8, 8, 8]} />} isEmpty={(ready) => ready.orgs.length === 0} empty={<Card><Empty what={say.noAccount} why={say.noAccountWhy} /></Card>}>
          {(ready) => (
            <>
              <Card title={say.orgs} flush><Lines record={ready} lines={[...ready.orgs, ready.total]} whose="org" /></Card>
              {ready.people.length > 0 && <Card title={say.people} sub={say.helps.person} flush><Lines record={ready} lines={ready.people} whose="person" /></Card>}
            </>
          )}
        </Answer>
      </div>
    </>
  );
}

/** The year in the address; undefined asks for the present one. */
export function useYear() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('year');
  const put = (year: number) => setSearch((now) => {
    const next = new URLSearchParams(now);
    next.set('year', String(year));
    return next;
  });
  return [asked ? Number(asked) : undefined, put] as const;
}

export function YearSelect({ record, onYear }: { record: Accountability; onYear: (year: number) => void }) {
  const say = useReportWords();
  return <Select value={record.year} aria-label={say.year} onChange={onYear} style={{ width: 110 }} options={[...new Set([record.year, ...record.years])].sort((one, other) => other - one).map((year) => ({ value: year, label: say.yearOf(year) }))} />;
}

function Lines({ record, lines, whose }: { record: Accountability; lines: readonly AccountLine[]; whose: Whose }) {
  const say = useReportWords();
  const { pick } = useWorkWords();
  const figures = useAccountFigures(record);
  const place = whose === 'org' ? 'orgs' : 'people';
  return (
    <div className="board-scroll">
      <table className="board-matrix account-lines">
        <thead>
          <tr>
            <th title={whose === 'person' ? say.helps.person : undefined}>{whose === 'org' ? say.org : say.person}</th>
            {lines[0] && figures(lines[0], whose).map((figure) => <th key={figure.key} className="num" title={figure.help}>{figure.name}{figure.unit && <small>{figure.unit}</small>}</th>)}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.code} className={line.code === '' ? 'total' : undefined}>
              <th scope="row">{line.code === '' ? pick(line.name, line.nameEn) : <ViewLink to={`/supervision/accountability/${place}/${line.code}?year=${record.year}`}>{pick(line.name, line.nameEn)}</ViewLink>}</th>
              {figures(line, whose).map((figure) => <td key={figure.key} className="num">{figure.of}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
