import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WorkItem, WorkShown, WorkStep } from '../../api/types';
import { Answer } from '../../ui/Answer';
import { FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { Loading } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useStep, useWatch, useWork } from './api';
import { HandDialog, RetimeDialog } from './DirectDialogs';
import { REASON_BOX } from './useActing';
import { DueLight, WorkLine } from './WorkRow';
import { useSupervisionWords, useWorkWords } from './words';

/** Flow of the assignments among the matters. */
export const ASSIGNMENT = 'records.supervision.assignment';

export interface Acting {
  reason: string;
  setReason: (reason: string) => void;
  step: ReturnType<typeof useStep>;
  take: (step: WorkStep) => void;
}

interface WorkDetailProps {
  item: WorkItem;
  acting: Acting;
  onOpen: () => void;
  /** Further ways from the matter, beside those every matter has. */
  more?: ReactNode;
}

/** The picked matter beside the list: what its module says of it, how it came here, and the way on. */
export function WorkDetail({ item, acting, onOpen, more }: WorkDetailProps) {
  const say = useSupervisionWords();
  const shown = useWork(item.id);
  const watch = useWatch();
  const [dialog, setDialog] = useState<'hand' | 'retime' | null>(null);
  const may = shown.data?.may;
  return (
    <section className="card work-detail" aria-label={item.title}>
      <header>
        <div>
          <h2>{item.title}</h2>
          <WorkLine item={item} />
        </div>
        <DueLight item={item} />
      </header>
      <div className="work-tools">
        <button type="button" className="plain link" onClick={onOpen}>{say.open}</button>
        <button type="button" className="plain link" onClick={() => watch.mutate({ id: item.id, on: !item.watching })}>{item.watching ? say.unwatch : say.watch}</button>
        {may?.hand && <button type="button" className="plain link" onClick={() => setDialog('hand')}>{say.hand}</button>}
        {item.type === ASSIGNMENT && <ViewLink to={`/supervision/slips/${item.subject}`}>{say.slip}</ViewLink>}
        {may?.direct && <button type="button" className="plain link" onClick={() => setDialog('retime')}>{say.retime}</button>}
        {more}
      </div>
      <div className="work-body">
        <Answer of={shown} loading={<Loading rows={6} columns={[20, 60]} />}>
          {(data) => <Preview shown={data} />}
        </Answer>
      </div>
      <Ways item={item} acting={acting} />
      {dialog === 'hand' && <HandDialog item={item} onClose={() => setDialog(null)} />}
      {dialog === 'retime' && <RetimeDialog item={item} onClose={() => setDialog(null)} />}
    </section>
  );
}

function Preview({ shown }: { shown: WorkShown }) {
  const say = useSupervisionWords();
  const words = useWorkWords();
  const time = useLocalTime();
  const { item } = shown;
  return (
    <>
      <dl>
        {shown.facts.map((fact) => (
          <Pair key={fact.label} name={words.pick(fact.label, fact.labelEn)} text={words.pick(fact.text, fact.textEn)} />
        ))}
        <Pair name={say.org} text={words.pick(item.orgName, item.orgNameEn)} />
        <Pair name={say.since} text={time(item.since)} />
        {item.due && <Pair name={item.clock ? words.pick(item.clock, item.clockEn) : say.due} text={time(item.due)} />}
      </dl>
      {shown.passages.map((passage) => (
        <div key={passage.label} className="work-passage">
          <h3>{words.pick(passage.label, passage.labelEn)}</h3>
          <p>{words.pick(passage.text, passage.textEn)}</p>
        </div>
      ))}
      <h3>{say.history}</h3>
      <ol className="work-history">
        {shown.history.map((event, at) => (
          <li key={at}>
            <span className="aux dim">{time(event.at)}</span>
            <span>
              {event.person} <b>{words.pick(event.name, event.nameEn)}</b>
              {event.reason && <q>{event.reason}</q>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Pair({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** The steps; those that send back stand first and plain, the way on last and filled. One that asks for more leads to the matter's own page. */
function Ways({ item, acting }: { item: WorkItem; acting: Acting }) {
  const say = useSupervisionWords();
  const words = useWorkWords();
  const steps = [...item.actions].sort((one, other) => Number(other.back || other.aside || other.needsReason) - Number(one.back || one.aside || one.needsReason));
  const needing = steps.filter((step) => step.needsReason);
  return (
    <footer className="work-ways">
      <FormFault fault={acting.step.variables?.id === item.id ? acting.step.error : null} />
      {steps.length === 0 && <p className="aux">{say.noStep}</p>}
      <div className="row">
        {steps.some((step) => step.here) && (
          <Input
            id={REASON_BOX} value={acting.reason} maxLength={2000} aria-label={say.reason} onChange={(event) => acting.setReason(event.target.value)}
            placeholder={needing.length > 0 ? say.reasonFor(needing.map(words.step).join('、')) : say.reason}
          />
        )}
        {steps.map((step, at) => (
          <Button
            key={step.code} type={at === steps.length - 1 && !step.back && !step.needsReason ? 'primary' : 'default'} loading={acting.step.isPending && acting.step.variables.action === step.code}
            disabled={step.needsReason && acting.reason.trim() === ''} onClick={() => acting.take(step)} icon={step.back ? <Icon name="back" /> : undefined}
          >
            {words.step(step)}
          </Button>
        ))}
      </div>
    </footer>
  );
}

