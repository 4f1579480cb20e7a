import { Button, Input, Progress, Select } from 'antd';
import { useState } from 'react';
import { useMe } from '../../api/me';
import { useOrgs } from '../../api/orgs';
import type { Imported } from '../../api/planTypes';
import { Segmented } from '../../ui/Card';
import { Drawer } from '../../ui/Drawer';
import { FieldFault, FormFault } from '../../ui/FormFault';
import { UploadArea } from '../../ui/UploadArea';
import { useUiWords } from '../../ui/uiWords';
import { ViewLink } from '../../ui/ViewLink';
import { useLanguage, useNamed } from '../../ui/words';
import { useImport } from './api';
import { usePlansWords } from './words';

const LIMIT_MB = 50;

/** One file with what the person says of it; a refusal stands where it belongs and nothing of the form is lost. */
export function ImportPlan({ onClose }: { onClose: () => void }) {
  const say = usePlansWords();
  const ui = useUiWords();
  const named = useNamed();
  const orgs = useOrgs().data;
  const home = useMe().data?.homeOrg;
  const [percent, setPercent] = useState(0);
  const bring = useImport(setPercent);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [issuer, setIssuer] = useState('');
  const [period, setPeriod] = useState('');
  const [sensitivity, setSensitivity] = useState('');
  const [picked, setOrg] = useState<string | null>(null);
  const org = picked ?? home;
  const take = (chosen: File) => { bring.reset(); setFile(chosen); };
  const send = () => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    for (const [name, value] of Object.entries({ title: title.trim(), issuer: issuer.trim(), period: period.trim(), sensitivity, org })) if (value) form.append(name, value);
    setPercent(0);
    bring.mutate(form);
  };
  if (bring.data) return <Drawer title={say.add} onClose={onClose}><Done of={bring.data} onAnother={() => { bring.reset(); setFile(null); setTitle(''); setPeriod(''); }} /></Drawer>;
  const existing = bring.error?.code === 'plans.already-there' ? bring.error.arguments.id : undefined;
  const foot = (
    <>
      <Button type="primary" disabled={!file} loading={bring.isPending} onClick={send}>{say.send}</Button>
      <Button onClick={onClose}>{say.cancel}</Button>
    </>
  );
  return (
    <Drawer title={say.add} onClose={onClose} footer={foot}>
      <div className="field">
        <UploadArea accept=".docx,.txt,.md,.html,.htm" help={say.fileHelp} limitMb={LIMIT_MB} tooBig={say.tooBig} busy={bring.isPending} onFile={take} />
        {file && <p className="aux plan-file">{say.picked} <b>{file.name}</b></p>}
        {bring.isPending && <div role="status"><Progress percent={percent} size="small" showInfo={false} /><span className="aux">{percent < 100 ? say.sending(percent) : say.reading}</span></div>}
        <FormFault fault={bring.error} fields={['sensitivity', 'period']} />
        {bring.error?.about('sensitivity') && <p className="refusal" role="alert">{bring.error.message}</p>}
        {typeof existing === 'string' && <ViewLink to={`/plans/${existing}`}>{say.openExisting}</ViewLink>}
      </div>
      <div className="field">
        <span>{say.sensitivity}</span>
        <Segmented
          label={say.sensitivity} value={sensitivity} onChange={setSensitivity}
          options={[{ value: '', label: say.byMark }, { value: 'Open', label: ui.open }, { value: 'Internal', label: ui.internal }, { value: 'WorkSecret', label: ui.workSecret }]}
        />
        <FieldFault fault={bring.error} field="sensitivity" />
      </div>
      <label className="field">
        <span>{say.title}</span>
        <Input value={title} placeholder={say.titleHelp} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label className="field">
        <span>{say.issuer}</span>
        <Input value={issuer} onChange={(event) => setIssuer(event.target.value)} />
      </label>
      <label className="field">
        <span>{say.span}</span>
        <Input value={period} placeholder={say.spanHelp} maxLength={30} onChange={(event) => setPeriod(event.target.value)} />
        <FieldFault fault={bring.error} field="period" />
      </label>
      <div className="field">
        <span>{say.org}</span>
        <Select
          showSearch={{ optionFilterProp: 'label' }} className="plan-org" aria-label={say.org} value={org ?? null} onChange={setOrg}
          options={[...(orgs?.tree ?? []), ...(orgs?.overlays ?? [])].map((one) => ({ value: one.code, label: named(one) }))}
        />
        <FieldFault fault={bring.error} field="org" />
      </div>
    </Drawer>
  );
}

function Done({ of, onAnother }: { of: Imported; onAnother: () => void }) {
  const say = usePlansWords();
  const english = useLanguage().language === 'en';
  const span = english ? of.periodLabelEn : of.periodLabel;
  const counts: [string, number][] = [[say.sections, of.sections], [say.sentences, of.sentences], [say.tables, of.tables], [say.notes, of.notes], [say.changes, of.changes], [say.hidden, of.hiddenTexts], [say.claims, of.claims]];
  return (
    <div role="status">
      <h3>{say.done(of.title)}</h3>
      {span && <p className="aux">{say.span} {span}</p>}
      <dl className="plan-counts">
        {counts.map(([name, count]) => (
          <div key={name}><dt>{name}</dt><dd>{count}</dd></div>
        ))}
      </dl>
      {of.hiddenTexts > 0 && <p className="aux">{say.hiddenHelp}</p>}
      <p className="row"><ViewLink to={`/plans/${of.id}`}>{say.openNew}</ViewLink><button type="button" className="plain link" onClick={onAnother}>{say.another}</button></p>
    </div>
  );
}
