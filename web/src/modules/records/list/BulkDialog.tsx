import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { BulkOrder, FieldValue, RecordRow, RecordTypeView } from '../../../api/recordTypes';
import { FieldFault, FormFault } from '../../../ui/FormFault';
import { useBulk } from '../acts';
import { usePeople } from '../api';
import { FieldControl } from '../form/FieldControl';
import { useNames } from '../names';
import { useRecordsWords } from '../words';

export type BulkAct = 'step' | 'assign' | 'set' | 'remind';

interface BulkDialogProps {
  type: RecordTypeView;
  act: BulkAct;
  which: Pick<BulkOrder, 'ids' | 'filter'>;
  /** The selected rows; none when all that match the filter are meant. */
  rows: readonly RecordRow[];
  count: number;
  onClose: () => void;
  onDone: () => void;
}

/** One thing for many records: all of them or none, and each refusal by its record. */
export function BulkDialog({ type, act, which, rows, count, onClose, onDone }: BulkDialogProps) {
  const say = useRecordsWords();
  const names = useNames();
  const [order, setOrder] = useState<Partial<BulkOrder>>({});
  const put = (part: Partial<BulkOrder>) => setOrder({ ...order, ...part });
  const bulk = useBulk((answer) => { if (answer.rows.length === 0) onDone(); });
  const titles: Record<BulkAct, string> = { step: say.advance, assign: say.handOver, set: say.setField, remind: say.remind };
  const step = type.steps.find((one) => one.code === order.step);
  const field = type.fields.find((one) => one.key === order.field);
  const ready = { step: order.step !== undefined && (!step?.needsReason || Boolean(order.reason?.trim())), assign: Boolean(order.person), set: field !== undefined, remind: true }[act];
  const open = type.steps.filter((one) => rows.every((row) => one.from.includes(row.state)));
  return (
    <Modal
      open title={titles[act]} width={460} okText={titles[act]} cancelText={say.cancel} confirmLoading={bulk.isPending} okButtonProps={{ disabled: !ready }} onCancel={onClose}
      onOk={() => bulk.mutate({ type: type.code, ...which, ...order, act })}
    >
      <p className="aux bulk-says">{say.bulkTo(count, type.unit)} {act === 'step' || act === 'set' ? say.bulkAll : act === 'remind' ? say.remindHelp : ''}</p>
      {act === 'step' && (
        <label className="field">
          <span>{say.chooseStep}</span>
          <Select<string> aria-label={say.chooseStep} value={order.step} options={open.map((one) => ({ value: one.code, label: names.named(one) }))} notFoundContent={say.noReach} onChange={(picked) => put({ step: picked })} style={{ width: '100%' }} />
          <FieldFault fault={bulk.error} field="step" />
        </label>
      )}
      {act === 'assign' && <PersonField value={order.person} onChange={(person) => put({ person })} />}
      {act === 'set' && (
        <>
          <label className="field">
            <span>{say.chooseField}</span>
            <Select<string>
              aria-label={say.chooseField} showSearch={{ optionFilterProp: 'label' }} value={order.field} options={type.fields.filter((one) => one.kind !== 'formula').map((one) => ({ value: one.key, label: names.label(one) }))}
              onChange={(picked) => put({ field: picked, value: null })} style={{ width: '100%' }}
            />
          </label>
          {field && (
            <div className="field">
              <span>{say.newValue}</span>
              <FieldControl field={field} value={order.value ?? null} onChange={(value: FieldValue) => put({ value })} />
              <FieldFault fault={bulk.error} field={field.key} />
            </div>
          )}
        </>
      )}
      {act !== 'remind' && (
        <label className="field">
          <span>{say.reason}</span>
          <Input.TextArea rows={2} maxLength={500} value={order.reason ?? ''} onChange={(event) => put({ reason: event.target.value })} />
          <span className="aux">{say.reasonHelp}</span>
        </label>
      )}
      <FormFault fault={bulk.error} fields={['step', field?.key ?? '']} />
      {bulk.data && bulk.data.rows.length > 0 && (
        <div className="refusal" role="alert">
          <p>{say.bulkFailed}</p>
          <ul>
            {bulk.data.rows.map((row) => (
              <li key={row.id}>{row.title}：{row.sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  );
}

/** Somebody within reach, by name. */
export function PersonField({ value, known, onChange }: { value: string | undefined; known?: { id: string | null; name: string }; onChange: (person: string) => void }) {
  const say = useRecordsWords();
  const [q, setQ] = useState('');
  const people = usePeople(q).data ?? [];
  const missing = known?.id && !people.some((one) => one.id === known.id) ? [{ id: known.id, name: known.name, office: '' }] : [];
  const options = [...people, ...missing].map((one) => ({ value: one.id, label: one.name, office: one.office }));
  return (
    <label className="field">
      <span>{say.person}</span>
      <Select<string>
        aria-label={say.person} autoFocus showSearch={{ filterOption: false, onSearch: setQ }} value={value} options={options} onChange={onChange} style={{ width: '100%' }}
        optionRender={(option) => <span className="spread"><span>{option.data.label}</span><span className="aux">{option.data.office}</span></span>}
      />
    </label>
  );
}
