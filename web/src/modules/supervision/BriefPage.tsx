import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Brief, BriefFigure, LateCount } from '../../api/types';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { DemoTag } from '../../ui/Tags';
import { useDemo } from '../../ui/demo';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { AssignmentTable } from './AssignmentTable';
import { briefFile, listOf, useBrief } from './api';
import { Rate } from './Rate';
import { useReportWords } from './reportWords';
import { useWorkWords } from './words';
import './board.css';
import './report.css';

/** The weekly brief: what the week brought, and what is late, due and waiting. Every number opens its list. */
export function BriefPage() {
  const say = useReportWords();
  const time = useLocalTime();
  const demo = useDemo();
  const [search, setSearch] = useSearchParams();
  const brief = useBrief(search.get('week') ?? undefined);
  const data = brief.data;
  const put = (week: string) => setSearch((now) => {
    const next = new URLSearchParams(now);
    next.set('week', week);
    return next;
  });
  return (
    <>
      <PageHead
        title={say.brief} tag={demo ? <DemoTag /> : undefined} meta={data ? [say.weekOf(time(data.asked.first), time(data.asked.last)), say.asOf(time(data.asOf))] : []}
        actions={data && (
          <>
            <Select
              value={data.asked.code} aria-label={say.week} onChange={put} style={{ width: 270 }}
              options={[...data.weeks, ...(data.weeks.some((one) => one.code === data.asked.code) ? [] : [data.asked])].map((one) => ({ value: one.code, label: say.weekOf(time(one.first), time(one.last)) }))}
            />
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>{say.print}</Button>
            <Button icon={<Icon name="download" />} href={briefFile(data.asked.code)} download>{say.docx}</Button>
          </>
        )}
      />
      <div className="page-body report">
        <Answer of={brief} loading={<Loading rows={12} columns={[20, 12, 12, 12]} />}>
          {(ready) => <Shown brief={ready} />}
        </Answer>
      </div>
    </>
  );
}

function Shown({ brief }: { brief: Brief }) {
  const say = useReportWords();
  const time = useLocalTime();
  const { pick } = useWorkWords();
  return (
    <>
      <div className="report-pair">
        <Card title={say.ofWeek} sub={say.weekOf(time(brief.asked.first), time(brief.asked.last))} flush>
          <Figures of={brief.ofWeek} more={<Number name={say.weekRate} of={<Rate of={brief.weekRate} why={say.noRate} />} title={say.rateHelp} />} />
        </Card>
        <Card title={say.ofNow} sub={say.asOf(time(brief.asOf))} flush>
          <Figures of={brief.ofNow} />
        </Card>
      </div>
      <div className="report-pair">
        <Card title={say.lateByOrg} flush>
          <LateTable head={say.org} rows={brief.lateByOrg.map((row) => ({ key: row.code, name: pick(row.name, row.nameEn), count: row.count, to: listOf({ set: 'overdue', org: row.code }) }))} />
        </Card>
        <Card title={say.lateByLine} flush>
          <LateTable head={say.line} rows={brief.lateByLine.map((row) => ({ key: row.code, name: pick(row.name, row.nameEn), count: row.count, to: listOf({ set: 'overdue', line: row.code }) }))} />
        </Card>
      </div>
      <Card title={say.lateList} sub={say.pieces(brief.late.length)} flush>
        <AssignmentTable name={say.lateList} cards={brief.late} empty={<Empty what={say.noLate} />} />
      </Card>
      <Card title={say.dueList} sub={say.pieces(brief.due.length)} flush>
        <AssignmentTable name={say.dueList} cards={brief.due} empty={<Empty what={say.noDue} />} />
      </Card>
      <Card title={say.rates} sub={say.ratesOf(time(brief.ratesFirst), time(brief.asked.last))} flush>
        {brief.rates.length === 0 ? <Empty what={say.noRates} /> : <Rates brief={brief} />}
      </Card>
    </>
  );
}

function Figures({ of, more }: { of: readonly BriefFigure[]; more?: ReactNode }) {
  const say = useReportWords();
  const { pick } = useWorkWords();
  return (
    <dl className="report-figures">
      {of.map((figure) => (
        <Number
          key={figure.set} name={figure.set === 'due' ? say.dueNext : pick(figure.name, figure.nameEn)}
          of={<ViewLink to={listOf({ set: figure.set, first: figure.first ?? undefined, last: figure.last ?? undefined })}>{figure.count}</ViewLink>}
        />
      ))}
      {more}
    </dl>
  );
}

function Number({ name, of, title }: { name: string; of: ReactNode; title?: string }) {
  return (
    <div title={title}>
      <dt>{name}</dt>
      <dd>{of}</dd>
    </div>
  );
}

function LateTable({ head, rows }: { head: string; rows: readonly { key: string; name: string; count: LateCount; to: string }[] }) {
  const say = useReportWords();
  if (rows.length === 0) return <Empty what={say.noLate} />;
  return (
    <table className="board-matrix">
      <thead>
        <tr>
          <th>{head}</th>
          <th className="num">{say.late}</th>
          <th className="num">{say.average}<small>{say.workdays}</small></th>
          <th className="num">{say.longest}<small>{say.workdays}</small></th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td className="num"><ViewLink to={row.to}>{row.count.overdue}</ViewLink></td>
            <td className="num">{row.count.averageLate?.toFixed(1)}</td>
            <td className="num">{row.count.longestLate}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rates({ brief }: { brief: Brief }) {
  const say = useReportWords();
  const { pick } = useWorkWords();
  const span = { first: brief.ratesFirst, last: brief.asked.last };
  const row = (org: string | undefined, name: string, rate: Brief['rate']) => (
    <tr key={org ?? 'total'} className={org ? undefined : 'total'}>
      <th scope="row">{name}</th>
      <td className="num"><ViewLink to={listOf({ set: 'closed', org, ...span })}>{rate.judged}</ViewLink></td>
      <td className="num"><ViewLink to={listOf({ set: 'in-time', org, ...span })}>{rate.inTime}</ViewLink></td>
      <td className="num"><Rate of={rate} why={say.noRate} /></td>
    </tr>
  );
  return (
    <table className="board-matrix">
      <thead>
        <tr>
          <th>{say.org}</th>
          <th className="num">{say.judged}</th>
          <th className="num">{say.inTime}</th>
          <th className="num" title={say.rateHelp}>{say.rate}</th>
        </tr>
      </thead>
      <tbody>
        {brief.rates.map((one) => row(one.org, pick(one.name, one.nameEn), one.rate))}
        {row(undefined, say.total, brief.rate)}
      </tbody>
    </table>
  );
}
