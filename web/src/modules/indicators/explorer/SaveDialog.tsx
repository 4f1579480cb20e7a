import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Kept } from '../../../api/exploreTypes';
import { FormFault } from '../../../ui/FormFault';
import { useKeep, useKept, useRekeep } from './api';
import { useExplorerWords } from './words';

const REACHES = ['own', 'org', 'space'] as const;

interface SaveProps {
  /** Address of what is in view. */
  view: string;
  /** The own kept query it was opened from; it can be kept anew under the same name. */
  kept?: Kept | undefined;
  name: string;
  onKept: (id: string) => void;
  onCancel: () => void;
}

/** Keeps what is in view under a name, for oneself or shared. */
export function SaveDialog({ view, kept, name, onKept, onCancel }: SaveProps) {
  const say = useExplorerWords();
  const mayShare = useKept().data?.mayShare ?? false;
  const [called, setCalled] = useState(name);
  const [sharedWith, setSharedWith] = useState(kept?.sharedWith ?? 'own');
  const keep = useKeep(onKept);
  const rekeep = useRekeep(() => kept && onKept(kept.id));
  const ask = { name: called.trim(), view, sharedWith };
  const save = () => (kept ? rekeep.mutate({ id: kept.id, ...ask }) : keep.mutate(ask));
  const footer = (
    <>
      <Button onClick={onCancel}>{say.cancel}</Button>
      {kept && <Button disabled={!ask.name || ask.name === kept.name} loading={keep.isPending} onClick={() => keep.mutate(ask)}>{say.saveAs}</Button>}
      <Button type="primary" disabled={!ask.name} loading={rekeep.isPending || (!kept && keep.isPending)} onClick={save}>{say.save}</Button>
    </>
  );
  return (
    <Modal open title={say.save} width={440} footer={footer} onCancel={onCancel}>
      <label className="field">
        <span>{say.name}</span>
        <Input autoFocus value={called} maxLength={60} onChange={(event) => setCalled(event.target.value)} onPressEnter={() => ask.name && save()} />
      </label>
      <div className="field">
        <span>{say.sharedWith}</span>
        <Radio.Group value={sharedWith} onChange={(event) => setSharedWith(String(event.target.value))} options={REACHES.map((value) => ({ value, label: say[value], disabled: value === 'space' && !mayShare && sharedWith !== 'space' }))} />
      </div>
      <p className="aux">{say.saveHelp}</p>
      <FormFault fault={keep.error ?? rekeep.error} />
    </Modal>
  );
}
