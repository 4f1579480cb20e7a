import { Button, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../api/me';
import type { UnknownWords } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { FormFault } from '../../../ui/FormFault';
import { Tag } from '../../../ui/Tags';
import { BIND, useBind } from './api';
import { useSourcesWords } from './words';

interface UnknownWordsCardProps {
  profile: string;
  unknown: readonly UnknownWords[];
  /** Reads the same file again; only for a file of this sitting. */
  onAgain: (() => void) | undefined;
}

/** Words of a file nobody has said the meaning of: whoever may says it once, here. */
export function UnknownWordsCard({ profile, unknown, onAgain }: UnknownWordsCardProps) {
  const say = useSourcesWords();
  const may = useMay();
  const [done, setDone] = useState<readonly string[]>([]);
  return (
    <Card title={say.unknown} sub={say.bindNote}>
      {!may(BIND) && <p className="aux">{say.cannotBind}</p>}
      <ul className="sources-unknown">
        {unknown.map((one) => (
          <One key={`${one.kind}|${one.words}`} profile={profile} one={one} may={may(BIND)} onDone={() => setDone((was) => [...was, `${one.kind}|${one.words}`])} />
        ))}
      </ul>
      {onAgain && done.length > 0 && <Button type="primary" onClick={onAgain}>{say.rereading}</Button>}
    </Card>
  );
}

function One({ profile, one, may, onDone }: { profile: string; one: UnknownWords; may: boolean; onDone: () => void }) {
  const say = useSourcesWords();
  const [target, setTarget] = useState<string>();
  const bind = useBind();
  return (
    <li>
      <span><Tag>{one.kind === 'head' ? say.kindHead : say.kindRow}</Tag> <b>{one.words}</b> <span className="aux">{one.cell}{one.sample && `：${one.sample}`}</span></span>
      {bind.isSuccess ? <span role="status">{say.bound}</span> : may && (
        <span className="sources-bind">
          <Select
            showSearch optionFilterProp="label" value={target ?? null} onChange={(next: string | null) => setTarget(next ?? undefined)} placeholder={say.bindTo} aria-label={`${say.bindTo}：${one.words}`} popupMatchSelectWidth={false}
            options={[...one.targets.map((to) => ({ value: to.target, label: to.name })), { value: '', label: say.leaveOut }]}
          />
          <Button disabled={target === undefined} loading={bind.isPending} onClick={() => bind.mutate({ profile, kind: one.kind, words: one.words, target: target ?? '' }, { onSuccess: onDone })}>{say.bind}</Button>
        </span>
      )}
      <FormFault fault={bind.error} />
    </li>
  );
}
