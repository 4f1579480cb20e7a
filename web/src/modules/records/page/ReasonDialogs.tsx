import { DatePicker, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Fault } from '../../../api/fault';
import type { RecordItem } from '../../../api/recordItemTypes';
import { FieldFault, FormFault } from '../../../ui/FormFault';
import { useAssign, useClock, useVoid } from '../acts';
import { PersonField } from '../list/BulkDialog';
import { usePageWords } from '../pageWords';

interface ReasonDialogProps {
  title: string;
  act: string;
  /** Whether it goes only with a reason. */
  needed?: boolean;
  help?: ReactNode;
  fault: Fault | null;
  busy: boolean;
  /** Something else is still to be chosen. */
  waiting?: boolean;
  onAct: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** An act with its reason. */
export function ReasonDialog({ title, act, needed = false, help, fault, busy, waiting = false, onAct, onClose, children }: ReasonDialogProps) {
  const say = usePageWords();
  const [reason, setReason] = useState('');
  return (
    <Modal open title={title} width={460} okText={act} cancelText={say.cancel} confirmLoading={busy} okButtonProps={{ disabled: waiting || (needed && !reason.trim()) }} onCancel={onClose} onOk={() => onAct(reason.trim())}>
      {help && <p className="aux dialog-help">{help}</p>}
      {children}
      <label className="field">
        <span>{say.reason}</span>
        <Input.TextArea rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        <span className="aux">{needed ? say.reasonHelp : say.reasonOptional}</span>
        <FieldFault fault={fault} field="reason" />
      </label>
      <FormFault fault={fault} fields={['reason', 'to', 'person']} />
    </Modal>
  );
}

export type ClockAct = 'extend' | 'pause' | 'resume';

export function ClockDialog({ item, act, onClose }: { item: RecordItem; act: ClockAct; onClose: () => void }) {
  const say = usePageWords();
  const [to, setTo] = useState<string | null>(null);
  const clock = useClock(item.row.id, onClose);
  return (
    <ReasonDialog
      title={say[act]} act={say[act]} needed help={act === 'extend' ? say.extendHelp : undefined} fault={clock.error} busy={clock.isPending} waiting={act === 'extend' && to === null}
      onAct={(reason) => clock.mutate({ act, to, reason })} onClose={onClose}
    >
      {act === 'extend' && (
        <label className="field">
          <span>{say.newDue}</span>
          <DatePicker
            aria-label={say.newDue} autoFocus style={{ width: '100%' }} value={to ? dayjs(to) : null} minDate={item.clock?.due ? dayjs(item.clock.due) : undefined}
            onChange={(day) => setTo(day ? day.format('YYYY-MM-DD') : null)}
          />
          <FieldFault fault={clock.error} field="to" />
        </label>
      )}
    </ReasonDialog>
  );
}

export function AssignDialog({ item, onClose }: { item: RecordItem; onClose: () => void }) {
  const say = usePageWords();
  const [person, setPerson] = useState<string | undefined>(item.assigneeId ?? undefined);
  const assign = useAssign(item.row.id, onClose);
  return (
    <ReasonDialog
      title={say.assign} act={say.assign} help={say.assignHelp} fault={assign.error} busy={assign.isPending} waiting={!person}
      onAct={(reason) => person && assign.mutate({ person, reason: reason || null })} onClose={onClose}
    >
      <PersonField value={person} known={{ id: item.assigneeId, name: item.row.assignee }} onChange={setPerson} />
      <FieldFault fault={assign.error} field="person" />
    </ReasonDialog>
  );
}

export function VoidDialog({ item, onClose }: { item: RecordItem; onClose: () => void }) {
  const say = usePageWords();
  const act = useVoid(item.row.id, onClose);
  return <ReasonDialog title={say.voidTitle(item.row.title)} act={say.void} needed help={say.voidHelp} fault={act.error} busy={act.isPending} onAct={(reason) => act.mutate({ reason })} onClose={onClose} />;
}
