import { Button, Select } from 'antd';
import { useState } from 'react';
import type { RosterLine, RosterReport } from '../../../api/rosterTypes';
import { Card, PageHead } from '../../../ui/Card';
import { FormFault } from '../../../ui/FormFault';
import { Icon } from '../../../ui/Icon';
import { Empty } from '../../../ui/States';
import { UploadArea } from '../../../ui/UploadArea';
import { ViewLink } from '../../../ui/ViewLink';
import { useLanguage } from '../../../ui/words';
import { useImportRoster } from './api';
import { useRosterWords } from './words';
import './roster.css';

const LIMIT_MB = 20;

const mappingOf = (report: RosterReport) => Object.fromEntries(report.heads.map((head) => [head.text, head.field ?? '']));

/** A roster out of a spreadsheet: heads matched, tried without changing anything, then all of it or nothing. */
export function RosterImportPage() {
  const say = useRosterWords();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<RosterReport | null>(null);
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const run = useImportRoster((answer) => { setReport(answer); setMapping(mappingOf(answer)); });
  const take = (chosen: File) => { setFile(chosen); setReport(null); run.mutate({ file: chosen, mapping: null, dryRun: true }); };
  const changed = report !== null && JSON.stringify(mapping) !== JSON.stringify(mappingOf(report));
  const coming = report ? report.counts.new + report.counts.changed : 0;
  const said = report?.counts.refused ? say.refusedFirst(report.counts.refused) : coming === 0 ? say.nothing : say.ready;
  return (
    <>
      <PageHead title={say.importTitle} meta={[<ViewLink key="back" to="/reporting/roster">{say.title}</ViewLink>]} actions={<Button icon={<Icon name="download" />} href="/api/reporting/units/template" download>{say.template}</Button>} />
      <div className="page-body stack">
        {report && !report.dryRun ? (
          <Card>
            <Empty icon="check" what={say.done(coming)} why={say.doneWhy}><ViewLink to="/reporting/roster">{say.toRoster}</ViewLink></Empty>
          </Card>
        ) : (
          <>
            <Card title={say.file} tools={file && <button type="button" className="plain link" onClick={() => { setFile(null); setReport(null); run.reset(); }}>{say.otherFile}</button>}>
              {file ? <p><Icon name="file" size={14} /> <b>{file.name}</b> {run.isPending && <span className="aux" role="status">{say.reading}</span>}</p> : <UploadArea accept=".xlsx,.xls,.csv" help={say.importHelp} limitMb={LIMIT_MB} busy={run.isPending} onFile={take} />}
              <FormFault fault={run.error} />
            </Card>
            {file && report && (
              <>
                <Heads report={report} mapping={mapping} onChange={setMapping} />
                <Lines report={report} />
                <footer className="roster-foot">
                  {changed
                    ? <Button type="primary" loading={run.isPending} onClick={() => run.mutate({ file, mapping, dryRun: true })}>{say.tryAgain}</Button>
                    : <Button type="primary" disabled={report.counts.refused > 0 || coming === 0} loading={run.isPending} onClick={() => run.mutate({ file, mapping, dryRun: false })}>{say.commit(coming)}</Button>}
                  <span className="aux">{said}</span>
                </footer>
              </>
            )}
          </>
        )}
      </div>
    </>
  );
}

function Heads({ report, mapping, onChange }: { report: RosterReport; mapping: Record<string, string>; onChange: (mapping: Record<string, string>) => void }) {
  const say = useRosterWords();
  const { language } = useLanguage();
  const taken = new Set(Object.values(mapping));
  const targets = report.targets.map((one) => ({ value: one.field, label: one.required ? say.required(language === 'en' ? one.labelEn : one.label) : language === 'en' ? one.labelEn : one.label }));
  const unmatched = report.heads.filter((head) => !mapping[head.text]).length;
  return (
    <Card title={say.heads} sub={unmatched > 0 ? say.unmatched(unmatched) : say.headsHelp}>
      <ul className="roster-heads">
        {report.heads.map((head) => (
          <li key={head.text}>
            <span title={head.sample}>{head.text} <span className="aux">{head.sample}</span></span>
            <Select<string>
              aria-label={`${head.text} ${say.to}`} value={mapping[head.text] ?? ''} popupMatchSelectWidth={false}
              options={[{ value: '', label: say.ignore }, ...targets.map((one) => ({ ...one, disabled: one.value !== mapping[head.text] && taken.has(one.value) }))]}
              onChange={(picked) => onChange({ ...mapping, [head.text]: picked })}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Lines({ report }: { report: RosterReport }) {
  const say = useRosterWords();
  const { counts } = report;
  return (
    <Card title={say.tried} sub={say.counts(counts.new, counts.changed, counts.same, counts.refused)} flush>
      <table className="grid roster-lines">
        <thead>
          <tr><th className="num">{say.line}</th><th>{say.fate}</th><th>{say.name}</th><th>{say.code}</th><th>{say.item}</th><th>{say.what}</th></tr>
        </thead>
        <tbody>{report.rows.flatMap((row) => saidOf(row, say.becomes).map((said, at) => <Line key={`${row.line}.${at}`} row={row} said={said} first={at === 0} />))}</tbody>
      </table>
    </Card>
  );
}

interface Said { item: string; what: string }

// A row with several things to say takes as many lines.
function saidOf(row: RosterLine, becomes: (was: string, now: string) => string): Said[] {
  const all = [...row.faults.map((fault) => ({ item: fault.label, what: fault.what })), ...row.changes.map((change) => ({ item: change.label, what: becomes(change.was, change.now) }))];
  return all.length > 0 ? all : [{ item: '', what: '' }];
}

function Line({ row, said, first }: { row: RosterLine; said: Said; first: boolean }) {
  const say = useRosterWords();
  return (
    <tr>
      <td className="num">{first ? row.line : ''}</td>
      <td className={row.fate === 'refused' ? 'refusal' : 'soft'}>{first ? say.fates[row.fate] : ''}</td>
      <td className="wrap">{first ? row.name : ''}</td>
      <td>{first ? row.code : ''}</td>
      <td>{said.item}</td>
      <td className="wrap">{said.what}</td>
    </tr>
  );
}
