import { Button } from 'antd';
import { useState } from 'react';
import type { RequestRow } from '../../../api/requestTypes';
import { Light } from '../../../ui/Light';
import { useLocalTime } from '../../../ui/when';
import { useLanguage } from '../../../ui/words';
import { RequestDialog } from './RequestDialog';
import { lightOf, useRequestWords } from './words';
import './requests.css';

/** Beside an enterprise's return: what it asked for in it, and what it was answered. */
export function RequestsTold({ rows }: { rows: readonly RequestRow[] }) {
  const say = useRequestWords();
  const { language } = useLanguage();
  const time = useLocalTime();
  const [opened, open] = useState<string | null>(null);
  return (
    <div className="entry-remarks">
      {rows.length === 0 && <p className="aux">{say.noneTold}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <p className="request-told-head"><Light state={lightOf(row)} word={language === 'en' ? row.stateNameEn : row.stateName} />{row.due && <span className={row.late ? 'late-word' : 'aux'}>{say.due} {time(row.due)}</span>}</p>
            <p>{row.text}</p>
            {row.answer && <p className="request-answer">{row.answer} {row.answeredAt && <span className="aux">{say.by(row.answeredBy, time(row.answeredAt))}</span>}</p>}
            <p>{row.mine ? <Button size="small" onClick={() => open(row.id)}>{say.handle}</Button> : <button type="button" className="plain link" onClick={() => open(row.id)}>{say.see}</button>}</p>
          </li>
        ))}
      </ul>
      {opened && <RequestDialog id={opened} onClose={() => open(null)} />}
    </div>
  );
}
