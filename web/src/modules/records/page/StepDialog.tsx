import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { RecordItem, StepOffer } from '../../../api/recordItemTypes';
import type { RecordTypeView, Values } from '../../../api/recordTypes';
import { Answer } from '../../../ui/Answer';
import { FieldFault, FormFault } from '../../../ui/FormFault';
import { Icon } from '../../../ui/Icon';
import { useStep } from '../acts';
import { useItem } from '../api';
import { FieldRow } from '../form/FieldRow';
import { useNames } from '../names';
import { usePageWords } from '../pageWords';
import { useFilePick } from './useFilePick';

interface StepDialogProps {
  type: RecordTypeView;
  id: string;
  action: string;
  onClose: () => void;
}

/** One step of a record's life: asks for what is missing, and says why it cannot be taken when it cannot. */
export function StepDialog({ type, id, action, onClose }: StepDialogProps) {
  const item = useItem(id);
  const known = type.steps.find((step) => step.code === action);
  const names = useNames();
  const say = usePageWords();
  return (
    <Answer of={item} loading={null}>
      {(data) => {
        const offer = data.steps.find((step) => step.code === action);
        if (offer) return <StepForm type={type} item={data} offer={offer} onClose={onClose} />;
        return (
          <Modal open title={known ? names.named(known) : say.cannot} width={420} footer={<Button onClick={onClose}>{say.cancel}</Button>} onCancel={onClose}>
            <p>{data.row.assignee ? say.otherHands(data.row.assignee) : say.notOffered}</p>
          </Modal>
        );
      }}
    </Answer>
  );
}

function StepForm({ type, item, offer, onClose }: { type: RecordTypeView; item: RecordItem; offer: StepOffer; onClose: () => void }) {
  const say = usePageWords();
  const names = useNames();
  const [asked] = useState(offer.missing);
  const [values, setValues] = useState<Values>({});
  const [reason, setReason] = useState('');
  const step = useStep(item.row.id, onClose);
  const fields = type.fields.filter((field) => asked.includes(field.key));
  const slots = asked.flatMap((need) => (need.startsWith('file:') ? [need.slice('file:'.length)] : []));
  const tables = offer.missing.flatMap((need, at) => (need.startsWith('child:') ? [offer.missingLabels[at] ?? need] : []));
  const empty = fields.filter((field) => (values[field.key] ?? null) === null).length;
  const open = slots.filter((slot) => offer.missing.includes(`file:${slot}`)).length;
  const ready = empty === 0 && open === 0 && tables.length === 0 && (!offer.needsReason || reason.trim() !== '');
  const to = type.states.find((state) => state.code === offer.to);
  return (
    <Modal
      open title={names.named(offer)} width={520} okText={names.named(offer)} cancelText={say.cancel} mask={{ closable: false }} confirmLoading={step.isPending} okButtonProps={{ disabled: !ready }} onCancel={onClose}
      onOk={() => step.mutate({ action: offer.code, reason: reason.trim() || null, values, version: item.row.version })}
    >
      <p className="aux dialog-help">
        {item.row.title} · {to && to.code !== item.row.state ? say.moves(names.named(to)) : say.stays}
        {asked.length > 0 && ` · ${say.missing(asked.length)}`}
      </p>
      <div className="form-grid single">
        {fields.map((field) => (
          <FieldRow key={field.key} field={{ ...field, required: true }} value={values[field.key] ?? null} fault={step.error} onChange={(value) => setValues({ ...values, [field.key]: value })} />
        ))}
      </div>
      {slots.map((slot) => (
        <SlotNeed key={slot} type={type} item={item} slot={slot} done={!offer.missing.includes(`file:${slot}`)} />
      ))}
      {tables.map((said) => (
        <p key={said} className="refusal">{said}</p>
      ))}
      <label className="field">
        <span>{say.reason}</span>
        <Input.TextArea rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        <span className="aux">{offer.needsReason ? say.reasonHelp : say.reasonOptional}</span>
        <FieldFault fault={step.error} field="reason" />
      </label>
      <FormFault fault={step.error} fields={['reason', ...fields.map((field) => field.key)]} />
    </Modal>
  );
}

function SlotNeed({ type, item, slot, done }: { type: RecordTypeView; item: RecordItem; slot: string; done: boolean }) {
  const say = usePageWords();
  const names = useNames();
  const named = type.files.find((one) => one.code === slot);
  const name = named ? names.named(named) : slot;
  const { input, pick, upload } = useFilePick(item.row.id);
  return (
    <div className="slot-need">
      <span>{done ? `${name} · ${say.uploaded}` : say.fileNeeded(name)}</span>
      {!done && (
        <Button size="small" icon={<Icon name="upload" size={14} />} loading={upload.isPending} onClick={() => pick(slot)}>
          {say.upload}
        </Button>
      )}
      {input}
      <FormFault fault={upload.error} />
    </div>
  );
}
