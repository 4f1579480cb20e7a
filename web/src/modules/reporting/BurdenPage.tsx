import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Burden, BurdenLine } from '../../api/returnTypes';
import { useView } from '../../api/view';
import { periodLabel } from '../../kernel/period';
import { Answer } from '../../ui/Answer';
import { Card, PageHead, Segmented } from '../../ui/Card';
import { useDemo } from '../../ui/demo';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { DemoTag } from '../../ui/Tags';
import { ViewLink } from '../../ui/ViewLink';
import { useLanguage, useNamed } from '../../ui/words';
import { burdenFile, useBurden } from './oversightApi';
import { useOversightWords } from './oversightWords';
import './oversight.css';

const WAYS = ['bodies', 'forms', 'lines'] as const;
type Way = (typeof WAYS)[number];

/** What filling asks of people in a month, beside the month before. */
export function BurdenPage() {
  const say = useOversightWords();
  const { language } = useLanguage();
  const demo = useDemo();
  const { org } = useView();
  const [search, setSearch] = useSearchParams();
  const conditions = { org, month: search.get('month') };
  const burden = useBurden(conditions);
  const data = burden.data;
  const pick = (month: string) => setSearch((now) => {
    const next = new URLSearchParams(now);
    next.set('month', month);
    return next;
  });
  return (
    <>
      <PageHead
        title={say.burden} tag={demo ? <DemoTag /> : undefined} meta={data?.month ? [periodLabel(data.month, language)] : []}
        actions={data && (
          <>
            {data.month && <Select value={data.month} aria-label={say.month} onChange={pick} style={{ width: 140 }} options={[...new Set([data.month, ...data.months])].sort().reverse().map((value) => ({ value, label: periodLabel(value, language) }))} />}
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>{say.print}</Button>
            <Button icon={<Icon name="download" />} href={burdenFile(conditions)} download>{say.export}</Button>
          </>
        )}
      />
      <div className="page-body oversight">
        <Answer of={burden} loading={<Loading rows={12} columns={[20, 8, 8, 8, 8]} />}>
          {(ready) => <Shown data={ready} />}
        </Answer>
      </div>
    </>
  );
}

function Shown({ data }: { data: Burden }) {
  const say = useOversightWords();
  const named = useNamed();
  const [way, setWay] = useState<Way>('bodies');
  const names: Record<Way, string> = { bodies: say.byBody, forms: say.byForm, lines: say.byLine };
  const heads: Record<Way, string> = { bodies: say.body, forms: say.form, lines: say.line };
  return (
    <Card title={named({ name: data.orgName, nameEn: data.orgNameEn })} choice={<Segmented label={say.view} value={way} onChange={setWay} options={WAYS.map((value) => ({ value, label: names[value] }))} />} flush footer={<span className="aux">{say.burdenHelp}</span>}>
      {data.bodies.length === 0 ? <Empty what={say.none} why={say.noneWhy} /> : <Ledger key={way} lines={data[way]} total={data.total} head={heads[way]} way={way} />}
    </Card>
  );
}

function Ledger({ lines, total, head, way }: { lines: readonly BurdenLine[]; total: BurdenLine; head: string; way: Way }) {
  const say = useOversightWords();
  const named = useNamed();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const turn = (code: string) => setOpen((now) => new Set(now.has(code) ? [...now].filter((one) => one !== code) : [...now, code]));
  const folded = (line: BurdenLine) => line.depth === 0 && lines.some((other) => other.within === line.code);
  const name = (line: BurdenLine) => {
    if (line.code === '') return say.total;
    if (folded(line)) return <button type="button" className="plain" aria-expanded={open.has(line.code)} onClick={() => turn(line.code)}><Icon name={open.has(line.code) ? 'down' : 'right'} size={13} /> {named(line)}</button>;
    return way === 'forms' ? <ViewLink to={`/reporting/forms/${line.code}`}>{named(line)}</ViewLink> : <span className="leaf">{named(line)}</span>;
  };
  return (
    <div className="oversight-scroll">
      <table className="oversight-table ranking">
        <thead>
          <tr>
            <th>{head}</th>
            {[say.bodies, say.formsCount, say.returns].map((one) => <th key={one} className="num">{one}</th>)}
            <th className="num">{say.cells}</th><th className="num">{say.perBody}</th><th className="num">{say.before}</th><th className="num">{say.change}</th>
            <th className="num">{say.minutes}</th><th className="num">{say.perBody}</th><th className="num">{say.before}</th><th className="num">{say.change}</th>
          </tr>
        </thead>
        <tbody>
          {[...lines.filter((line) => line.within === null || open.has(line.within)), total].map((line) => (
            <tr key={`${line.within ?? ''}/${line.code}`} className={line.code === '' ? 'total' : line.depth > 0 ? 'below' : undefined}>
              <th scope="row">{name(line)}</th>
              {[line.now.bodies, line.now.forms, line.now.returns].map((count, at) => <td key={at} className="num">{count.toLocaleString('en-US')}</td>)}
              <Loads now={line.now.cells} each={line.now.cellsEach} before={line.before.cells} more={line.moreCells} />
              <Loads now={line.now.minutes} each={line.now.minutesEach} before={line.before.minutes} more={line.moreMinutes} note={line.now.unmeasured > 0 ? say.unmeasured(line.now.unmeasured) : undefined} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Loads({ now, each, before, more, note }: { now: number; each: number | null; before: number; more: number; note?: string }) {
  return (
    <>
      <td className="num" title={note}><b>{now.toLocaleString('en-US')}</b>{note && <span className="aux"> *</span>}</td>
      <td className="num">{each === null ? <span className="dim">—</span> : each.toLocaleString('en-US')}</td>
      <td className="num">{before.toLocaleString('en-US')}</td>
      <td className="num">{more === 0 ? <span className="dim">0</span> : more.toLocaleString('en-US', { signDisplay: 'always' })}</td>
    </>
  );
}
