import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Alike, NewRecord } from '../../../api/recordItemTypes';
import type { RecordTypeView, Values } from '../../../api/recordTypes';
import { useMe } from '../../../api/me';
import { Answer } from '../../../ui/Answer';
import { PageHead, Segmented } from '../../../ui/Card';
import { Loading } from '../../../ui/States';
import { useUiWords } from '../../../ui/uiWords';
import { useViewAddress } from '../../../ui/ViewLink';
import { useLocalTime } from '../../../ui/when';
import { askAlike, useCreate } from '../acts';
import { useType } from '../api';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import { AlikeDialog } from './AlikeDialog';
import { ChildGrid } from './ChildGrid';
import { useDraft } from './draft';
import { DraftNote } from './DraftNote';
import { isEmpty } from './life';
import { RecordForm } from './RecordForm';

/** A new record. */
export function NewPage() {
  const { type: code = '' } = useParams();
  const me = useMe();
  const type = useType(code);
  return (
    <Answer of={type} loading={<Loading rows={14} columns={[40, 40]} />}>
      {(data) => <Answer of={me}>{(person) => <NewForm key={data.code} type={data} user={person.userName} />}</Answer>}
    </Answer>
  );
}

function NewForm({ type, user }: { type: RecordTypeView; user: string }) {
  const say = useFormWords();
  const ui = useUiWords();
  const names = useNames();
  const time = useLocalTime();
  const go = useNavigate();
  const address = useViewAddress();
  const draft = useDraft(user, `${type.code}.new`);
  const [values, setValues] = useState<Values>(draft.found?.values ?? {});
  const [children, setChildren] = useState<Record<string, Values[]>>(draft.found?.children ?? {});
  const [sensitivity, setSensitivity] = useState('');
  const [alike, setAlike] = useState<readonly Alike[] | null>(null);
  const create = useCreate((made) => {
    draft.drop();
    void go(address(`/records/${type.code}/${made.id}`), { replace: true });
  });
  const put = (nextValues: Values, nextChildren: Record<string, Values[]>) => {
    setValues(nextValues);
    setChildren(nextChildren);
    draft.keep({ values: nextValues, children: nextChildren, version: 0 });
  };
  const record = (confirm: boolean): NewRecord => ({
    type: type.code, values, children: Object.fromEntries(Object.entries(children).map(([key, rows]) => [key, rows.filter((row) => Object.values(row).some((value) => !isEmpty(value)))])),
    ...(sensitivity && { sensitivity }), confirm,
  });
  const submit = (confirm: boolean) =>
    create.mutate(record(confirm), { onError: (fault) => { if (fault.code === 'records.alike') void askAlike(type.code, values).then(setAlike); } });
  const fault = create.error?.code === 'records.alike' ? null : create.error;
    const drop = () => {
    draft.drop();
    setValues({});
    setChildren({});
  };
  const secrecy = (
    <div className="card form-side">
      <h3>{say.secrecy}</h3>
      <Segmented
        label={say.secrecy} value={sensitivity} onChange={setSensitivity}
        options={[{ value: '', label: say.byType }, { value: 'Open', label: ui.open }, { value: 'Internal', label: ui.internal }, { value: 'WorkSecret', label: ui.workSecret }]}
      />
    </div>
  );
  return (
    <>
      <PageHead title={say.newTitle(names.named(type))} meta={[names.help(type)]} />
      <RecordForm
        type={type} state={type.start} values={values} fault={fault} onChange={(part) => put({ ...values, ...part }, children)} aside={secrecy}
        foot={
          <>
            <Button type="primary" loading={create.isPending} onClick={() => submit(false)}>{say.create}</Button>
            <Button onClick={() => void go(address(`/records/${type.code}`))}>{say.cancel}</Button>
            <DraftNote found={draft.found && time(draft.found.at)} kept={draft.keptAt && time(draft.keptAt)} onDrop={drop} />
          </>
        }
      >
        {type.children.filter((child) => child.mayAdd).map((child) => (
          <ChildGrid key={child.key} child={child} rows={children[child.key] ?? []} fault={fault} onChange={(rows) => put(values, { ...children, [child.key]: rows })} />
        ))}
      </RecordForm>
      {alike && <AlikeDialog type={type.code} alike={alike} busy={create.isPending} onConfirm={() => { setAlike(null); submit(true); }} onClose={() => setAlike(null)} />}
    </>
  );
}
