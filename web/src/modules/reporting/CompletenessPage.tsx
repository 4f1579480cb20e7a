import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Completeness, Tally } from '../../api/returnTypes';
import { useView } from '../../api/view';
import { periodLabel } from '../../kernel/period';
import { Answer } from '../../ui/Answer';
import { Card, PageHead, Segmented } from '../../ui/Card';
import { useDemo } from '../../ui/demo';
import { Icon } from '../../ui/Icon';
import { Light } from '../../ui/Light';
import { useShowPeriod } from '../../ui/shownPeriod';
import { Empty, Loading } from '../../ui/States';
import { DemoTag } from '../../ui/Tags';
import { useLocalTime } from '../../ui/when';
import { useLanguage, useNamed } from '../../ui/words';
import { CompletenessTable, StandShape } from './CompletenessTable';
import type { Spot } from './CompletenessTable';
import { completenessFile, useCompleteness } from './oversightApi';
import { useOversightWords } from './oversightWords';
import { ReminderDesk } from './ReminderDesk';
import './oversight.css';

/** Who has filed what, and reminding those who have not. */
export function CompletenessPage() {
  const say = useOversightWords();
  const { language } = useLanguage();
  const time = useLocalTime();
  const demo = useDemo();
  const { org, period } = useView();
  const [search, setSearch] = useSearchParams();
  const conditions = { org, period, form: search.get('form'), line: search.get('line') };
  const matrix = useCompleteness(conditions);
  const data = matrix.data;
  useShowPeriod(data?.month);
  const put = (key: string, value: string | null) => setSearch((now) => {
    const next = new URLSearchParams(now);
    if (value) next.set(key, value);
    else next.delete(key);
    return next;
  });
  return (
    <>
      <PageHead
        title={say.completeness} tag={demo ? <DemoTag /> : undefined}
        meta={data ? [data.month && periodLabel(data.month, language), say.asOf(time(data.asOf))] : []}
        actions={data && (
          <>
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>{say.print}</Button>
            <Button icon={<Icon name="download" />} href={completenessFile(conditions)} download>{say.export}</Button>
          </>
        )}
      />
      <div className="page-body oversight">
        <Answer of={matrix} loading={<Loading rows={12} columns={[16, 10, 10, 10, 10]} />}>
          {(ready) => <Shown key={`${ready.org} ${ready.month} ${ready.form}`} data={ready} line={conditions.line} onPut={put} />}
        </Answer>
      </div>
    </>
  );
}

function Shown({ data, line, onPut }: { data: Completeness; line: string | null; onPut: (key: string, value: string | null) => void }) {
  const say = useOversightWords();
  const named = useNamed();
  const { language } = useLanguage();
  const [spot, setSpot] = useState<Spot | null>(null);
  const [owedOnly, setOwedOnly] = useState(false);
  const lines = [...new Map(data.forms.map((form) => [form.line, form.lineName])).entries()].filter(([code]) => code);
  const tools = (
    <>
      {lines.length > 1 && <Select size="small" value={line ?? ''} aria-label={say.line} onChange={(value) => onPut('line', value || null)} style={{ width: 130 }} options={[{ value: '', label: say.allLines }, ...lines.map(([value, label]) => ({ value, label }))]} />}
      {data.form !== null && <Select size="small" value={data.form} aria-label={say.form} onChange={(value) => onPut('form', value)} style={{ width: 240 }} options={data.forms.map((form) => ({ value: form.code, label: `${form.number ? `${form.number} ` : ''}${named(form)}` }))} />}
      <Checkbox checked={owedOnly} onChange={(event) => setOwedOnly(event.target.checked)}>{say.owedOnly}</Checkbox>
    </>
  );
  const way = <Segmented label={say.view} value={data.form === null ? 'form' : 'period'} onChange={(value) => onPut('form', value === 'form' ? null : (data.forms[0]?.code ?? null))} options={[{ value: 'form', label: say.byForm }, { value: 'period', label: say.byPeriod }]} />;
  return (
    <>
      <Strip of={data.total} />
      <Card title={named({ name: data.orgName, nameEn: data.orgNameEn })} sub={data.month && data.form === null ? periodLabel(data.month, language) : null} choice={way} tools={tools} flush footer={<Legend />}>
        {data.rows.length === 0 ? <Empty what={say.none} why={say.noneWhy} /> : <CompletenessTable data={data} owedOnly={owedOnly} spot={spot} onSpot={setSpot} />}
      </Card>
      {data.rows.length > 0 && <ReminderDesk data={data} line={line} spot={spot} onClear={() => setSpot(null)} />}
    </>
  );
}

/** The whole in figures. */
function Strip({ of }: { of: Tally }) {
  const say = useOversightWords();
  const parts: readonly { name: string; light?: string; count: string; unit: string; help?: string }[] = [
    { name: say.asked, count: String(of.asked), unit: say.unit }, { name: say.filed, count: String(of.filed), unit: say.unit },
    { name: say.completenessRate, count: rate(of.completeness), unit: '%', help: say.completenessHelp }, { name: say.timelinessRate, count: rate(of.timeliness), unit: '%', help: say.timelinessHelp },
    { name: say.overdue, light: 'red', count: String(of.overdue), unit: say.unit }, { name: say.sentBack, light: 'back', count: String(of.sentBack), unit: say.unit }, { name: say.filling, light: 'ahead', count: String(of.filling), unit: say.unit },
  ];
  return (
    <dl className="card oversight-strip">
      {parts.map(({ name, light, count, unit, help }) => (
        <div key={name} title={help}>
          <dt>{light === 'back' ? <><StandShape of="back" /> {name}</> : light ? <Light state={light} word={name} /> : name}</dt>
          <dd><strong>{count}</strong> <span className="unit">{unit}</span></dd>
        </div>
      ))}
    </dl>
  );
}

export const rate = (value: number | null | undefined) => (value === null || value === undefined ? '—' : value.toFixed(1));

function Legend() {
  const say = useOversightWords();
  return (
    <span className="oversight-legend">
      {say.legend.map(([shape, word]) => <span key={shape}><StandShape of={shape} /> {word}</span>)}
      <span><span className="dim">—</span> {say.notAsked}</span>
      <span className="aux">{say.sums}</span>
    </span>
  );
}
