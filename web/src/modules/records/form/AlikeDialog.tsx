import { Modal } from 'antd';
import type { Alike } from '../../../api/recordItemTypes';
import { useViewAddress } from '../../../ui/ViewLink';
import { useFormWords } from '../formWords';
import { useNames } from '../names';

interface AlikeDialogProps {
  type: string;
  alike: readonly Alike[];
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Records so like the new one that they should be looked at first. */
export function AlikeDialog({ type, alike, busy, onConfirm, onClose }: AlikeDialogProps) {
  const say = useFormWords();
  const address = useViewAddress();
  const names = useNames();
  return (
    <Modal open title={say.alikeTitle} width={640} okText={say.stillNew} okButtonProps={{ type: 'default' }} cancelText={say.lookFirst} confirmLoading={busy} onOk={onConfirm} onCancel={onClose}>
      <p className="aux dialog-help">{say.alikeWhy(alike.length)}</p>
      <table className="grid">
        <tbody>
          {alike.map((one) => (
            <tr key={one.id}>
              <td className="soft">{one.number || '—'}</td>
              <td className="wrap">
                <a href={address(`/records/${type}/${one.id}`)} target="_blank" rel="noreferrer">
                  {one.title}
                </a>
              </td>
              <td>{one.orgName}</td>
              <td>{names.state(one)}</td>
              <td className="num aux">{say.alikeLikeness} {one.likeness.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
