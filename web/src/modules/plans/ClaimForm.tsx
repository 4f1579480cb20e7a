import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useOrgs } from '../../api/orgs';
import type { ClaimCard } from '../../api/reviewTypes';
import { Segmented } from '../../ui/Card';
import { FieldFault } from '../../ui/FormFault';
import type { FaultLike } from '../../ui/faultWords';
import { useLanguage, useNamed } from '../../ui/words';
import { useIndicatorNames } from './api';
import type { Edits } from './review';
import { useReviewWords } from './reviewWords';

interface ClaimFormProps {
  card: ClaimCard;
  edits: Edits;
  fault: FaultLike | null;
  closed: boolean;
  onEdit: (edits: Edits) => void;
}

const KINDS = ['level', 'share', 'yoy', 'cagr', 'growth', 'increase', 'reduction', 'rank', 'pp', 'multiple'];

/** What the claim says and means, each field to be corrected; keys 1 to 6 lead to the rows. */
export function ClaimForm({ card, edits, fault, closed, onEdit }: ClaimFormProps) {
  const say = useReviewWords();
  const named = useNamed();
  const english = useLanguage().language === 'en';
  const indicators = useIndicatorNames().data?.indicators ?? [];
  const orgs = useOrgs().data;
  const { said, means, candidates } = card;
  const word = (field: string) => say.fields[field] ?? field;
  const put = (field: keyof Edits, value: string) => onEdit({ ...edits, [field]: value });
  const value = (field: 'indicator' | 'period' | 'value' | 'valueHigh' | 'unit' | 'basePeriod' | 'versus' | 'status' | 'kind' | 'bound') => edits[field] ?? said[field];
  const typed = (field: Parameters<typeof value>[0]) => ({ disabled: closed, 'aria-label': word(field), value: value(field), onChange: (event: { target: { value: string } }) => put(field, event.target.value) });
  const corrected = (...fields: string[]) => fields.some((field) => said.corrected.includes(field));
  const near = candidates.map((one) => ({ value: one.code, label: <span className="claim-option">{named(one)}（{one.unit}）<span className="aux">{say.fit(one.fit)}</span></span>, keys: `${one.name} ${one.nameEn} ${one.code}` }));
  const rest = indicators.filter(({ code }) => !candidates.some((one) => one.code === code)).map((one) => ({ value: one.code, label: `${named(one)}（${one.unit}）`, keys: [one.code, one.name, one.nameEn ?? '', ...(one.aliases ?? [])].join(' ') }));
  const places = [...(orgs?.tree ?? []), ...(orgs?.overlays ?? []), ...(orgs?.areas ?? [])];
  return (
    <div className="claim-form">
      <Row digit="1" label={word('indicator')} mark={corrected('indicator')} fault={<FieldFault fault={fault} field="indicator" />}>
        <Select
          disabled={closed} aria-label={word('indicator')} value={edits.code ?? means.code} onChange={(code: string) => put('code', code)} popupMatchSelectWidth={340}
          showSearch={{ filterOption: (input, option) => ((option as { keys?: string } | undefined)?.keys ?? '').toLowerCase().includes(input.trim().toLowerCase()) }}
          options={[{ value: '', label: <span className="claim-none">{say.noIndicator}</span>, keys: '' }, { label: say.candidates, options: near }, { label: say.catalogue, options: rest }].filter((group) => !('options' in group) || (group.options?.length ?? 0) > 0)}
        />
        <Input {...typed('indicator')} title={`${word('name')}：${value('indicator')}`} aria-label={word('name')} />
      </Row>
      <Row digit="2" label={word('org')} mark={corrected('region')} fault={<FieldFault fault={fault} field="org" />}>
        <Select
          disabled={closed} aria-label={word('org')} value={edits.org ?? means.org} onChange={(code: string) => put('org', code)} showSearch={{ optionFilterProp: 'label' }}
          options={[{ value: '', label: say.noOrg }, ...places.map((one) => ({ value: one.code, label: named(one) }))]}
        />
        <span className="aux claim-beside" title={said.region}>“{said.region}”</span>
      </Row>
      <Row digit="3" label={word('period')} mark={corrected('period')} fault={<FieldFault fault={fault} field="period" />}>
        <Input {...typed('period')} className="claim-period" />
        <span className="aux">{english ? means.periodLabelEn : means.periodLabel}</span>
      </Row>
      <Row digit="4" label={word('status')} mark={corrected('status', 'kind')} fault={<><FieldFault fault={fault} field="status" /><FieldFault fault={fault} field="kind" /></>}>
        <Segmented label={word('status')} value={value('status')} onChange={(code) => !closed && put('status', code)} options={['target', 'actual'].map((code) => ({ value: code, label: say.facets[code] }))} />
        <Select disabled={closed} aria-label={word('kind')} value={value('kind')} onChange={(code: string) => put('kind', code)} options={KINDS.map((code) => ({ value: code, label: say.facets[code] }))} />
      </Row>
      <Row digit="5" label={word('value')} mark={corrected('value', 'valueHigh', 'unit')} fault={['value', 'valueHigh', 'unit'].map((field) => <FieldFault key={field} fault={fault} field={field} />)}>
        <Input {...typed('value')} className="plan-number" inputMode="decimal" />
        <span className="aux">—</span>
        <Input {...typed('valueHigh')} className="plan-number" inputMode="decimal" placeholder={word('valueHigh')} />
        <Input {...typed('unit')} className="plan-measure" />
      </Row>
      <Row digit="6" label={word('bound')} mark={corrected('bound')} fault={<FieldFault fault={fault} field="bound" />}>
        <Segmented label={word('bound')} value={value('bound')} onChange={(code) => !closed && put('bound', code)} options={Object.entries(say.bounds).map(([code, label]) => ({ value: code, label }))} />
      </Row>
      {(['growth', 'multiple', 'pp', 'increase', 'reduction'].includes(value('kind')) || said.basePeriod || said.versus) && (
        <Row label={word('basePeriod')} mark={corrected('basePeriod', 'versus')} fault={null}>
          <Input {...typed('basePeriod')} className="claim-period" placeholder={word('basePeriod')} />
          <Input {...typed('versus')} placeholder={word('versus')} />
        </Row>
      )}
    </div>
  );
}

interface RowProps { digit?: string; label: string; mark: boolean; fault: ReactNode; children: ReactNode }

function Row({ digit, label, mark, fault, children }: RowProps) {
  const say = useReviewWords();
  return (
    <div className="plan-field" data-digit={digit}>
      <span>{label}{mark && <span className="claim-corrected" title={say.corrected}>*</span>}</span>
      <div>
        <div className="plan-control">{children}</div>
        {fault}
      </div>
      {digit && <kbd>{digit}</kbd>}
    </div>
  );
}
