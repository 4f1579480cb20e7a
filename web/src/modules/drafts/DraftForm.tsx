import { Button, Input, Select } from 'antd';
import type { Fault } from '../../api/fault';
import { useOrgs } from '../../api/orgs';
import { Card } from '../../ui/Card';
import { FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { UploadArea } from '../../ui/UploadArea';
import { useNamed } from '../../ui/words';
import type { Draft } from './api';
import { useDraftsWords } from './words';

const LIMIT_MB = 20;

interface DraftFormProps {
  draft: Draft;
  busy: boolean;
  fault: Fault | null;
  onChange: (draft: Draft) => void;
  onTouch: () => void;
  onCheck: () => void;
}

/** The text or a file, whose it is and of when; a refusal leaves everything in place. */
export function DraftForm({ draft, busy, fault, onChange, onTouch, onCheck }: DraftFormProps) {
  const say = useDraftsWords();
  const named = useNamed();
  const orgs = useOrgs().data;
  const set = (part: Partial<Draft>) => { onTouch(); onChange({ ...draft, ...part }); };
  const ready = draft.file !== null || draft.text.trim().length > 0;
  return (
    <div className="draft-entry">
      <Card title={say.paste} className="draft-paste" footer={<span className="row draft-kept"><Icon name="lock" />{say.kept}</span>}>
        <Input.TextArea
          aria-label={say.paste} placeholder={say.pasteHelp} value={draft.text} disabled={draft.file !== null} onChange={(event) => set({ text: event.target.value })}
          onKeyDown={(event) => { if (event.key === 'Enter' && event.ctrlKey && ready) onCheck(); }}
        />
      </Card>
      <Card title={say.or}>
        <UploadArea accept=".docx,.txt,.md,.html,.htm" help={say.fileHelp} limitMb={LIMIT_MB} busy={busy} onFile={(file) => set({ file })} />
        {draft.file && (
          <p className="draft-file">{say.picked} <b>{draft.file.name}</b>{' '}
            <button type="button" className="plain link" onClick={() => set({ file: null })}>{say.remove}</button>
          </p>
        )}
        <div className="field">
          <span>{say.org}</span>
          <Select
            showSearch={{ optionFilterProp: 'label' }} allowClear className="draft-org" aria-label={say.org} placeholder={orgs?.tree[0] ? named(orgs.tree[0]) : ''} value={draft.org} onChange={(org: string | undefined) => set({ org: org ?? null })}
            options={(orgs?.tree ?? []).map((one) => ({ value: one.code, label: named(one) }))}
          />
        </div>
        <label className="field">
          <span>{say.date}</span>
          <Input value={draft.date} placeholder={say.dateHelp} onChange={(event) => set({ date: event.target.value.trim() })} />
        </label>
        <FormFault fault={fault} fields={[]} />
        <Button type="primary" block disabled={!ready} loading={busy} onClick={onCheck}>{busy ? say.reading : say.check}</Button>
      </Card>
    </div>
  );
}
