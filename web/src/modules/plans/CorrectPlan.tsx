import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PlanRow } from '../../api/planTypes';
import { Drawer } from '../../ui/Drawer';
import { FieldFault, FormFault } from '../../ui/FormFault';
import { useCorrect } from './api';
import { usePlansWords } from './words';

/** What is said of a document beside its text: title, issuer, date, the period it is for. */
export function CorrectPlan({ plan, onClose }: { plan: PlanRow; onClose: () => void }) {
  const say = usePlansWords();
  const correct = useCorrect(plan.id);
  const [title, setTitle] = useState(plan.title);
  const [issuer, setIssuer] = useState(plan.issuer);
  const [date, setDate] = useState(plan.date);
  const [period, setPeriod] = useState(plan.period.replace('/', '—'));
  const fields = [
    { name: 'title', label: say.title, value: title, put: setTitle, help: '', longest: 200 },
    { name: 'issuer', label: say.issuer, value: issuer, put: setIssuer, help: '', longest: 200 },
    { name: 'date', label: say.date, value: date, put: setDate, help: say.dateHelp, longest: 10 },
    { name: 'period', label: say.span, value: period, put: setPeriod, help: say.spanHelp, longest: 30 },
  ];
  const save = () => correct.mutate({ title: title.trim(), issuer: issuer.trim(), date: date.trim(), period: period.trim() }, { onSuccess: onClose });
  const foot = (
    <>
      <Button type="primary" loading={correct.isPending} disabled={!title.trim()} onClick={save}>{say.save}</Button>
      <Button onClick={onClose}>{say.cancel}</Button>
    </>
  );
  return (
    <Drawer title={say.correct} onClose={onClose} footer={foot}>
      <p className="aux">{say.correctHelp}</p>
      <FormFault fault={correct.error} fields={fields.map(({ name }) => name)} />
      {fields.map(({ name, label, value, put, help, longest }) => (
        <label key={name} className="field">
          <span>{label}</span>
          <Input value={value} placeholder={help} maxLength={longest} onChange={(event) => put(event.target.value)} />
          <FieldFault fault={correct.error} field={name} />
        </label>
      ))}
    </Drawer>
  );
}
