import { InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { RosterChoice, RosterUnit } from '../../../api/rosterTypes';
import { FormFault } from '../../../ui/FormFault';
import { useNamed } from '../../../ui/words';
import { useInvite } from './api';
import { useRosterWords } from './words';

const DAYS = 14;
const MOST_DAYS = 60;

interface InviteDialogProps {
  /** One enterprise anew; null all who wait. */
  unit: RosterUnit | null;
  many: number;
  panel: RosterChoice | null;
  org: string | null;
  onClose: () => void;
  onSent: (job: string) => void;
}

export function InviteDialog({ unit, many, panel, org, onClose, onSent }: InviteDialogProps) {
  const say = useRosterWords();
  const named = useNamed();
  const [days, setDays] = useState(DAYS);
  const invite = useInvite(onSent);
  const send = () => invite.mutate(unit ? { panel: null, org: null, codes: [unit.code], days } : { panel: panel?.code ?? null, org, codes: null, days });
  return (
    <Modal open title={say.inviteTitle} okText={say.send} cancelText={say.cancel} confirmLoading={invite.isPending} onCancel={onClose} onOk={send}>
      <p>{unit ? say.inviteOne(unit.name) : say.inviteWho(many, panel ? named(panel) : say.allPanels)}</p>
      <label className="field">
        <span>{say.days}</span>
        <InputNumber min={1} max={MOST_DAYS} value={days} onChange={(value) => setDays(value ?? DAYS)} />
        <span className="aux">{say.daysHelp}</span>
      </label>
      <p className="aux">{say.mailHelp}</p>
      <FormFault fault={invite.error} />
    </Modal>
  );
}
