import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { TargetRow } from '../../api/targetTypes';
import { FormFault } from '../../ui/FormFault';
import { useNamed } from '../../ui/words';
import { useDepartments, useOwner } from './api';
import { useTargetsWords } from './words';

/** Says which department answers for a target, and who there. */
export function OwnerForm({ row, onClose }: { row: TargetRow; onClose: () => void }) {
  const say = useTargetsWords();
  const named = useNamed();
  const departments = useDepartments();
  const assign = useOwner(row.id, onClose);
  const [owner, setOwner] = useState<string | null>(row.owner || null);
  const [person, setPerson] = useState(row.person);
  const options = (departments.data?.departments ?? []).map((one) => ({ value: one.code, label: named(one) }));
  return (
    <Modal open title={say.setOwner} okText={say.save} cancelText={say.cancel} onCancel={onClose} okButtonProps={{ disabled: !owner }} onOk={() => owner && assign.mutate({ owner, person })} confirmLoading={assign.isPending} width={440}>
      <div className="change-form">
        <label className="field">
          <span>{say.owner}</span>
          <Select showSearch={{ optionFilterProp: 'label' }} loading={departments.isPending} value={owner} options={options} onChange={setOwner} style={{ width: '100%' }} aria-label={say.owner} />
        </label>
        <label className="field">
          <span>{say.person}</span>
          <Input value={person} maxLength={40} onChange={(event) => setPerson(event.target.value)} />
          <span className="aux">{say.personHelp}</span>
        </label>
        <FormFault fault={assign.error} fields={[]} />
      </div>
    </Modal>
  );
}
