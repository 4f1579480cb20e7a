import { Button, Input, message, Modal } from 'antd';
import { useState } from 'react';
import { FormFault } from '../../ui/FormFault';
import { useDue } from '../../ui/due';
import { Light } from '../../ui/Light';
import { WorkflowSteps } from '../../ui/Steps';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { useMay } from '../../api/me';
import { useAct } from './api';
import type { Act, Bulletin, Step } from './types';
import { useBulletinsWords } from './words';

/** Where the bulletin stands, until when, and what this person may do now. */
export function SignOff({ of }: { of: Bulletin }) {
  const { language } = useLanguage();
  const time = useLocalTime();
  const due = useDue();
  const note = (step: Step) => (step.at ? `${step.person} · ${time(step.at)}` : step.due ? time(step.due) : null);
  const steps = of.steps.map((step) => ({ label: language === 'en' ? step.nameEn : step.name, note: note(step), at: step.state as 'done' | 'now' | 'ahead' }));
  const now = of.steps.find((step) => step.state === 'now');
  const late = now?.workdaysLeft != null && now.workdaysLeft < 0;
  const clock = now?.due && <Light state={late ? 'red' : (now.workdaysLeft ?? 9) <= 1 ? 'yellow' : 'ahead'} word={due(now)} />;
  const acts = <Acts of={of} />;
  return (
    <div className="no-print">
      <WorkflowSteps steps={steps} aside={clock || of.actions.length > 0 ? <>{clock}{acts}</> : undefined} />
    </div>
  );
}

const PRIMARY = ['submit', 'pass', 'sign'];

function Acts({ of }: { of: Bulletin }) {
  const say = useBulletinsWords();
  const { language } = useLanguage();
  const may = useMay();
  const [asked, setAsked] = useState<Act | null>(null);
  const [reason, setReason] = useState('');
  const act = useAct(of.bulletin.id, (changes) => {
    setAsked(null);
    if (changes !== null) void message.info(changes === 0 ? say.noChange : say.changed(changes));
  });
  const name = (one: Act) => (language === 'en' ? one.nameEn : one.name);
  const start = (one: Act) => (one.needsReason || one.code === 'sign' ? setAsked(one) : act.mutate({ action: one.code, reason: null }));
  const ordered = [...of.actions].sort((a, b) => Number(PRIMARY.includes(a.code)) - Number(PRIMARY.includes(b.code)));
  return (
    <>
      {of.bulletin.state === 'drafting' && may('bulletins.draft') && (
        <Button loading={act.isPending} onClick={() => act.mutate('refresh')}>
          {say.refresh}
        </Button>
      )}
      {ordered.map((one) => (
        <Button key={one.code} type={PRIMARY.includes(one.code) ? 'primary' : 'default'} loading={act.isPending} onClick={() => start(one)}>
          {name(one)}
        </Button>
      ))}
      {!asked && <FormFault fault={act.error} />}
      {asked && (
        <Modal open title={name(asked)} okText={name(asked)} cancelText={say.cancel} onCancel={() => setAsked(null)} confirmLoading={act.isPending}
          okButtonProps={{ disabled: asked.needsReason && reason.trim() === '' }} onOk={() => act.mutate({ action: asked.code, reason: reason || null })} width={440}>
          <FormFault fault={act.error} />
          {asked.code === 'sign' && <p>{say.confirmSign}</p>}
          <label className="field">
            <span>{say.reason}</span>
            <Input.TextArea rows={3} value={reason} maxLength={2000} autoFocus onChange={(event) => setReason(event.target.value)} />
            <span className="aux">{say.reasonWhy}</span>
          </label>
        </Modal>
      )}
    </>
  );
}
