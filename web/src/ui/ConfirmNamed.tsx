import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useUiWords } from './uiWords';

interface ConfirmNamedProps {
  title: string;
  /** What the person must type, so that the wrong thing is not done by habit. */
  name: string;
  act: string;
  onAct: () => void;
  onCancel: () => void;
  busy?: boolean;
  children: ReactNode;
}

/** Asks once more, by name, before what cannot be undone. */
export function ConfirmNamed({ title, name, act, onAct, onCancel, busy, children }: ConfirmNamedProps) {
  const say = useUiWords();
  const [typed, setTyped] = useState('');
  const same = typed.trim() === name;
  return (
    <Modal open title={title} okText={act} cancelText={say.cancel} onCancel={onCancel} onOk={onAct} confirmLoading={busy} okButtonProps={{ disabled: !same }} width={440}>
      <p>{children}</p>
      <label className="field">
        <span>{say.typeName(name)}</span>
        <Input value={typed} autoFocus onChange={(event) => setTyped(event.target.value)} onPressEnter={() => same && onAct()} />
      </label>
    </Modal>
  );
}
