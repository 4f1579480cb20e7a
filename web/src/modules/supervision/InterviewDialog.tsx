import { AutoComplete, Button, Checkbox, DatePicker, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Answer } from '../../ui/Answer';
import { FieldFault, FormFault } from '../../ui/FormFault';
import { Loading } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useAssignments, useInterview, usePeople } from './api';
import { useReportWords } from './reportWords';
import { useWorkWords } from './words';

const FIELDS = ['name', 'org', 'person', 'day', 'minutes', 'undertaking', 'until', 'matters'];

interface InterviewProps {
  org: string;
  /** Of the org; empty when it is not known here. */
  orgName: string;
  person: { id: string; name: string } | null;
  /** The assignment it was opened from. */
  matter?: string;
  onClose: () => void;
}

/** Records a talk with a body, or a person of it, about what is late there: what was said, what was promised, by when. */
export function InterviewDialog({ org, orgName, person, matter, onClose }: InterviewProps) {
  const say = useReportWords();
  const { pick } = useWorkWords();
  const late = useAssignments({ set: 'late', org });
  const interview = useInterview();
  const [wish, setWish] = useState({ name: '', day: dayjs().format('YYYY-MM-DD'), minutes: '', undertaking: '', until: dayjs().add(7, 'day').format('YYYY-MM-DD') });
  const [whom, setWhom] = useState<{ id: string | null; name: string }>(person ?? { id: null, name: '' });
  const [chosen, setChosen] = useState<readonly string[] | null>(matter ? [matter] : null);
  const people = usePeople(whom.name);
  const put = (part: Partial<typeof wish>) => setWish({ ...wish, ...part });
  const named = orgName || (late.data ? pick(late.data.of, late.data.ofEn) : '');
  const subject = wish.name || say.subjectOf(named);
  const all = (late.data?.cards ?? []).map((card) => card.id);
  const matters = chosen ?? all;
  const save = () => interview.mutate({ ...wish, name: subject.slice(0, 120), org, person: whom.id, personName: whom.id || whom.name.trim() === '' ? null : whom.name.trim(), matters: [...matters] });
  if (interview.data)
    return (
      <Modal open title={say.saved} onCancel={onClose} footer={<Button type="primary" onClick={onClose}>{say.close}</Button>} width={480}>
        <p>{say.savedAs} <ViewLink to={interview.data.link}>{interview.data.number}</ViewLink></p>
      </Modal>
    );
  return (
    <Modal
      open title={say.interview} okText={say.save} cancelText={say.cancel} onCancel={onClose} onOk={save} confirmLoading={interview.isPending} width={600}
      okButtonProps={{ disabled: matters.length === 0 || wish.minutes.trim() === '' || wish.undertaking.trim() === '' }}
    >
      <div className="work-form">
        <label className="field">
          <span>{say.subject}</span>
          <Input value={subject} maxLength={120} onChange={(event) => put({ name: event.target.value })} />
          <FieldFault fault={interview.error} field="name" />
        </label>
        <div className="interview-row">
          <label className="field">
            <span>{say.talkedWith}</span>
            <AutoComplete
              value={whom.name} aria-label={say.talkedWith} style={{ width: '100%' }} options={(people.data?.people ?? []).map((one) => ({ value: one.name, key: one.id, label: `${one.name} ${one.office}` }))}
              onChange={(name: string) => setWhom({ id: null, name })} onSelect={(name: string, option: { key: string }) => setWhom({ id: option.key, name })}
            />
            <span className="aux">{say.talkedWithHelp}</span>
            <FieldFault fault={interview.error} field="person" />
          </label>
          <label className="field">
            <span>{say.day}</span>
            <DatePicker value={dayjs(wish.day)} maxDate={dayjs()} allowClear={false} onChange={(day) => day && put({ day: day.format('YYYY-MM-DD') })} />
            <FieldFault fault={interview.error} field="day" />
          </label>
        </div>
        <div className="field">
          <span>{say.matters}</span>
          <Answer of={late} loading={<Loading rows={2} />}>
            {(ready) => ready.cards.length === 0
              ? <p className="aux">{say.mattersNone}</p>
              : <Checkbox.Group className="interview-matters" value={[...matters]} onChange={(next) => setChosen(next)} options={ready.cards.map((card) => ({ value: card.id, label: `${card.number} ${card.name}` }))} />}
          </Answer>
          <span className="aux">{say.mattersHelp}</span>
          <FieldFault fault={interview.error} field="matters" />
        </div>
        <label className="field">
          <span>{say.minutes}</span>
          <Input.TextArea value={wish.minutes} rows={4} maxLength={8000} onChange={(event) => put({ minutes: event.target.value })} />
          <FieldFault fault={interview.error} field="minutes" />
        </label>
        <div className="interview-row">
          <label className="field">
            <span>{say.undertaking}</span>
            <Input.TextArea value={wish.undertaking} rows={2} maxLength={2000} onChange={(event) => put({ undertaking: event.target.value })} />
            <FieldFault fault={interview.error} field="undertaking" />
          </label>
          <label className="field">
            <span>{say.until}</span>
            <DatePicker value={dayjs(wish.until)} minDate={dayjs()} allowClear={false} onChange={(day) => day && put({ until: day.format('YYYY-MM-DD') })} />
            <FieldFault fault={interview.error} field="until" />
          </label>
        </div>
        <FormFault fault={interview.error} fields={FIELDS} />
      </div>
    </Modal>
  );
}
