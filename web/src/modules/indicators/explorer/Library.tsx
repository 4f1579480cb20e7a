import { Modal } from 'antd';
import { useState } from 'react';
import type { Kept } from '../../../api/exploreTypes';
import { Answer } from '../../../ui/Answer';
import { ConfirmNamed } from '../../../ui/ConfirmNamed';
import { ToolButton } from '../../../ui/Drawer';
import { FormFault } from '../../../ui/FormFault';
import { Empty, Loading } from '../../../ui/States';
import { useLocalDay } from '../../../ui/when';
import { useDrop, useKept, usePin } from './api';
import { SaveDialog } from './SaveDialog';
import { useExplorerWords } from './words';

/** The kept queries in reach: open, pin, rename, delete. */
export function Library({ onOpen, onCancel }: { onOpen: (one: Kept) => void; onCancel: () => void }) {
  const say = useExplorerWords();
  const kept = useKept();
  const pin = usePin();
  const [renamed, setRenamed] = useState<Kept | null>(null);
  const [dropped, setDropped] = useState<Kept | null>(null);
  const drop = useDrop(() => setDropped(null));
  return (
    <Modal open title={say.library} width={760} footer={null} onCancel={onCancel}>
      <FormFault fault={pin.error} />
      <Answer of={kept} loading={<Loading rows={5} />} isEmpty={(data) => data.explorations.length === 0} empty={<Empty icon="list" what={say.noKept} why={say.noKeptWhy} />}>
        {(data) => (
          <table className="grid">
            <thead>
              <tr>
                <th>{say.name}</th>
                <th>{say.sharedWith}</th>
                <th>{say.owner}</th>
                <th>{say.changedAt}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {data.explorations.map((one) => (
                <Row key={one.id} of={one} onOpen={() => onOpen(one)} onPin={() => pin.mutate({ id: one.id, pinned: !one.pinned })} onRename={() => setRenamed(one)} onDrop={() => setDropped(one)} />
              ))}
            </tbody>
          </table>
        )}
      </Answer>
      {renamed && <SaveDialog view={renamed.view} kept={renamed} name={renamed.name} onKept={() => setRenamed(null)} onCancel={() => setRenamed(null)} />}
      {dropped && (
        <ConfirmNamed title={say.drop} name={dropped.name} act={say.drop} busy={drop.isPending} onAct={() => drop.mutate(dropped.id)} onCancel={() => setDropped(null)}>
          {say.dropWhy(dropped.name)}
        </ConfirmNamed>
      )}
    </Modal>
  );
}

function Row({ of, onOpen, onPin, onRename, onDrop }: { of: Kept; onOpen: () => void; onPin: () => void; onRename: () => void; onDrop: () => void }) {
  const say = useExplorerWords();
  const day = useLocalDay();
  const reach = of.sharedWith === 'org' ? say.org : of.sharedWith === 'space' ? say.space : say.own;
  return (
    <tr>
      <td><button type="button" className="plain link" onClick={onOpen}>{of.name}</button></td>
      <td>{reach}</td>
      <td>{of.owner}</td>
      <td className="aux">{day(of.changedAt)}</td>
      <td className="explorer-acts">
        <ToolButton icon="screen" title={of.pinned ? say.unpin : say.pin} pressed={of.pinned} onClick={onPin} />
        {of.mine && <ToolButton icon="edit" title={say.rename} onClick={onRename} />}
        {of.mine && <ToolButton icon="close" title={say.drop} onClick={onDrop} />}
      </td>
    </tr>
  );
}
