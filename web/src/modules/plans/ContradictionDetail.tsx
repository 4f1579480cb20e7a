import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Contradiction, ContradictionPlace } from '../../api/contradictionTypes';
import { Card } from '../../ui/Card';
import { FormFault } from '../../ui/FormFault';
import { Tag } from '../../ui/Tags';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { useSettle } from './contradictions';
import type { ContradictionState } from './contradictions';
import { useContradictionWords } from './contradictionWords';

/** Both sentences with the figures in question, the arithmetic, and the way to settle it. */
export function ContradictionDetail({ of, mayDecide }: { of: Contradiction; mayDecide: boolean }) {
  const say = useContradictionWords();
  const time = useLocalTime();
  const english = useLanguage().language === 'en';
  const arithmetic = english ? of.arithmeticEn : of.arithmetic;
  const settle = useSettle();
  const [reason, setReason] = useState('');
  const decide = (state: ContradictionState) => settle.mutate({ key: of.key, state, reason: reason.trim() }, { onSuccess: () => setReason('') });
  return (
    <Card title={say.kinds[of.kind] ?? of.kind} sub={say.severities[of.severity]} className="clash-detail" tools={<Tag>{say.states[of.state]}</Tag>}>
      <p className="clash-sentence">{english ? of.sentenceEn : of.sentence}</p>
      <ol className="clash-places">
        {of.places.map((place) => <Place key={`${place.plan}.${place.sentence}.${place.start}`} of={place} />)}
      </ol>
      {arithmetic && <section className="clash-arithmetic"><h3>{say.arithmetic}</h3><p>{arithmetic}</p></section>}
      {of.reason && <section className={`clash-reason ${of.state}`}><h3>{say.states[of.state]}</h3><p>{of.reason}</p>{of.at && <p className="aux">{say.by(of.by, time(of.at))}</p>}</section>}
      {!mayDecide ? <p className="aux">{say.unsettable}</p> : (
        <section className="clash-settle">
          <label className="field">
            <span>{say.reason}</span>
            <Input.TextArea rows={3} maxLength={2000} placeholder={say.reasonHelp} value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <FormFault fault={settle.error} fields={[]} />
          <div className="row">
            {of.state === 'open' ? (
              <>
                <Button type="primary" disabled={!reason.trim()} loading={settle.isPending} onClick={() => decide('explained')}>{say.explain}</Button>
                <Button disabled={!reason.trim()} loading={settle.isPending} onClick={() => decide('corrected')}>{say.correct}</Button>
              </>
            ) : <Button disabled={!reason.trim()} loading={settle.isPending} onClick={() => decide('open')}>{say.reopen}</Button>}
          </div>
        </section>
      )}
    </Card>
  );
}

function Place({ of }: { of: ContradictionPlace }) {
  const say = useContradictionWords();
  const english = useLanguage().language === 'en';
  const whole = of.start >= 0 && of.start < of.end && of.end <= of.text.length;
  return (
    <li>
      <p className="clash-figure">{english ? of.figureEn : of.figure}</p>
      <blockquote>
        {whole ? <>{of.text.slice(0, of.start)}<mark>{of.text.slice(of.start, of.end)}</mark>{of.text.slice(of.end)}</> : of.text}
      </blockquote>
      <p className="aux clash-where">
        <span>《{of.title}》{say.sentence(of.sentence)}</span>
        <ViewLink to={`/plans/${of.plan}#s${of.sentence}`}>{say.open}</ViewLink>
      </p>
    </li>
  );
}
