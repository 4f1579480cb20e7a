import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ImportShown, SourceReading, TotalProof } from '../../../api/types';
import { screenText } from '../../../kernel/figure';
import { periodLabel } from '../../../kernel/period';
import { unitName } from '../../../kernel/unit';
import { Card } from '../../../ui/Card';
import { DataTable } from '../../../ui/DataTable';
import type { Column } from '../../../ui/DataTable';
import { Tag } from '../../../ui/Tags';
import { useLocalTime } from '../../../ui/when';
import { useLanguage, useNamed } from '../../../ui/words';
import { Details } from '../ImportResult';
import type { Again } from '../ImportResult';
import { UnknownWordsCard } from './UnknownWordsCard';
import { useSourcesWords } from './words';
import './sources.css';

interface SourceResultProps {
  one: ImportShown;
  reading: SourceReading;
  name: string;
  /** Why it was refused; null when it was not. */
  told: string | null;
  onAgain: Again | undefined;
}

/** What was understood of an export: proved, compared, with all that is wrong and the way out beside it. */
export function SourceResult({ one, reading, name, told, onAgain }: SourceResultProps) {
  const say = useSourcesWords();
  const named = useNamed();
  const { language } = useLanguage();
  const time = useLocalTime();
  const counts: [string, number][] = told ? [] : [[say.rows, one.rows], [say.added, one.added], [say.changed, one.changed], [say.unchanged, one.unchanged]];
  const tag = told ? say.refused : one.dryRun ? say.tried : say.wentIn;
  return (
    <div className="stack">
      <Card title={name} sub={tag}>
        {reading.profile && (
          <p className="sources-read">
            <b>{say.readAs(named(reading))}</b>
            {reading.period && <span>{say.period} {periodLabel(reading.period, language)}<span className="aux">（{say.periodFrom[reading.periodFrom] ?? reading.periodFrom}）</span></span>}
            {reading.received && <Tag>{say.received(time(reading.received))}</Tag>}
          </p>
        )}
        {told && <p className="refusal" role="alert">{told}</p>}
        {counts.length > 0 && <dl className="sources-counts" role="status">{counts.map(([label, n]) => <div key={label}><dt>{label}</dt><dd>{n}</dd></div>)}</dl>}
        {one.notes.map((note) => <p key={note.sentence} className="aux">{note.sentence}</p>)}
        {onAgain && !told && one.dryRun && !reading.received && <Button type="primary" onClick={() => onAgain(false)}>{say.goReal}</Button>}
        {onAgain && told && reading.needsReason && <WithReason onAgain={onAgain} />}
      </Card>
      {reading.near.length > 0 && <Near reading={reading} onAgain={onAgain} />}
      {reading.profile && reading.unknown.length > 0 && <UnknownWordsCard profile={reading.profile} unknown={reading.unknown} onAgain={onAgain && (() => onAgain(true, { profile: reading.profile ?? '' }))} />}
      {one.errors.length > 0 && <Card title={say.problems} sub={String(one.errors.length)} flush><Details name={say.problems} rows={one.errors} /></Card>}
      {reading.totals.length > 0 && <Totals rows={reading.totals} />}
      {reading.changes.length > 0 && <Changes rows={reading.changes} />}
      {reading.before && (reading.newRows.length > 0 || reading.goneRows.length > 0) && (
        <Card title={say.compared(reading.before)}>
          {reading.newRows.length > 0 && <p>{say.newRows}：{reading.newRows.join('、')}</p>}
          {reading.goneRows.length > 0 && <p>{say.goneRows}：{reading.goneRows.join('、')}</p>}
        </Card>
      )}
      {reading.cells.length > 0 && <Cells reading={reading} />}
      {reading.sheets.length > 0 && <Sheets reading={reading} />}
    </div>
  );
}

function WithReason({ onAgain }: { onAgain: Again }) {
  const say = useSourcesWords();
  const [reason, setReason] = useState('');
  return (
    <div className="sources-reason">
      <label className="field">
        <span>{say.reason}</span>
        <Input.TextArea value={reason} maxLength={1000} autoSize={{ minRows: 2 }} placeholder={say.reasonHelp} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="sources-acts">
        <Button type="primary" disabled={!reason.trim()} onClick={() => onAgain(false, { reason: reason.trim() })}>{say.importWith}</Button>
        <Button disabled={!reason.trim()} onClick={() => onAgain(true, { reason: reason.trim() })}>{say.withReason}</Button>
      </div>
    </div>
  );
}

function Near({ reading, onAgain }: { reading: SourceReading; onAgain: Again | undefined }) {
  const say = useSourcesWords();
  const named = useNamed();
  const columns: Column<SourceReading['near'][number]>[] = [
    { key: 'name', title: say.source, cell: (row) => named(row) },
    { key: 'found', title: say.found, width: 90, number: true, cell: (row) => `${row.found}/${row.asked}` },
    { key: 'missing', title: say.missing, cell: (row) => row.missing.join('、') || '—' },
    { key: 'act', title: '', width: 110, cell: (row) => onAgain && <Button size="small" onClick={() => onAgain(true, { profile: row.profile })}>{say.choose}</Button> },
  ];
  return <Card title={say.near} flush><DataTable name={say.near} columns={columns} rows={reading.near} rowKey={(row) => row.profile} dense /></Card>;
}

function Totals({ rows }: { rows: readonly TotalProof[] }) {
  const say = useSourcesWords();
  const outcomes: Readonly<Record<string, string>> = { equal: say.equal, rounding: say.rounding, some: say.some, differs: say.differs, exceeds: say.exceeds };
  const bad = rows.filter((row) => row.outcome === 'differs' || row.outcome === 'exceeds').length;
  const columns: Column<TotalProof>[] = [
    { key: 'cell', title: say.cell, width: 76, cell: (row) => row.cell, plain: (row) => row.cell },
    { key: 'label', title: say.label, cell: (row) => <>{row.label}<br /><span className="aux">{row.head}</span></>, plain: (row) => `${row.label} ${row.head}` },
    { key: 'printed', title: say.printed, number: true, width: 110, cell: (row) => row.printed, plain: (row) => row.printed },
    { key: 'sum', title: say.sum, number: true, width: 120, cell: (row) => screenText(String(row.sum)), plain: (row) => String(row.sum) },
    { key: 'difference', title: say.difference, number: true, width: 100, cell: (row) => screenText(String(row.difference)), sort: (row) => Math.abs(Number(row.difference)), plain: (row) => String(row.difference) },
    { key: 'allowed', title: say.allowed, number: true, width: 90, cell: (row) => row.allowed, plain: (row) => String(row.allowed) },
    { key: 'outcome', title: say.outcome, width: 120, cell: (row) => (row.outcome === 'equal' || row.outcome === 'some' ? outcomes[row.outcome] : <Tag>{outcomes[row.outcome]}</Tag>), plain: (row) => outcomes[row.outcome] ?? row.outcome },
  ];
  return <Card title={say.totals} sub={bad > 0 ? `${say.differs} ${bad}` : undefined} flush><DataTable name={say.totals} columns={columns} rows={rows} rowKey={(row) => `${row.sheet}!${row.cell}!${row.label}!${row.rows}`} dense /></Card>;
}

function Changes({ rows }: { rows: SourceReading['changes'] }) {
  const say = useSourcesWords();
  const { language } = useLanguage();
  const columns: Column<SourceReading['changes'][number]>[] = [
    { key: 'cell', title: say.cell, width: 76, cell: (row) => row.cell, plain: (row) => row.cell },
    { key: 'org', title: say.org, cell: (row) => row.org, plain: (row) => row.org },
    { key: 'indicator', title: say.indicator, cell: (row) => row.indicator, plain: (row) => row.indicator },
    { key: 'period', title: say.period, width: 130, cell: (row) => periodLabel(row.period, language), plain: (row) => row.period },
    { key: 'was', title: say.was, number: true, width: 110, cell: (row) => row.was, plain: (row) => row.was },
    { key: 'now', title: say.now, number: true, width: 110, cell: (row) => row.now, plain: (row) => row.now },
    { key: 'unit', title: say.unit, width: 80, cell: (row) => unitName(row.unit, language), plain: (row) => row.unit },
  ];
  return <Card title={say.changes} sub={String(rows.length)} flush><DataTable name={say.changes} columns={columns} rows={rows} rowKey={(row) => `${row.sheet}!${row.cell}`} dense /></Card>;
}

function Cells({ reading }: { reading: SourceReading }) {
  const say = useSourcesWords();
  const { language } = useLanguage();
  const fates: Readonly<Record<string, string>> = { new: say.new, changed: say.changed, same: say.same };
  const columns: Column<SourceReading['cells'][number]>[] = [
    { key: 'cell', title: say.cell, width: 76, cell: (row) => row.cell, plain: (row) => row.cell },
    { key: 'label', title: say.label, cell: (row) => <>{row.label}<br /><span className="aux">{row.head}</span></>, plain: (row) => `${row.label} ${row.head}` },
    { key: 'printed', title: say.printed, number: true, width: 100, cell: (row) => row.printed, plain: (row) => row.printed },
    { key: 'becomes', title: say.becomes, cell: (row) => <>{row.indicator}<br /><span className="aux">{row.org}，{row.breakdown}，{periodLabel(row.period, language)}</span></>, plain: (row) => `${row.indicator} ${row.org} ${row.breakdown} ${row.period}` },
    { key: 'text', title: say.text, number: true, width: 150, cell: (row) => <>{screenText(row.text)} <span className="aux">{unitName(row.unit, language)}</span></>, plain: (row) => `${row.text}${row.unit}` },
    { key: 'fate', title: say.fate, width: 100, cell: (row) => fates[row.fate] ?? row.fate, sort: (row) => row.fate, plain: (row) => fates[row.fate] ?? row.fate },
  ];
  return <Card title={say.cells} sub={say.first(reading.cells.length, reading.figures)} flush><DataTable name={say.cells} columns={columns} rows={reading.cells} rowKey={(row) => `${row.sheet}!${row.cell}!${row.indicator}!${row.org}`} dense /></Card>;
}

function Sheets({ reading }: { reading: SourceReading }) {
  const say = useSourcesWords();
  const { language } = useLanguage();
  return (
    <Card title={say.sheets}>
      {reading.sheets.map((sheet) => (
        <section key={sheet.name} className="sources-sheet">
          <h3>{say.sheetOf(sheet.name, sheet.head, sheet.unit)}</h3>
          <ul>
            {sheet.columns.map((column) => (
              <li key={column.letter}>
                <b>{column.letter}</b> {column.head}
                {' → '}
                {column.indicator ? `${column.indicator}${column.period ? `，${periodLabel(column.period, language)}` : ''}` : <span className="aux">{say.fates[column.fate] ?? column.fate}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
