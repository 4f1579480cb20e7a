import { Button, Modal } from 'antd';
import { useState } from 'react';
import { usePeopleWords } from './words';

/** The password just made, shown this once; it leaves the screen only by the button. */
export function OneTimePassword({ name, password, onClose }: { name: string; password: string; onClose: () => void }) {
  const say = usePeopleWords();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(password).then(() => setCopied(true));
  return (
    <Modal open title={say.passwordTitle} width={440} closable={false} mask={{ closable: false }} keyboard={false} footer={<Button type="primary" onClick={onClose}>{say.done}</Button>}>
      <p>{say.passwordOnce(name)}</p>
      <p className="one-time">
        <code>{password}</code>
        <Button onClick={copy}>{copied ? say.copied : say.copy}</Button>
      </p>
    </Modal>
  );
}
