import { Button, Input } from 'antd';
import { useState } from 'react';
import { FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { useRemindAssignments } from './api';
import { useBoardWords } from './boardWords';

/** Reminds of the chosen assignments with one text; whoever was reminded today is left alone. */
export function RemindBar({ ids, onClear }: { ids: readonly string[]; onClear: () => void }) {
  const say = useBoardWords();
  const remind = useRemindAssignments();
  const [text, setText] = useState('');
  const send = () => remind.mutate({ ids: [...ids], text: text.trim() || null }, { onSuccess: () => { setText(''); onClear(); } });
  if (ids.length === 0)
    return remind.data ? <div className="bulk-bar" role="status"><b>{say.reminded(remind.data.reminded, remind.data.already, remind.data.notOwed)}</b></div> : null;
  return (
    <div className="bulk-bar remind-bar">
      <b>{say.chosen(ids.length)}</b>
      <Input size="small" value={text} maxLength={500} placeholder={say.reminderText} aria-label={say.reminderText} onChange={(event) => setText(event.target.value)} onPressEnter={send} />
      <Button size="small" type="primary" icon={<Icon name="bell" />} loading={remind.isPending} onClick={send}>{say.remindChosen}</Button>
      <FormFault fault={remind.error} />
      <button type="button" className="plain link" onClick={onClear}>{say.clear}</button>
    </div>
  );
}
