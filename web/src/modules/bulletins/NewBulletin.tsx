import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useOrgs } from '../../api/orgs';
import type { Sensitive } from '../../api/types';
import { useView } from '../../api/view';
import { FieldFault, FormFault } from '../../ui/FormFault';
import { useUiWords } from '../../ui/uiWords';
import { useViewAddress } from '../../ui/ViewLink';
import { useNamed } from '../../ui/words';
import { useDraft, useTemplates } from './api';
import { useBulletinsWords } from './words';

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
const FIELDS = ['template', 'org', 'period'];

/** Template, organisation and period; whether they fit is the server's to say, beside the field it names. */
export function NewBulletin({ onClose }: { onClose: () => void }) {
  const say = useBulletinsWords();
  const named = useNamed();
  const go = useNavigate();
  const address = useViewAddress();
  const view = useView();
  const templates = useTemplates().data ?? [];
  const tree = useOrgs().data?.tree ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  const [org, setOrg] = useState(view.org);
  const [kind, setKind] = useState<string | null>(/^\d{4}$/.test(view.period ?? '') ? 'year' : null);
  const [year, setYear] = useState((view.period ?? '').slice(0, 4));
  const [month, setMonth] = useState(/(\d{2})$/.exec((view.period ?? '').slice(4))?.[1] ?? '01');
  const [sensitivity, setSensitivity] = useState<Sensitive | ''>('');
  const template = templates.find((one) => one.code === picked) ?? templates[0];
  const draft = useDraft((id) => void go(address(`/bulletins/${id}`)));
  const sort = kind ?? template?.periods[0] ?? 'month';
  const period = sort === 'year' ? year : `${year}-${month}`;
  const submit = () => template && org && draft.mutate({ template: template.code, org, period, sensitivity: sensitivity || null });
  const ui = useUiWords();
  return (
    <Modal open className="bulletin-new" title={say.create} okText={say.draft} cancelText={say.cancel} onCancel={onClose} onOk={submit} confirmLoading={draft.isPending} okButtonProps={{ disabled: !template || year.length !== 4 }} width={480}>
      <FormFault fault={draft.error} fields={FIELDS} />
      <Field label={say.template} field="template" draft={draft}>
        <Select value={template?.code} onChange={setPicked} options={templates.map((one) => ({ value: one.code, label: one.name }))} />
      </Field>
      <Field label={say.org} field="org" draft={draft}>
        <Select showSearch optionFilterProp="label" value={org} onChange={setOrg} options={tree.filter((one) => template?.levels.includes(one.level)).map((one) => ({ value: one.code, label: named(one) }))} />
      </Field>
      <Field label={say.period} field="period" draft={draft} help={say.draftHelp}>
        <span className="bulletin-period">
          <Select value={sort} onChange={setKind} options={(template?.periods ?? []).map((one) => ({ value: one, label: say[one as 'month' | 'year' | 'quarter'] }))} />
          <Input value={year} inputMode="numeric" maxLength={4} placeholder="2025" aria-label={say.year} onChange={(event) => setYear(event.target.value)} />
          {sort !== 'year' && <Select value={month} onChange={setMonth} aria-label={say.month} options={MONTHS.map((one) => ({ value: one, label: Number(one) }))} />}
        </span>
      </Field>
      <Field label={say.sensitivity} field="sensitivity" draft={draft}>
        <Select value={sensitivity} onChange={setSensitivity} options={[{ value: '', label: say.byTemplate }, { value: 'Open', label: ui.open }, { value: 'Internal', label: ui.internal }, { value: 'WorkSecret', label: ui.workSecret }]} />
      </Field>
    </Modal>
  );
}

function Field({ label, field, draft, help, children }: { label: string; field: string; draft: ReturnType<typeof useDraft>; help?: string; children: React.ReactNode }) {
  return (
    <label className="field">
      <span>{label}</span>
      {children}
      <FieldFault fault={draft.error} field={field} />
      {help && <span className="aux">{help}</span>}
    </label>
  );
}
