import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import type { Difference, RecordItem } from '../../../api/recordItemTypes';
import type { RecordTypeView, Values } from '../../../api/recordTypes';
import { useMe } from '../../../api/me';
import { Answer } from '../../../ui/Answer';
import { PageHead } from '../../../ui/Card';
import { Loading } from '../../../ui/States';
import { useViewAddress } from '../../../ui/ViewLink';
import { useLocalTime } from '../../../ui/when';
import { useChange } from '../acts';
import { differencesSince, KEY, useItem, useType } from '../api';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import { ConflictDialog } from './ConflictDialog';
import { useDraft } from './draft';
import { DraftNote } from './DraftNote';
import { RecordForm } from './RecordForm';

/** Changes to a record: only what was changed is sent, and what somebody else changed meanwhile is shown before. */
export function EditPage() {
  const { type: code = '', id = '' } = useParams();
  const me = useMe();
  const type = useType(code);
  const item = useItem(id);
  return (
    <Answer of={type} loading={<Loading rows={14} columns={[40, 40]} />}>
      {(typed) => (
        <Answer of={item} loading={<Loading rows={14} columns={[40, 40]} />}>
          {(data) => <Answer of={me}>{(person) => <EditForm key={data.row.id} type={typed} item={data} user={person.userName} />}</Answer>}
        </Answer>
      )}
    </Answer>
  );
}

const valuesOf = (item: RecordItem): Values => Object.fromEntries(Object.entries(item.row.cells).map(([key, cell]) => [key, cell.v]));

interface Conflict {
  version: number;
  theirs: readonly Difference[];
}

function EditForm({ type, item, user }: { type: RecordTypeView; item: RecordItem; user: string }) {
  const say = useFormWords();
  const names = useNames();
  const time = useLocalTime();
  const go = useNavigate();
  const address = useViewAddress();
  const queries = useQueryClient();
  const { row } = item;
  const draft = useDraft(user, `${type.code}.${row.id}`);
  // What the changes were made on: it stays the same while others change the record behind the form.
  const [base] = useState(() => ({ version: draft.found?.version ?? row.version, values: valuesOf(item), cells: row.cells }));
  const [changes, setChanges] = useState<Values>(draft.found?.values ?? {});
  const [reason, setReason] = useState('');
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const page = address(`/records/${type.code}/${row.id}`);
  const change = useChange(row.id, () => {
    draft.drop();
    void go(page, { replace: true });
  });
  const put = (part: Values) => {
    const next = { ...changes, ...part };
    for (const [key, value] of Object.entries(part)) if (JSON.stringify(value) === JSON.stringify(base.values[key] ?? null)) Reflect.deleteProperty(next, key);
    setChanges(next);
    if (Object.keys(next).length > 0) draft.keep({ values: next, children: {}, version: base.version });
    else draft.drop();
  };
  const save = (values: Values, version: number) =>
    change.mutate({ version, values, ...(reason.trim() && { reason: reason.trim() }) }, {
      onError: (fault) => {
        if (fault.code !== 'records.changed') return;
        void differencesSince(row.id, version).then(({ version: now, differences }) => setConflict({ version: now, theirs: differences }));
      },
    });
  const settle = (kept: Values, version: number) => {
    setConflict(null);
    if (Object.keys(kept).length > 0) return save(kept, version);
    draft.drop();
    void queries.invalidateQueries({ queryKey: [KEY] });
    void go(page, { replace: true });
  };
  const count = Object.keys(changes).length;
  const fault = change.error?.code === 'records.changed' ? null : change.error;
  const drop = () => {
    draft.drop();
    setChanges({});
  };
  const why = (
    <label className="card form-side">
      <h3>{say.reason}</h3>
      <Input.TextArea aria-label={say.reason} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      <span className="aux">{say.reasonHelp}</span>
    </label>
  );
  return (
    <>
      <PageHead title={say.editTitle(row.title)} meta={[[names.named(type), row.number].filter(Boolean).join(' '), names.state(row)]} />
      <RecordForm
        type={type} state={row.state} values={{ ...base.values, ...changes }} cells={base.cells} fault={fault} onChange={put} aside={why}
        foot={
          <>
            <Button type="primary" loading={change.isPending} disabled={count === 0} onClick={() => save(changes, base.version)}>{say.save}</Button>
            <Button onClick={() => void go(page)}>{say.cancel}</Button>
            {count === 0 && <span className="aux">{say.nothing}</span>}
            <DraftNote found={draft.found && time(draft.found.at)} kept={draft.keptAt && time(draft.keptAt)} onDrop={drop} />
          </>
        }
      />
      {conflict && <ConflictDialog type={type} mine={changes} theirs={conflict.theirs} onClose={() => setConflict(null)} onSettle={(kept) => settle(kept, conflict.version)} />}
    </>
  );
}
