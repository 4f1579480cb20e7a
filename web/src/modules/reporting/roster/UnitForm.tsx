import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useOrgs } from '../../../api/orgs';
import type { RosterChoice, RosterUnit } from '../../../api/rosterTypes';
import { FieldFault, FormFault } from '../../../ui/FormFault';
import { useNamed } from '../../../ui/words';
import { useKeepUnit } from './api';
import { useRosterWords } from './words';

const FIELDS = ['code', 'name', 'home', 'industry', 'panels', 'from', 'until', 'officer', 'phone', 'email'];

interface UnitFormProps {
  /** Null enters a new one. */
  unit: RosterUnit | null;
  panels: readonly RosterChoice[];
  industries: readonly RosterChoice[];
  onClose: () => void;
}

/** One enterprise of the roster; what the server refuses stands under its field. */
export function UnitForm({ unit, panels, industries, onClose }: UnitFormProps) {
  const say = useRosterWords();
  const named = useNamed();
  const orgs = useOrgs().data;
  const [code, setCode] = useState(unit?.code ?? '');
  const [typed, setTyped] = useState({
    name: unit?.name ?? '', home: unit?.home ?? '', industry: unit?.industry ?? '', panels: [...(unit?.panels ?? [])], from: unit?.from ?? '', until: unit?.until ?? '', officer: unit?.officer ?? '', phone: unit?.phone ?? '', email: unit?.email ?? '',
  });
  const keep = useKeepUnit(onClose);
  const fault = keep.error;
  const put = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more });
  const text = (name: 'name' | 'from' | 'until' | 'officer' | 'phone' | 'email', label: string, help?: string) => (
    <label className="field">
      <span>{label}</span>
      <Input value={typed[name]} autoComplete="off" onChange={(event) => put({ [name]: event.target.value })} />
      {help && <span className="aux">{help}</span>}
      <FieldFault fault={fault} field={name} />
    </label>
  );
  const homes = [...(orgs?.tree ?? []), ...(orgs?.overlays ?? [])].map((one) => ({ value: one.code, label: named(one), sought: `${one.name} ${one.nameEn} ${one.code}` }));
  const choices = (all: readonly RosterChoice[]) => all.map((one) => ({ value: one.code, label: named(one) }));
  return (
    <Modal
      open width={760} title={unit ? say.change : say.add} okText={say.save} cancelText={say.cancel} mask={{ closable: false }} confirmLoading={keep.isPending}
      okButtonProps={{ disabled: !code || !typed.name || !typed.home }} onCancel={onClose} onOk={() => keep.mutate({ code, typed })}
    >
      <div className="roster-fields">
        {text('name', say.name)}
        <label className="field">
          <span>{say.code}</span>
          <Input value={code} disabled={unit !== null} autoComplete="off" maxLength={18} onChange={(event) => setCode(event.target.value)} />
          {!unit && <span className="aux">{say.codeHelp}</span>}
          <FieldFault fault={fault} field="code" />
        </label>
        <label className="field">
          <span>{say.home}</span>
          <Select aria-label={say.home} showSearch={{ optionFilterProp: 'sought' }} value={typed.home || undefined} options={homes} onChange={(home) => put({ home })} />
          <FieldFault fault={fault} field="home" />
        </label>
        <label className="field">
          <span>{say.industry}</span>
          <Select aria-label={say.industry} value={typed.industry} options={[{ value: '', label: say.noIndustry }, ...choices(industries)]} onChange={(industry) => put({ industry })} />
          <FieldFault fault={fault} field="industry" />
        </label>
        <label className="field wide">
          <span>{say.panels}</span>
          <Select mode="multiple" aria-label={say.panels} value={typed.panels} options={choices(panels)} onChange={(chosen) => put({ panels: chosen })} />
          <FieldFault fault={fault} field="panels" />
        </label>
        {text('officer', say.officer)}
        {text('phone', say.phone)}
        {text('email', say.email)}
        <span />
        {text('from', say.from, say.dayHelp)}
        {text('until', say.until, say.untilHelp)}
      </div>
      <FormFault fault={fault} fields={FIELDS} />
    </Modal>
  );
}
