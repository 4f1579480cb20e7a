import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api, ask } from '../../api/client';
import type { Fault } from '../../api/fault';
import { useOrgs } from '../../api/orgs';
import type { IssuedAssignment } from '../../api/types';
import { useLight } from '../../api/worklist';
import { FieldFault, FormFault } from '../../ui/FormFault';
import type { NoteOn } from '../../ui/noteContext';
import { ViewLink } from '../../ui/ViewLink';
import { useNamed } from '../../ui/words';
import { useNoteWords } from './noteWords';

const FIELDS = ['name', 'lead', 'line', 'due', 'note'];

interface NoteProps {
  on: NoteOn;
  onClose: () => void;
}

/** A leader's note on what a page shows, issued as an assignment with the facts as they stand. */
export function NoteDialog({ on, onClose }: NoteProps) {
  const light = useLight(on.target);
  if (on.target === undefined) return <NoteForm on={on} onClose={onClose} />;
  if (light.isLoading) return null;
  if (light.data?.open) return <Answered of={light.data.assignment} onClose={onClose} />;
  const { name, facts, org, line } = light.data ?? on;
  return <NoteForm on={{ ...on, name, facts, org, line }} onClose={onClose} />;
}

/** The red light is being worked on already: no second assignment, the way to the first. */
function Answered({ of, onClose }: { of: { number: string; name: string; link: string } | null; onClose: () => void }) {
  const say = useNoteWords();
  return (
    <Modal open title={say.title} onCancel={onClose} footer={<Button type="primary" onClick={onClose}>{say.close}</Button>} width={480}>
      <p>
        {say.answered} {of && <ViewLink to={of.link}>{of.number} {of.name}</ViewLink>}
      </p>
    </Modal>
  );
}

function NoteForm({ on, onClose }: NoteProps) {
  const say = useNoteWords();
  const named = useNamed();
  const orgs = useOrgs().data;
  const queries = useQueryClient();
  const [wish, setWish] = useState({ name: on.name, note: '', lead: on.org ?? null, line: on.line && on.line in say.lines ? on.line : 'general', due: dayjs().add(14, 'day').format('YYYY-MM-DD') });
  const put = (part: Partial<typeof wish>) => setWish({ ...wish, ...part });
  const issue = useMutation<IssuedAssignment, Fault>({
    mutationFn: () => ask(api.POST('/api/supervision/assignments', { body: { ...wish, lead: wish.lead ?? '', source: on.target ? 'light' : 'note', link: on.link, facts: on.facts, target: on.target ?? null, dept: null, demand: null, deliverable: null, parent: null, draft: false } })),
    onSuccess: () => void queries.invalidateQueries(),
  });
  if (issue.data)
    return (
      <Modal open title={say.issued} onCancel={onClose} footer={<Button type="primary" onClick={onClose}>{say.close}</Button>} width={480}>
        <p>
          {say.issuedAs} <ViewLink to={issue.data.link}>{issue.data.number} {wish.name}</ViewLink>
        </p>
      </Modal>
    );
  const options = [...(orgs?.tree ?? []), ...(orgs?.overlays ?? [])].map((one) => ({ value: one.code, label: named(one), sought: `${one.name} ${one.nameEn} ${one.code}` }));
  return (
    <Modal open title={say.title} okText={say.issue} cancelText={say.cancel} onCancel={onClose} onOk={() => issue.mutate()} confirmLoading={issue.isPending} okButtonProps={{ disabled: !wish.lead || wish.note.trim() === '' }} width={520}>
      <div className="note-form">
        <label className="field">
          <span>{say.note}</span>
          <Input.TextArea value={wish.note} autoFocus rows={3} maxLength={4000} placeholder={say.notePlaceholder} onChange={(event) => put({ note: event.target.value })} />
        </label>
        <label className="field">
          <span>{say.name}</span>
          <Input value={wish.name} maxLength={120} onChange={(event) => put({ name: event.target.value })} />
          <FieldFault fault={issue.error} field="name" />
        </label>
        <div className="note-row">
          <label className="field">
            <span>{say.lead}</span>
            <Select value={wish.lead} options={options} onChange={(lead) => put({ lead })} showSearch={{ optionFilterProp: 'sought' }} aria-label={say.lead} style={{ width: '100%' }} />
            <FieldFault fault={issue.error} field="lead" />
          </label>
          <label className="field">
            <span>{say.line}</span>
            <Select value={wish.line} options={Object.entries(say.lines).map(([value, label]) => ({ value, label }))} onChange={(line) => put({ line })} aria-label={say.line} style={{ width: '100%' }} />
          </label>
          <label className="field">
            <span>{say.due}</span>
            <DatePicker value={dayjs(wish.due)} minDate={dayjs()} allowClear={false} onChange={(day) => day && put({ due: day.format('YYYY-MM-DD') })} style={{ width: '100%' }} />
            <FieldFault fault={issue.error} field="due" />
          </label>
        </div>
        <div className="field">
          <span>{say.facts}</span>
          <p className="note-facts">{on.facts}</p>
        </div>
        <FormFault fault={issue.error} fields={FIELDS} />
      </div>
    </Modal>
  );
}
