import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { BulkOrder } from '../../../api/recordItemTypes';
import type { RecordRow, RecordTypeView } from '../../../api/recordTypes';
import { FieldFault, FormFault } from '../../../ui/FormFault';
import { useBulk } from '../acts';
import { usePeople } from '../api';
import { FieldControl } from '../form/FieldControl';
import { useNames } from '../names';
import { useRecordsWords } from '../words';

export type BulkAct = 'step' | 'assign' | 'set' | 'void';

interface BulkDialogProps {
  type: RecordTypeView;
  act: BulkAct;
  rows: readonly RecordRow[];
  onClose: () => void;
  onDone: () => void;
}

/** One thing for many records: all of them or none, and each refusal by its record. */
export function BulkDialog({ type, act, rows, onClose, onDone }: BulkDialogProps) {
  const say = useRecordsWords();
  const names = useNames();
  const [order, setOrder] = useState<Partial<BulkOrder>>({});
  const [picked, setPicked] = useState<string | null>(null);
  const put = (part: Partial<BulkOrder>) => setOrder({ ...order, ...part });
  const bulk = useBulk((answer) => { if (answer.refused.length === 0) onDone(); });
  const titles: Record<BulkAct, string> = { step: say.advance, assign: say.handOver, set: say.setField, void: say.voidPicked };
  const step = type.steps.find((one) => one.code === order.action);
  const field = type.fields.find((one) => one.key === picked);
  const reasoned = Boolean(order.reason?.trim());
  const ready = { step: step !== undefined && (!step.needsReason || reasoned), assign: Boolean(order.person), set: field !== undefined, void: reasoned }[act];
  const open = type.steps.filter((one) => rows.every((row) => one.from.includes(row.state)));
  return (
    <Modal
      open title={titles[act]} width={460} okText={titles[act]} cancelText={say.cancel} confirmLoading={bulk.isPending} okButtonProps={{ disabled: !ready }} onCancel={onClose}
      onOk={() => bulk.mutate({ type: type.code, ids: rows.map((row) => row.id), ...order, act })}
    >
      <p className="aux bulk-says">{say.bulkTo(rows.length, type.unit)} {act === 'void' ? '' : say.bulkAll}</p>
      {act === 'step' && (
        <label className="field">
          <span>{say.chooseStep}</span>
          <Select<string> aria-label={say.chooseStep} value={order.action} options={open.map((one) => ({ value: one.code, label: names.named(one) }))} notFoundContent={say.noReach} onChange={(action) => put({ action })} style={{ width: '100%' }} />
          <FieldFault fault={bulk.error} field="action" />
        </label>
      )}
      {act === 'assign' && <PersonField value={order.person} onChange={(person) => put({ person })} />}
      {act === 'set' && (
        <>
          <label className="field">
            <span>{say.chooseField}</span>
            <Select<string>
              aria-label={say.chooseField} showSearch={{ optionFilterProp: 'label' }} value={picked ?? undefined} options={type.fields.filter((one) => one.kind !== 'formula').map((one) => ({ value: one.key, label: names.label(one) }))}
              onChange={(key) => { setPicked(key); put({ values: { [key]: null } }); }} style={{ width: '100%' }}
            />
          </label>
          {field && (
            <div className="field">
              <span>{say.newValue}</span>
              <FieldControl field={field} value={order.values?.[field.key] ?? null} onChange={(value) => put({ values: { [field.key]: value } })} />
              <FieldFault fault={bulk.error} field={field.key} />
            </div>
          )}
        </>
      )}
      <label className="field">
        <span>{say.reason}</span>
        <Input.TextArea rows={2} maxLength={500} value={order.reason ?? ''} onChange={(event) => put({ reason: event.target.value })} />
        <span className="aux">{say.reasonHelp}</span>
      </label>
      <FormFault fault={bulk.error} fields={['action', field?.key ?? '']} />
      {bulk.data && bulk.data.refused.length > 0 && (
        <div className="refusal" role="alert">
          <p>{bulk.data.saved ? say.bulkPart(bulk.data.done) : say.bulkFailed}</p>
          <ul>
            {bulk.data.refused.map((row) => (
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
