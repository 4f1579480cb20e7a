import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { FormFault } from '../../../ui/FormFault';
import { UploadArea } from '../../../ui/UploadArea';
import { useGiveOut } from './api';
import { useSourcesWords } from './words';

const LIMIT_MB = 50;

/** Puts down a file that was given to another body. */
export function GiveOut({ onClose }: { onClose: () => void }) {
  const say = useSourcesWords();
  const [file, setFile] = useState<File | null>(null);
  const [fields, setFields] = useState({ part: '', to: '', purpose: '', line: '', rows: '' });
  const give = useGiveOut(onClose);
  const put = (name: keyof typeof fields) => (value: string) => setFields((now) => ({ ...now, [name]: value }));
  const whole = file && fields.part && fields.line && fields.to.trim() && fields.purpose.trim();
  return (
    <Modal open title={say.give} width={520} okText={say.given} cancelText={say.cancel} onCancel={onClose} confirmLoading={give.isPending} okButtonProps={{ disabled: !whole }} onOk={() => file && give.mutate({ file, ...fields })}>
      <div className="sources-give">
        <p className="aux">{say.giveNote}</p>
        {file ? <p>{say.giveFile}：<b>{file.name}</b></p> : <UploadArea accept="*" help={say.giveFile} limitMb={LIMIT_MB} onFile={setFile} />}
        <label className="field"><span>{say.part}</span><Select aria-label={say.part} value={fields.part || null} onChange={put('part')} options={Object.entries(say.parts).map(([value, label]) => ({ value, label }))} /></label>
        <label className="field"><span>{say.to}</span><Input maxLength={200} value={fields.to} onChange={(event) => put('to')(event.target.value)} /></label>
        <label className="field"><span>{say.purpose}</span><Input.TextArea maxLength={400} autoSize={{ minRows: 2 }} value={fields.purpose} onChange={(event) => put('purpose')(event.target.value)} /></label>
        <label className="field"><span>{say.line}</span><Select aria-label={say.line} value={fields.line || null} onChange={put('line')} options={Object.entries(say.lines).map(([value, label]) => ({ value, label }))} /></label>
        <label className="field"><span>{say.rowsOf}</span><Input inputMode="numeric" placeholder={say.rowsHelp} value={fields.rows} onChange={(event) => put('rows')(event.target.value.replace(/\D/g, ''))} /></label>
        <FormFault fault={give.error} />
      </div>
    </Modal>
  );
}
