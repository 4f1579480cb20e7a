import { Button } from 'antd';
import { useState } from 'react';
import { PageHead } from '../../ui/Card';
import { saveFile } from '../../ui/files';
import { FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { useCheck, useComments } from './api';
import type { Draft } from './api';
import { Checked } from './Checked';
import { DraftForm } from './DraftForm';
import { useDraftsWords } from './words';
import './drafts.css';

const EMPTY: Draft = { text: '', file: null, org: null, date: '' };

/** A draft goes in, its figures come back judged; leaving the page forgets it. */
export function DraftsPage() {
  const say = useDraftsWords();
  const [draft, setDraft] = useState(EMPTY);
  const check = useCheck();
  const comments = useComments();
  const name = draft.file ? draft.file.name.replace(/\.[^.]+$/, '') : (check.data?.title ?? say.title);
  const save = () => comments.mutate(draft, { onSuccess: (blob) => saveFile(`${name}（核稿）.docx`, blob) });
  const actions = check.data && (
    <>
      <Button onClick={() => { check.reset(); setDraft(EMPTY); }}>{say.again}</Button>
      <Button onClick={() => check.reset()}>{say.edit}</Button>
      <Button type="primary" icon={<Icon name="download" />} loading={comments.isPending} onClick={save}>{say.docx}</Button>
    </>
  );
  const meta = check.data ? [check.data.title, say.count(check.data.figures.length, check.data.differs, check.data.wordings)] : [say.lead];
  return (
    <>
      <PageHead title={say.title} meta={meta} actions={actions} />
      <div className="page-body draft-page">
        <FormFault fault={comments.error} fields={[]} />
        {check.data ? <Checked draft={check.data} /> : <DraftForm draft={draft} onChange={setDraft} busy={check.isPending} fault={check.error} onCheck={() => check.mutate(draft)} onTouch={() => check.error && check.reset()} />}
      </div>
    </>
  );
}
