import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useOrgs } from '../../api/orgs';
import type { Anchor, PlanRow } from '../../api/planTypes';
import { Segmented } from '../../ui/Card';
import { FieldFault, FormFault } from '../../ui/FormFault';
import type { FaultLike } from '../../ui/faultWords';
import { useNamed } from '../../ui/words';
import { useDepartments, useIndicatorNames, useTie } from './api';
import { usePlansWords } from './words';

const FIELDS = ['indicator', 'org', 'period', 'kind', 'value', 'valueHigh', 'unit', 'bound', 'attribute', 'owner', 'due', 'note', 'baseYear', 'baseValue'] as const;
const FROM_A_BASE = ['cagr', 'increase', 'reduction', 'growth'];

type Filled = Record<(typeof FIELDS)[number], string>;

/** The words told as a target; whatever the server refuses stands beside its field. */
export function TargetForm({ plan, anchor, onDone }: { plan: PlanRow; anchor: Anchor; onDone: (target: string, words: string) => void }) {
  const say = usePlansWords();
  const named = useNamed();
  const indicators = useIndicatorNames().data?.indicators ?? [];
  const orgs = useOrgs().data;
  const departments = useDepartments().data?.departments ?? [];
  const make = useTie();
  const [filled, setFilled] = useState<Filled>(() => ({ ...blank, org: plan.orgCode, period: plan.until?.slice(0, 4) ?? '' }));
  const [own, setOwn] = useState<readonly string[]>([]);
  const put = (field: keyof Filled) => (value: string) => { setOwn(own.filter((one) => one !== field)); setFilled({ ...filled, [field]: value }); };
  const typed = (field: keyof Filled) => ({ value: filled[field], onChange: (event: { target: { value: string } }) => put(field)(event.target.value) });
  const fault: FaultLike | null = make.error;
  const wrong = (field: keyof Filled) => (own.includes(field) ? <span className="refusal" role="alert">{field === 'indicator' ? say.isNeeded : say.notANumber}</span> : <FieldFault fault={fault} field={field} />);
  const choose = (code: string) => setFilled({ ...filled, indicator: code, unit: indicators.find((one) => one.code === code)?.unit ?? filled.unit });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const bad = [...(filled.indicator ? [] : ['indicator']), ...NUMBERS.filter((field) => filled[field].trim() && numberOf(filled[field]) === null)];
    setOwn(bad);
    if (bad.length > 0) return;
    const numbers = { value: numberOf(filled.value), valueHigh: numberOf(filled.valueHigh), baseYear: numberOf(filled.baseYear), baseValue: numberOf(filled.baseValue) };
    make.mutate({ ...filled, ...numbers, ...anchor, due: filled.due || null, person: '' }, { onSuccess: ({ id, created }) => onDone(id, created ? say.created : say.joined) });
  };
  return (
    <form className="plan-form" onSubmit={save}>
      <Row label={say.indicator} fault={wrong('indicator')}>
        <Select
          showSearch={{ filterOption: (input, option) => (option?.keys ?? '').includes(input.trim().toLowerCase()) }} placeholder={say.findIndicator} aria-label={say.indicator} value={filled.indicator || null} onChange={choose}
          options={indicators.map((one) => ({ value: one.code, label: `${named(one)}（${one.unit}）`, keys: [one.code, one.name, one.nameEn ?? '', ...(one.aliases ?? [])].join(' ').toLowerCase() }))}
        />
      </Row>
      <Row label={say.org} fault={wrong('org')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }} aria-label={say.org} value={filled.org} onChange={put('org')}
          options={[...(orgs?.tree ?? []), ...(orgs?.overlays ?? [])].map((one) => ({ value: one.code, label: named(one) }))}
        />
      </Row>
      <Row label={say.period} fault={wrong('period')}>
        <Input aria-label={say.period} placeholder={say.periodHelp} title={say.periodHelp} {...typed('period')} />
      </Row>
      <Row label={say.type} fault={wrong('kind')}>
        <Select aria-label={say.type} value={filled.kind} onChange={put('kind')} options={Object.entries(say.kinds).map(([value, label]) => ({ value, label }))} />
      </Row>
      <Row label={say.value} fault={<>{wrong('value')}{wrong('valueHigh')}{wrong('unit')}</>}>
        <Input className="plan-number" inputMode="decimal" aria-label={say.value} {...typed('value')} />
        <span className="aux">{say.to}</span>
        <Input className="plan-number" inputMode="decimal" aria-label={`${say.value} ${say.to}`} {...typed('valueHigh')} />
        <Input className="plan-measure" aria-label={say.unit} placeholder={say.unit} {...typed('unit')} />
      </Row>
      {FROM_A_BASE.includes(filled.kind) && (
        <Row label={say.baseYear} fault={<>{wrong('baseYear')}{wrong('baseValue')}</>}>
          <Input className="plan-number" inputMode="numeric" aria-label={say.baseYear} {...typed('baseYear')} />
          <span className="aux">{say.baseValue}</span>
          <Input className="plan-number" inputMode="decimal" aria-label={say.baseValue} {...typed('baseValue')} />
        </Row>
      )}
      <Row label={say.bound} fault={wrong('bound')}>
        <Segmented label={say.bound} value={filled.bound} onChange={put('bound')} options={Object.entries(say.bounds).map(([value, label]) => ({ value, label }))} />
      </Row>
      <Row label={say.attribute} fault={wrong('attribute')}>
        <Segmented label={say.attribute} value={filled.attribute} onChange={put('attribute')} options={Object.entries(say.attributes).map(([value, label]) => ({ value, label }))} />
      </Row>
      <Row label={say.owner} fault={wrong('owner')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} aria-label={say.owner} placeholder={say.notStated} value={filled.owner || null} onChange={(code) => put('owner')(code ?? '')} options={departments.map((one) => ({ value: one.code, label: named(one) }))} />
      </Row>
      <Row label={say.due} fault={wrong('due')}>
        <Input type="date" aria-label={say.due} {...typed('due')} />
      </Row>
      <Row label={say.note} fault={wrong('note')}>
        <Input.TextArea rows={2} maxLength={1000} aria-label={say.note} {...typed('note')} />
      </Row>
      <FormFault fault={fault} fields={FIELDS} />
      <Button type="primary" htmlType="submit" loading={make.isPending}>{say.saveTarget}</Button>
    </form>
  );
}

const NUMBERS = ['value', 'valueHigh', 'baseYear', 'baseValue'] as const;
const blank: Filled = { indicator: '', org: '', period: '', kind: 'level', value: '', valueHigh: '', unit: '', bound: '', attribute: '', owner: '', due: '', note: '', baseYear: '', baseValue: '' };

function numberOf(text: string): number | null {
  const plain = text.replace(/[,，\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function Row({ label, fault, children }: { label: string; fault: ReactNode; children: ReactNode }) {
  return (
    <div className="plan-field">
      <span>{label}</span>
      <div>
        <div className="plan-control">{children}</div>
        {fault}
      </div>
    </div>
  );
}
