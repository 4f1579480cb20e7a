import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { ImportReport } from '../../../api/recordItemTypes';
import type { RecordTypeView } from '../../../api/recordTypes';
import { Answer } from '../../../ui/Answer';
import { Card, PageHead } from '../../../ui/Card';
import { FormFault } from '../../../ui/FormFault';
import { Icon } from '../../../ui/Icon';
import { Empty, Loading } from '../../../ui/States';
import { UploadArea } from '../../../ui/UploadArea';
import { ViewLink } from '../../../ui/ViewLink';
import { useLanguage } from '../../../ui/words';
import { useImport } from '../acts';
import { exportAddress, templateAddress, useType } from '../api';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import { DryRun } from './DryRun';
import { Mapping } from './Mapping';
import './bring.css';

const LIMIT_MB = 20;

const mappingOf = (report: ImportReport) => Object.fromEntries(report.heads.map((head) => [head.text, head.field ?? '']));

/** Records out of a spreadsheet: heads matched to fields, tried without changing anything, then all of it or nothing. */
export function ImportPage() {
  const { type: code = '' } = useParams();
  const type = useType(code);
  return (
    <Answer of={type} loading={<Loading rows={10} />}>
      {(data) => <Bring key={data.code} type={data} />}
    </Answer>
  );
}

function Bring({ type }: { type: RecordTypeView }) {
  const say = useFormWords();
  const names = useNames();
  const { language } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const run = useImport((answer) => {
    setReport(answer);
    setMapping(mappingOf(answer));
  });
  const read = (chosen: File, heads: Record<string, string> | null, dryRun: boolean) => run.mutate({ type: type.code, file: chosen, mapping: heads, dryRun });
  const take = (chosen: File) => {
    setFile(chosen);
    setReport(null);
    read(chosen, null, true);
  };
  const changed = report !== null && JSON.stringify(mapping) !== JSON.stringify(mappingOf(report));
  const coming = report ? report.counts.new + report.counts.changed : 0;
  const ready = report !== null && !changed && report.counts.refused === 0 && coming > 0;
  const done = report !== null && !report.dryRun;
  const at = done ? 3 : !file ? 0 : changed ? 1 : 2;
  return (
    <>
      <PageHead
        title={say.importTitle(names.named(type))} meta={file ? [file.name] : []}
        actions={
          <>
            <Button icon={<Icon name="download" />} href={exportAddress({ type: type.code, filter: [], q: '' }, ['*'], '', language)} download title={say.wholeHelp}>{say.whole}</Button>
            <Button icon={<Icon name="download" />} href={templateAddress(type.code, language)} download>{say.template}</Button>
          </>
        }
      />
      <div className="page-body stack">
        <ol className="card bring-steps">
          {say.steps.map((step, place) => (
            <li key={step} className={place < at ? 'passed' : place === at ? 'now' : 'ahead'} aria-current={place === at ? 'step' : undefined}>
              <span className="workflow-mark">{place < at ? <Icon name="check" size={12} /> : place + 1}</span>
              {step}
            </li>
          ))}
        </ol>
        {done ? (
          <Card>
            <Empty icon="check" what={say.done(coming)} why={say.counts(report.counts.new, report.counts.changed, report.counts.same, report.counts.refused)}>
              <ViewLink to={`/records/${type.code}`}>{say.toList}</ViewLink>
            </Empty>
          </Card>
        ) : (
          <>
            <Card title={say.file} tools={file && <button type="button" className="plain link" onClick={() => { setFile(null); setReport(null); run.reset(); }}>{say.again}</button>}>
              {file ? <p><Icon name="file" size={14} /> <b>{file.name}</b> {run.isPending && <span className="aux" role="status">{say.reading}</span>}</p> : <UploadArea accept=".xlsx,.csv" help={`${say.importHelp}${say.sheetHelp}`} limitMb={LIMIT_MB} busy={run.isPending} onFile={take} />}
              <FormFault fault={run.error} />
            </Card>
            {file && report && (
              <>
                <Mapping report={report} mapping={mapping} onChange={setMapping} />
                <DryRun type={type} report={report} stale={changed} />
                <footer className="bring-foot">
                  {changed ? (
                    <Button type="primary" loading={run.isPending} onClick={() => read(file, mapping, true)}>{say.tryRun}</Button>
                  ) : (
                    <Button type="primary" disabled={!ready} loading={run.isPending} onClick={() => read(file, mapping, false)}>{say.commit(coming)}</Button>
                  )}
                  <span className="aux">{report.counts.refused > 0 ? say.refusedFirst(report.counts.refused) : coming === 0 ? say.nothingNew : say.ready}</span>
                </footer>
              </>
            )}
          </>
        )}
      </div>
    </>
  );
}
