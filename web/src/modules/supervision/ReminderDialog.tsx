import { Button, Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { NoticeKind, ReminderChoice } from '../../api/types';
import { Answer } from '../../ui/Answer';
import { FieldFault, FormFault } from '../../ui/FormFault';
import { Segmented } from '../../ui/Card';
import { Loading } from '../../ui/States';
import { useLanguage } from '../../ui/words';
import { useCloseFeed, useOpenFeed, useRemind, useReminders } from './api';
import { useSupervisionWords } from './words';

const RHYTHMS = ['None', 'AtOnce', 'Daily', 'Weekly'] as const;
const KINDS: readonly NoticeKind[] = ['Assigned', 'Mentioned', 'DueSoon', 'Overdue', 'Returned', 'Climbed', 'Reminded', 'Answered', 'Released'];

/** How mail reaches the person: at once, gathered, or not at all. */
export function ReminderDialog({ onClose }: { onClose: () => void }) {
  const say = useSupervisionWords();
  const reminders = useReminders();
  return reminders.data ? <Choice now={reminders.data} onClose={onClose} /> : <Waiting title={say.reminders} of={reminders} onClose={onClose} />;
}

function Waiting({ title, of, onClose }: { title: string; of: ReturnType<typeof useReminders>; onClose: () => void }) {
  return (
    <Modal open title={title} onCancel={onClose} footer={null} width={480}>
      <Answer of={of} loading={<Loading rows={4} />}>
        {() => null}
      </Answer>
    </Modal>
  );
}

function Choice({ now, onClose }: { now: ReminderChoice; onClose: () => void }) {
  const say = useSupervisionWords();
  const { language } = useLanguage();
  const [wish, setWish] = useState({ mail: now.mail, address: now.address, english: now.mail === 'None' ? language === 'en' : now.english, hour: now.hour, muted: now.muted });
  const put = (part: Partial<typeof wish>) => setWish({ ...wish, ...part });
  const remind = useRemind(onClose);
  const gathered = wish.mail === 'Daily' || wish.mail === 'Weekly';
  return (
    <Modal open title={say.reminders} okText={say.save} cancelText={say.cancel} onCancel={onClose} onOk={() => remind.mutate(wish)} confirmLoading={remind.isPending} width={480}>
      <div className="work-form">
        {!now.mailReady && <p className="aux">{say.mailOff}</p>}
        <div className="field">
          <span>{say.mail}</span>
          <Segmented label={say.mail} value={wish.mail} onChange={(mail) => put({ mail })} options={RHYTHMS.map((value) => ({ value, label: say.rhythms[value] }))} />
        </div>
        {wish.mail !== 'None' && (
          <label className="field">
            <span>{say.address}</span>
            <Input value={wish.address ?? ''} maxLength={200} type="email" onChange={(event) => put({ address: event.target.value })} />
            <FieldFault fault={remind.error} field="address" />
          </label>
        )}
        {wish.mail !== 'None' && (
          <div className="field">
            <span>{say.mailLanguage}</span>
            <Segmented label={say.mailLanguage} value={wish.english ? 'en' : 'zh'} onChange={(chosen) => put({ english: chosen === 'en' })} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} />
          </div>
        )}
        {gathered && (
          <label className="field">
            <span>{say.hour}</span>
            <Select value={wish.hour} options={Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${hour}:00` }))} onChange={(hour) => put({ hour })} style={{ width: 120 }} />
          </label>
        )}
        {wish.mail !== 'None' && (
          <div className="field">
            <span>{say.muted}</span>
            <Checkbox.Group value={[...wish.muted]} options={KINDS.map((value) => ({ value, label: say.kindsOfNotice[value] }))} onChange={(muted) => put({ muted: KINDS.filter((kind) => muted.includes(kind)) })} />
          </div>
        )}
        <FormFault fault={remind.error} fields={['address']} />
      </div>
    </Modal>
  );
}

/** The secret address other calendars subscribe to. */
export function CalendarDialog({ onClose }: { onClose: () => void }) {
  const say = useSupervisionWords();
  const reminders = useReminders();
  const open = useOpenFeed();
  const end = useCloseFeed();
  const [copied, setCopied] = useState(false);
  const address = open.data && location.origin + open.data.path;
  const inUse = reminders.data?.hasFeed === true;
  return (
    <Modal open title={say.calendar} onCancel={onClose} footer={<Button onClick={onClose}>{say.close}</Button>} width={520}>
      <div className="work-form">
        <p>{say.feedHelp}</p>
        {address ? (
          <div className="field">
            <span>{say.feedOnce}</span>
            <div className="row">
              <Input value={address} readOnly aria-label={say.calendar} onFocus={(event) => event.target.select()} />
              <Button type="primary" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>{copied ? say.copied : say.copy}</Button>
            </div>
          </div>
        ) : (
          inUse && <p className="aux">{say.feedOn}</p>
        )}
        <FormFault fault={open.error ?? end.error} />
        <div className="row">
          <Button onClick={() => open.mutate(undefined)} loading={open.isPending}>{inUse ? say.renewFeed : say.makeFeed}</Button>
          {inUse && <Button onClick={() => { open.reset(); end.mutate(undefined); }} loading={end.isPending}>{say.endFeed}</Button>}
        </div>
      </div>
    </Modal>
  );
}
