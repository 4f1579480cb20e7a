import { DatePicker, Input, InputNumber, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ChangeWish, TargetRow } from '../../api/targetTypes';
import { unitName } from '../../kernel/unit';
import { FieldFault, FormFault } from '../../ui/FormFault';
import { useLanguage } from '../../ui/words';
import { useChange } from './api';
import { useTargetsWords } from './words';

const FIELDS = ['value', 'valueHigh', 'bound', 'due', 'reason'];

/** Asks for another number, bound or due day; what stands is what is in force now. */
export function ChangeForm({ row, onClose }: { row: TargetRow; onClose: () => void }) {
  const say = useTargetsWords();
  const { language } = useLanguage();
  const change = useChange(row.id, onClose);
  const [wish, setWish] = useState<ChangeWish>({ value: row.goal.value, valueHigh: row.goal.valueHigh, bound: row.goal.bound, due: row.due, reason: '', version: row.version });
  const put = (part: Partial<ChangeWish>) => setWish({ ...wish, ...part });
  const unit = unitName(row.goal.unit, language);
  const bounds = [{ value: '', label: say.noBound }, ...Object.entries(say.bounds).map(([value, label]) => ({ value, label }))];
  return (
    <Modal open title={say.request} okText={say.submit} cancelText={say.cancel} onCancel={onClose} onOk={() => change.mutate({ wish })} confirmLoading={change.isPending} width={520}>
      <div className="change-form">
        <p className="aux">{say.requestHelp}</p>
        <div className="pair">
          <Field name={say.value}>
            <InputNumber<number> value={wish.value} onChange={(value) => put({ value })} suffix={unit} style={{ width: '100%' }} autoFocus />
            <FieldFault fault={change.error} field="value" />
          </Field>
          <Field name={say.valueHigh}>
            <InputNumber<number> value={wish.valueHigh} onChange={(valueHigh) => put({ valueHigh })} suffix={unit} style={{ width: '100%' }} />
            <FieldFault fault={change.error} field="valueHigh" />
          </Field>
          <Field name={say.bound}>
            <Select value={wish.bound} options={bounds} onChange={(bound) => put({ bound })} style={{ width: '100%' }} />
            <FieldFault fault={change.error} field="bound" />
          </Field>
          <Field name={say.dueDay}>
            <DatePicker value={wish.due ? dayjs(wish.due) : null} onChange={(day) => put({ due: day ? day.format('YYYY-MM-DD') : null })} style={{ width: '100%' }} />
            <FieldFault fault={change.error} field="due" />
          </Field>
        </div>
        <Field name={say.reason} help={say.reasonHelp}>
          <Input.TextArea value={wish.reason} rows={3} maxLength={1000} onChange={(event) => put({ reason: event.target.value })} />
          <FieldFault fault={change.error} field="reason" />
        </Field>
        <FormFault fault={change.error} fields={FIELDS} />
      </div>
    </Modal>
  );
}

function Field({ name, help, children }: { name: string; help?: string; children: ReactNode }) {
  return (
    <label className="field">
      <span>{name}</span>
      {children}
      {help && <span className="aux">{help}</span>}
    </label>
  );
}
