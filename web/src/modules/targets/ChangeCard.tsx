import { Button, Input } from 'antd';
import { useState } from 'react';
import type { TargetChange } from '../../api/targetTypes';
import { Card } from '../../ui/Card';
import { FormFault } from '../../ui/FormFault';
import { useLocalTime } from '../../ui/when';
import { useLanguage, useNamed } from '../../ui/words';
import { useChange } from './api';
import { useTargetsWords } from './words';

/** The change that waits, and what the present person may do to it. */
export function ChangeCard({ target, change }: { target: string; change: TargetChange }) {
  const say = useTargetsWords();
  const time = useLocalTime();
  const named = useNamed();
  const { language } = useLanguage();
  const [reason, setReason] = useState('');
  const act = useChange(target, () => setReason(''));
  const due = change.limit ? say.waiting(time(change.limit)) : undefined;
  return (
    <Card title={`${named({ name: change.stateName, nameEn: change.stateNameEn })}${language === 'en' ? ': ' : '：'}${language === 'en' ? change.goal.textEn : change.goal.text}`} sub={due}>
      <p>{change.reason}</p>
      <p className="aux">{say.tiedBy(change.by, time(change.at))}</p>
      {change.actions.length > 0 && (
        <div className="change-acts">
          <Input value={reason} placeholder={say.reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} aria-label={say.reason} />
          {change.actions.map((action, at) => (
            <Button key={action.code} type={at === 0 ? 'primary' : 'default'} loading={act.isPending} disabled={action.needsReason && reason.trim() === ''}
              onClick={() => act.mutate({ action: action.code, reason: reason.trim() || null })}>
              {named(action)}
            </Button>
          ))}
        </div>
      )}
      <FormFault fault={act.error} />
    </Card>
  );
}
