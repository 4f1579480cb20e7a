import { Button, Input } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ReturnShown, SheetFinding } from '../../api/returnTypes';
import { FormFault } from '../../ui/FormFault';
import { Answer } from '../../ui/Answer';
import { Light } from '../../ui/Light';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { useChanges, useExplain, useRemark, useSettle } from './api';
import { RequestsTold } from './requests/RequestsTold';
import { useRequestWords } from './requests/words';
import { cellKey } from './useEntry';
import { useReportingWords } from './words';

type Tab = 'checks' | 'remarks' | 'requests' | 'changes';

interface PanelProps { shown: ReturnShown; chosen: string | null; onGo: (key: string) => void }

/** Beside the sheet: what the rules say, what people say, what an enterprise asks for, what was changed. */
export function SidePanel(props: PanelProps) {
  const say = useReportingWords();
  const { title } = useRequestWords();
  const { requests, form: { asks } } = props.shown;
  const [search] = useSearchParams();
  const tabs: readonly Tab[] = asks ? ['checks', 'remarks', 'requests', 'changes'] : ['checks', 'remarks', 'changes'];
  const [tab, setTab] = useState<Tab>(asks && search.get('tab') === 'requests' ? 'requests' : 'checks');
  const open = props.shown.sheet.findings.filter((finding) => finding.state === 'broken').length;
  const counts: Record<Tab, number | null> = { checks: open, remarks: props.shown.remarks.filter((remark) => remark.settledAt === null).length, requests: requests.length, changes: null };
  const names: Record<Tab, string> = { checks: say.checks, remarks: say.remarks, requests: title, changes: say.changes };
  return (
    <aside className="entry-side">
      <div role="tablist" className="entry-tabs">
        {tabs.map((one) => <button key={one} type="button" role="tab" aria-selected={tab === one} onClick={() => setTab(one)}>{names[one]}{counts[one] !== null && <span> {counts[one]}</span>}</button>)}
      </div>
      {tab === 'checks' && <Findings {...props} />}
      {tab === 'remarks' && <Remarks {...props} />}
      {tab === 'requests' && <RequestsTold rows={requests} />}
      {tab === 'changes' && <Changes id={props.shown.id} />}
    </aside>
  );
}

function lightOf(finding: SheetFinding) {
  if (finding.state === 'passed') return 'green';
  if (finding.state === 'unknown') return 'none';
  return finding.hard ? 'red' : 'yellow';
}

function Findings({ shown, onGo }: PanelProps) {
  const say = useReportingWords();
  const order = ['broken', 'explained', 'unknown', 'passed'];
  const of = (state: string, hard?: boolean) => shown.sheet.findings.filter((finding) => finding.state === state && (hard === undefined || finding.hard === hard)).length;
  const sorted = [...shown.sheet.findings].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || Number(b.hard) - Number(a.hard));
  return (
    <>
      <p className="entry-counts">
        <Light state="red" word={`${say.broken} ${of('broken', true)}`} />
        <Light state="yellow" word={`${say.toExplain} ${of('broken', false)}`} />
        <Light state="none" word={`${say.explained} ${of('explained')}`} />
        <Light state="green" word={`${say.passed} ${of('passed')}`} />
      </p>
      <ul className="entry-findings">
        {sorted.map((finding) => <FindingCard key={finding.code} finding={finding} shown={shown} onGo={onGo} />)}
      </ul>
    </>
  );
}

function FindingCard({ finding, shown, onGo }: { finding: SheetFinding; shown: ReturnShown; onGo: (key: string) => void }) {
  const say = useReportingWords();
  const { language } = useLanguage();
  const english = language === 'en';
  const [text, setText] = useState(finding.explanation ?? '');
  const explain = useExplain(shown.id);
  const sentence = (english && finding.sentenceEn) || finding.sentence;
  const quiet = finding.state === 'passed' || finding.state === 'unknown';
  const state = { broken: finding.hard ? say.broken : say.toExplain, explained: say.explained, passed: say.passed, unknown: say.unknown }[finding.state] ?? finding.state;
  return (
    <li className={`finding ${finding.state} ${finding.hard ? 'hard' : 'soft'}`}>
      <button type="button" className="plain finding-head" onClick={() => onGo(cellKey(finding.row, finding.column))}>
        <Light state={lightOf(finding)} word={state} />
        <b>{english ? finding.titleEn : finding.title}</b>
        <span className="number">{finding.row}</span>
      </button>
      {!quiet && sentence && <p>{sentence}</p>}
      <p className="rule"><code>{english ? finding.ruleEn : finding.rule}</code><span className="aux">{finding.code}</span></p>
      {finding.state === 'unknown' && sentence && <p className="aux">{sentence}</p>}
      {finding.state === 'broken' && <p><span className="aux">{say.how}</span> {english ? finding.remedyEn : finding.remedy}</p>}
      {finding.state === 'explained' && <p className="said">“{finding.explanation}” <span className="aux">{say.by(finding.explainedBy ?? '')}</span></p>}
      {!finding.hard && finding.state === 'broken' && shown.mayType && (
        <div className="explain">
          <Input.TextArea value={text} rows={2} maxLength={1000} aria-label={say.explain} placeholder={say.explain} onChange={(event) => setText(event.target.value)} />
          <FormFault fault={explain.error} />
          <Button size="small" disabled={text.trim() === ''} loading={explain.isPending} onClick={() => explain.mutate({ check: finding.code, text })}>{say.save}</Button>
        </div>
      )}
    </li>
  );
}

function Remarks({ shown, chosen, onGo }: PanelProps) {
  const say = useReportingWords();
  const when = useLocalTime();
  const [text, setText] = useState('');
  const remark = useRemark(shown.id, () => setText(''));
  const settle = useSettle(shown.id);
  const [row = '', column = ''] = (chosen ?? '').split('|');
  return (
    <div className="entry-remarks">
      <div className="explain">
        <Input.TextArea value={text} rows={2} maxLength={1000} aria-label={say.addRemark} placeholder={say.remarkHelp} onChange={(event) => setText(event.target.value)} />
        <FormFault fault={remark.error ?? settle.error} />
        <Button size="small" disabled={text.trim() === ''} loading={remark.isPending} onClick={() => remark.mutate({ row: /^\d+$/.test(row) ? row : '', column, text })}>{say.send}</Button>
      </div>
      {shown.remarks.length === 0 && <p className="aux">{say.noRemarks}</p>}
      <ul>
        {shown.remarks.map((one) => (
          <li key={one.id} className={one.settledAt ? 'settled' : ''}>
            <p className="aux">{one.by}{say.comma}{when(one.at)}{one.row && <> <button type="button" className="plain link" onClick={() => onGo(cellKey(one.row, one.column))}>{say.rowOf(one.row)}</button></>}</p>
            <p>{one.sentBack && <b>{say.sentBack}：</b>}{one.text}</p>
            {one.settledAt ? <span className="aux">{say.settled}</span> : <Button size="small" type="link" className="settle" onClick={() => settle.mutate(one.id)}>{say.settle}</Button>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Changes({ id }: { id: string }) {
  const say = useReportingWords();
  const when = useLocalTime();
  const { language } = useLanguage();
  const changes = useChanges(id, true);
  return (
    <Answer of={changes}>
      {(answer) => (
        <div className="entry-remarks">
          <ul>
            {answer.steps.map((step, at) => <li key={at}><p className="aux">{step.by}，{when(step.at)}</p><p><b>{language === 'en' ? step.nameEn : step.name}</b>{step.reason && `：${step.reason}`}</p></li>)}
          </ul>
          {answer.cells.length === 0 ? <p className="aux">{say.noChanges}</p> : (
            <ul>
              {answer.cells.map((cell, at) => <li key={at}><p className="aux">{cell.by}，{when(cell.at)}</p><p><span className="number">{cell.row}{cell.column && ` ${cell.column}`}</span> {say.changed(cell.before, cell.after)}</p></li>)}
            </ul>
          )}
        </div>
      )}
    </Answer>
  );
}
