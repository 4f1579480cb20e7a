import { Modal } from 'antd';
import { useState } from 'react';
import type { ChildRow, RecordItem } from '../../../api/recordItemTypes';
import type { ChildView, Values } from '../../../api/recordTypes';
import { FormFault } from '../../../ui/FormFault';
import { useSaveRow } from '../acts';
import { FieldRow } from '../form/FieldRow';
import { useNames } from '../names';
import { usePageWords } from '../pageWords';

/** A row of a child table by itself: new, with what is known of it, or one that is there. */
export function ChildDialog({ item, child, row, given, onClose }: { item: RecordItem; child: ChildView; row: ChildRow | null; given?: Values; onClose: () => void }) {
  const say = usePageWords();
  const names = useNames();
  const [values, setValues] = useState<Values>(() => Object.fromEntries(child.fields.map((field) => [field.key, row?.cells[field.key]?.v ?? given?.[field.key] ?? null])));
  const save = useSaveRow(item.row.id, child.key, onClose);
  const fields = child.fields.filter((field) => field.kind !== 'formula');
  const name = names.label(child);
  return (
    <Modal
      open title={row ? say.editRow(name) : say.addRow(name)} width={620} okText={say.save} cancelText={say.cancel} mask={{ closable: false }} confirmLoading={save.isPending} onCancel={onClose}
      onOk={() => save.mutate({ row: row?.id ?? null, version: row?.version ?? 0, values })}
    >
      <div className="form-grid">
        {fields.map((field) => (
          <FieldRow key={field.key} field={field} value={values[field.key] ?? null} fault={save.error} onChange={(value) => setValues({ ...values, [field.key]: value })} />
        ))}
      </div>
      <FormFault fault={save.error} fields={fields.map((field) => field.key)} />
    </Modal>
  );
}
