import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '../../../api/me';
import type { Exchange, ExpectedFile, GivenFile } from '../../../api/types';
import { periodLabel } from '../../../kernel/period';
import { Answer } from '../../../ui/Answer';
import { Card, PageHead } from '../../../ui/Card';
import { DataTable } from '../../../ui/DataTable';
import type { Column } from '../../../ui/DataTable';
import { Icon } from '../../../ui/Icon';
import { Light } from '../../../ui/Light';
import { Empty } from '../../../ui/States';
import { Tag } from '../../../ui/Tags';
import { ViewLink } from '../../../ui/ViewLink';
import { useLocalDay, useLocalTime } from '../../../ui/when';
import { useLanguage, useNamed } from '../../../ui/words';
import { IMPORT } from '../api';
import { useExchange } from './api';
import { GiveOut } from './GiveOut';
import { useSourcesWords } from './words';
import './sources.css';

/** Which files are expected of whom and came, and what was given out. */
export function ExchangePage() {
  const say = useSourcesWords();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year')) || undefined;
  const ledger = useExchange(year);
  const [giving, setGiving] = useState(false);
  const shown = ledger.data;
  return (
    <>
      <PageHead
        title={say.ledger}
        meta={[
          <ViewLink key="back" to="/indicators">{say.back}</ViewLink>, may(IMPORT) ? <ViewLink key="imports" to="/indicators/imports">{say.imports}</ViewLink> : null,
          shown && (shown.overdue > 0 ? say.overdueCount(shown.overdue) : say.allIn), shown && shown.late > 0 ? say.lateCount(shown.late) : null,
        ]}
        actions={(
          <>
            {shown && <Select className="sources-year" aria-label={say.year} value={shown.year} onChange={(next: number) => setSearch((now) => { const then = new URLSearchParams(now); then.set('year', String(next)); return then; })} options={shown.years.map((one) => ({ value: one, label: String(one) }))} />}
            {shown && <Button icon={<Icon name="download" />} href={`/api/indicators/exchange/sheet?year=${shown.year}`}>{say.sheet}</Button>}
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => setGiving(true)}>{say.give}</Button>
          </>
        )}
      />
      <div className="page-body stack">
        <Answer of={ledger}>{(of) => <Tables of={of} />}</Answer>
      </div>
      {giving && <GiveOut onClose={() => setGiving(false)} />}
    </>
  );
}

function Tables({ of }: { of: Exchange }) {
  const say = useSourcesWords();
  return (
    <>
      <Card title={say.expected} flush>
        {of.files.length === 0 ? <Empty icon="file" what={say.nothing} why={say.nothingWhy} /> : <Files name={say.expected} rows={of.files} />}
      </Card>
      {of.other.length > 0 && <Card title={say.other} flush><Files name={say.other} rows={of.other} /></Card>}
      <Card title={say.out} flush>
        {of.out.length === 0 ? <Empty icon="handOver" what={say.noOut} why={say.noOutWhy} /> : <Given rows={of.out} />}
      </Card>
    </>
  );
}

const LIGHTS: Readonly<Record<string, string>> = { came: 'green', late: 'yellow', overdue: 'red', due: 'ahead' };

function Files({ name, rows }: { name: string; rows: readonly ExpectedFile[] }) {
  const say = useSourcesWords();
  const named = useNamed();
  const day = useLocalDay();
  const { language } = useLanguage();
  const columns: Column<ExpectedFile>[] = [
    { key: 'period', title: say.period, width: 100, cell: (row) => periodLabel(row.period, language), sort: (row) => row.period, plain: (row) => row.label },
    { key: 'number', title: say.number, width: 76, cell: (row) => row.number, sort: (row) => row.number, plain: (row) => row.number },
    { key: 'name', title: say.source, cell: (row) => named(row), plain: (row) => row.name },
    { key: 'part', title: say.part, width: 100, cell: (row) => say.parts[row.part] ?? row.part, sort: (row) => row.part, plain: (row) => say.parts[row.part] ?? row.part },
    { key: 'from', title: say.sender, cell: (row) => row.files[0]?.from ?? row.from, plain: (row) => row.files[0]?.from ?? row.from },
    { key: 'due', title: say.due, width: 130, cell: (row) => row.due === null ? '—' : <>{day(row.due)} {row.provisional && <Tag>{say.provisional}</Tag>}</>, sort: (row) => row.due ?? '', plain: (row) => row.due ?? '—' },
    { key: 'state', title: say.state, width: 190, cell: (row) => <State row={row} />, sort: (row) => row.state, plain: (row) => say.states[row.state] ?? row.state },
    { key: 'files', title: say.file, cell: (row) => <Came row={row} />, plain: (row) => row.files.map((file) => file.name).join(' ') },
  ];
  return <DataTable name={name} columns={columns} rows={rows} rowKey={(row) => `${row.profile}|${row.period}`} dense />;
}

function State({ row }: { row: ExpectedFile }) {
  const say = useSourcesWords();
  const days = row.state === 'late' ? say.lateBy(row.workdays) : row.state === 'overdue' ? say.overdueBy(row.workdays) : row.state === 'due' ? say.left(-row.workdays) : '';
  return <span><Light state={LIGHTS[row.state] ?? 'none'} bare /> {days || say.states[row.state]}</span>;
}

function Came({ row }: { row: ExpectedFile }) {
  const say = useSourcesWords();
  const time = useLocalTime();
  if (row.files.length === 0) return <span className="aux">{say.noFiles}</span>;
  return (
    <ul className="sources-came">
      {row.files.map((file) => (
        <li key={file.id}>
          <a href={`/api/indicators/exchange/${file.id}/file`} title={`${say.download}，${say.hash} ${file.hash}`}>{file.name}</a>{' '}
          <span className="aux">{time(file.at)} {file.by}，{say.rowsOf} {file.rows}，{say.added} {file.added}，{say.changed} {file.changed}</span>
          {file.differs > 0 && <> <Tag title={file.reason ?? undefined}>{say.differsOf(file.differs)}</Tag></>}
          {file.reason && <p className="aux">{say.reason}：{file.reason}</p>}
        </li>
      ))}
    </ul>
  );
}

function Given({ rows }: { rows: readonly GivenFile[] }) {
  const say = useSourcesWords();
  const time = useLocalTime();
  const columns: Column<GivenFile>[] = [
    { key: 'at', title: say.at, width: 160, cell: (row) => time(row.at), sort: (row) => row.at, plain: (row) => row.at },
    { key: 'part', title: say.part, width: 130, cell: (row) => say.parts[row.part] ?? row.part, plain: (row) => say.parts[row.part] ?? row.part },
    { key: 'to', title: say.to, cell: (row) => row.to, plain: (row) => row.to },
    { key: 'purpose', title: say.purpose, cell: (row) => row.purpose, plain: (row) => row.purpose },
    { key: 'line', title: say.line, width: 120, cell: (row) => say.lines[row.line] ?? row.line, plain: (row) => row.line },
    { key: 'file', title: say.file, cell: (row) => <a href={`/api/indicators/exchange/${row.id}/file`} title={`${say.download}，${say.hash} ${row.hash}`}>{row.name}</a>, plain: (row) => row.name },
    { key: 'rows', title: say.rowsOf, width: 72, number: true, cell: (row) => (row.rows > 0 ? row.rows : '—'), plain: (row) => String(row.rows) },
    { key: 'by', title: say.giver, width: 90, cell: (row) => row.by, plain: (row) => row.by },
  ];
  return <DataTable name={say.out} columns={columns} rows={rows} rowKey={(row) => String(row.id)} dense />;
}
