import { DatePicker, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { WorkItem } from '../../api/types';
import { FieldFault, FormFault } from '../../ui/FormFault';
import { useHand, usePeople, useRetime } from './api';
import { useSupervisionWords } from './words';

/** Gives a matter to one person who may take its next step. */
export function HandDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const say = useSupervisionWords();
  const [person, setPerson] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const hand = useHand(item.id, onClose);
  return (
    <Modal open title={say.handTitle} okText={say.hand} cancelText={say.cancel} onCancel={onClose} confirmLoading={hand.isPending} okButtonProps={{ disabled: !person && !item.assigneeId }} onOk={() => hand.mutate({ person, reason: reason || null, version: item.version })} width={440}>
      <div className="work-form">
        <label className="field">
          <span>{say.person}</span>
          <PersonSelect value={person} onChange={setPerson} matter={item.id} anybody={item.assigneeId !== null} />
          <span className="aux">{say.handHelp}</span>
        </label>
        <label className="field">
          <span>{say.handReason}</span>
          <Input.TextArea value={reason} rows={2} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
        </label>
        <FormFault fault={hand.error} />
      </div>
    </Modal>
  );
}

/** Moves the due day, stops the clock or lets it run on. */
export function RetimeDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const say = useSupervisionWords();
  const [act, setAct] = useState(item.paused ? 'resume' : 'extend');
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const retime = useRetime(item.id, onClose);
  const acts = item.paused ? ['resume'] as const : ['extend', 'pause'] as const;
  return (
    <Modal open title={say.retimeTitle} okText={say.save} cancelText={say.cancel} onCancel={onClose} confirmLoading={retime.isPending} onOk={() => retime.mutate({ act, to, reason: reason || null, version: item.version })} width={440}>
      <div className="work-form">
        <label className="field">
          <span>{say.retime}</span>
          <Select value={act} options={acts.map((value) => ({ value, label: say[value] }))} onChange={setAct} style={{ width: '100%' }} />
        </label>
        {act === 'extend' && (
          <label className="field">
            <span>{say.newDue}</span>
            <DatePicker value={to ? dayjs(to) : null} minDate={item.due ? dayjs(item.due).add(1, 'day') : undefined} onChange={(day) => setTo(day ? day.format('YYYY-MM-DD') : null)} style={{ width: '100%' }} />
            <FieldFault fault={retime.error} field="to" />
          </label>
        )}
        {act !== 'resume' && (
          <label className="field">
            <span>{say.reason}</span>
            <Input.TextArea value={reason} rows={2} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
          </label>
        )}
        <FormFault fault={retime.error} fields={['to']} />
      </div>
    </Modal>
  );
}

export function PersonSelect({ value, onChange, matter, anybody = false }: { value: string | null; onChange: (person: string | null) => void; matter?: string; anybody?: boolean }) {
  const say = useSupervisionWords();
  const [q, setQ] = useState('');
  const people = usePeople(q, matter);
  const options = (people.data?.people ?? []).map((person) => ({ value: person.id, label: `${person.name}　${person.office}` }));
  return (
    <Select
      value={value} options={options} onChange={onChange} loading={people.isFetching} showSearch={{ filterOption: false, onSearch: setQ }} allowClear={anybody} placeholder={anybody ? say.anybody : say.find}
      notFoundContent={people.isFetching ? null : undefined} style={{ width: '100%' }} aria-label={say.person}
    />
  );
}
