import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { RequestShown } from '../../../api/requestTypes';
import { periodLabel } from '../../../kernel/period';
import { Answer } from '../../../ui/Answer';
import { FormFault } from '../../../ui/FormFault';
import { Light } from '../../../ui/Light';
import { ViewLink } from '../../../ui/ViewLink';
import { useLocalTime } from '../../../ui/when';
import { useLanguage, useNamed } from '../../../ui/words';
import { useMoveRequest, useRequest } from './api';
import { bareName, lightOf, useRequestWords } from './words';
import './requests.css';

/** One request whole: who asks for what, how it came here, and the ways on. */
export function RequestDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useRequestWords();
  const shown = useRequest(id);
  return (
    <Modal open title={say.request} footer={null} width={720} onCancel={onClose}>
      <Answer of={shown}>{(data) => <Whole shown={data} onClose={onClose} />}</Answer>
    </Modal>
  );
}

function Whole({ shown, onClose }: { shown: RequestShown; onClose: () => void }) {
  const say = useRequestWords();
  const { language } = useLanguage();
  const time = useLocalTime();
  const english = language === 'en';
  const { row } = shown;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [say.firm, `${english ? row.orgNameEn : row.orgName}（${english ? row.homeNameEn : row.homeName}）`],
    [say.form, <><ViewLink to={`/reporting/returns/${row.return}`}>{english ? row.formNameEn : row.formName}</ViewLink> {periodLabel(row.period, language)}</>],
    ...row.beside.map((one) => [bareName(english ? one.labelEn : one.label), one.text] as const),
    [say.state, <Light key="state" state={lightOf(row)} word={english ? row.stateNameEn : row.stateName} />],
    ...(row.ownerName ? [[say.owner, english ? (row.ownerNameEn ?? row.ownerName) : row.ownerName] as const] : []),
    ...(row.due ? [[say.due, <>{time(row.due)}{row.workdaysLeft !== null && <span className={row.late ? 'late-word' : 'aux'}> {say.days(row.workdaysLeft)}</span>}</>] as const] : []),
  ];
  return (
    <div className="request-whole">
      <p className="request-words">{row.text}</p>
      <dl>{facts.map(([name, text]) => <div key={name}><dt>{name}</dt><dd>{text}</dd></div>)}</dl>
      {row.answer && <div className="request-answer"><p>{row.answer}</p>{row.answeredAt && <p className="aux">{say.by(row.answeredBy, time(row.answeredAt))}</p>}</div>}
      <h3>{say.history}</h3>
      <ol className="request-history">
        {shown.history.map((event, at) => (
          <li key={at}><span className="aux">{time(event.at)}</span><span>{event.person} <b>{english ? event.nameEn : event.name}</b>{event.text && `${say.colon}${event.text}`}</span></li>
        ))}
      </ol>
      {shown.steps.length > 0 && <Ways shown={shown} onClose={onClose} />}
    </div>
  );
}

function Ways({ shown, onClose }: { shown: RequestShown; onClose: () => void }) {
  const say = useRequestWords();
  const named = useNamed();
  const [text, setText] = useState('');
  const move = useMoveRequest(shown.row.id, onClose);
  const ways = [...shown.steps].sort((one, other) => Number(one.action === 'answer') - Number(other.action === 'answer')); // the usual way stands last and filled
  return (
    <div className="request-ways">
      <Input.TextArea value={text} rows={3} maxLength={2000} aria-label={say.text} placeholder={say.text} onChange={(event) => setText(event.target.value)} />
      <p className="aux">{say.help}</p>
      <FormFault fault={move.error} />
      <div className="row">
        {ways.map((step) => (
          <Button
            key={step.action} type={step.action === 'answer' ? 'primary' : 'default'} disabled={text.trim() === ''} loading={move.isPending && move.variables.action === step.action}
            onClick={() => move.mutate({ action: step.action, text: text.trim(), version: shown.version })}
          >
            {named(step)}
          </Button>
        ))}
      </div>
    </div>
  );
}
