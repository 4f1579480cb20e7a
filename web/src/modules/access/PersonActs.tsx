import { Modal } from 'antd';
import type { PersonRow } from '../../api/accessTypes';
import { faultOf } from '../../api/fault';
import { ConfirmNamed } from '../../ui/ConfirmNamed';
import { FormFault } from '../../ui/FormFault';
import { useLock, useReset } from './api';
import { usePeopleWords } from './words';

export function ResetDialog({ person, onDone, onCancel }: { person: PersonRow; onDone: (password: string) => void; onCancel: () => void }) {
  const say = usePeopleWords();
  const reset = useReset(person.id);
  return (
    <ConfirmNamed title={say.resetTitle(person.displayName)} name={person.userName} act={say.reset} busy={reset.isPending} onCancel={onCancel} onAct={() => reset.mutate(undefined, { onSuccess: onDone })}>
      {say.resetWhy}
      <FormFault fault={reset.error && faultOf(reset.error)} />
    </ConfirmNamed>
  );
}

/** Locking asks for the name; letting somebody in again only asks once. */
export function LockDialog({ person, onDone, onCancel }: { person: PersonRow; onDone: () => void; onCancel: () => void }) {
  const say = usePeopleWords();
  const lock = useLock(person.id, !person.isLocked);
  const act = () => lock.mutate(undefined, { onSuccess: onDone });
  const fault = <FormFault fault={lock.error && faultOf(lock.error)} />;
  if (person.isLocked) {
    return (
      <Modal open title={say.unlockTitle(person.displayName)} okText={say.unlock} cancelText={say.cancel} width={440} confirmLoading={lock.isPending} onOk={act} onCancel={onCancel}>
        {say.unlockWhy}
        {fault}
      </Modal>
    );
  }
  return (
    <ConfirmNamed title={say.lockTitle(person.displayName)} name={person.userName} act={say.lock} busy={lock.isPending} onCancel={onCancel} onAct={act}>
      {say.lockWhy}
      {fault}
    </ConfirmNamed>
  );
}
