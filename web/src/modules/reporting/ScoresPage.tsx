import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { ScoreLine, Scores } from '../../api/returnTypes';
import { useView } from '../../api/view';
import { periodLabel } from '../../kernel/period';
import { Answer } from '../../ui/Answer';
import { Card, PageHead, Segmented } from '../../ui/Card';
import { useDemo } from '../../ui/demo';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { DemoTag } from '../../ui/Tags';
import { useLocalTime } from '../../ui/when';
import { useLanguage, useNamed } from '../../ui/words';
import { scoresFile, useScores } from './oversightApi';
import { useOversightWords } from './oversightWords';
import './oversight.css';

/** How well bodies file, ranked by the rule printed with it. */
export function ScoresPage() {
  const say = useOversightWords();
  const { language } = useLanguage();
  const time = useLocalTime();
  const demo = useDemo();
  const { org } = useView();
  const [search, setSearch] = useSearchParams();
  const conditions = { org, from: search.get('from'), to: search.get('to'), form: search.get('form'), by: search.get('by') };
  const scores = useScores(conditions);
  const data = scores.data;
  const put = (key: string, value: string | null) => setSearch((now) => {
    const next = new URLSearchParams(now);
    if (value) next.set(key, value);
    else next.delete(key);
    return next;
  });
  return (
    <>
      <PageHead
        title={say.scores} tag={demo ? <DemoTag /> : undefined}
        meta={data ? [data.first && data.last && `${periodLabel(data.first, language)}—${periodLabel(data.last, language)}`, say.asOf(time(data.asOf))] : []}
        actions={data && (
          <>
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>{say.print}</Button>
            <Button icon={<Icon name="download" />} href={scoresFile(conditions)} download>{say.export}</Button>
          </>
        )}
      />
      <div className="page-body oversight">
        <Answer of={scores} loading={<Loading rows={12} columns={[6, 20, 10, 10, 10, 10]} />}>
          {(ready) => <Shown data={ready} form={conditions.form} onPut={put} />}
        </Answer>
      </div>
    </>
  );
}

function Shown({ data, form, onPut }: { data: Scores; form: string | null; onPut: (key: string, value: string | null) => void }) {
  const say = useOversightWords();
  const named = useNamed();
  const { language } = useLanguage();
  const months = [...new Set([...(data.first ? [data.first] : []), ...data.months])].sort().reverse().map((value) => ({ value, label: periodLabel(value, language) }));
  const way = <Segmented label={say.by} value={data.by === 'body' ? 'body' : 'below'} onChange={(value) => onPut('by', value === 'body' ? 'body' : null)} options={[{ value: 'below', label: say.below }, { value: 'body', label: say.each }]} />;
  const tools = data.months.length > 0 && (
    <>
      <Select size="small" value={form ?? ''} aria-label={say.form} onChange={(value) => onPut('form', value || null)} style={{ width: 220 }} options={[{ value: '', label: say.allForms }, ...data.forms.map((one) => ({ value: one.code, label: `${one.number ? `${one.number} ` : ''}${named(one)}` }))]} />
      <Select size="small" value={data.first} aria-label={say.from} onChange={(value) => onPut('from', value)} style={{ width: 130 }} options={months} />
      <Select size="small" value={data.last} aria-label={say.to} onChange={(value) => onPut('to', value)} style={{ width: 130 }} options={months} />
    </>
  );
  const { points } = data;
  return (
    <>
      <Card title={named({ name: data.orgName, nameEn: data.orgNameEn })} choice={way} tools={tools} flush>
        {data.lines.length === 0 ? <Empty what={say.none} why={say.noneWhy} /> : <Ranking data={data} />}
      </Card>
      <Card title={say.ruleTitle}><p className="score-rule">{say.rule(points.full, points.lateDay, points.lateMost, points.sentBack, points.revised)}</p></Card>
    </>
  );
}

function Ranking({ data }: { data: Scores }) {
  const say = useOversightWords();
  const named = useNamed();
  const within = data.by === 'body';
  const figures = (line: ScoreLine) => [line.judged, line.inTime, line.late, line.workdaysLate, line.missing, line.sentBack, line.revised];
  const row = (line: ScoreLine) => (
    <tr key={line.code || 'total'} className={line.code === '' ? 'total' : undefined}>
      <td className="num">{line.rank === null ? '' : say.rankOf(line.rank)}</td>
      <th scope="row">{line.code === '' ? say.total : named(line)}</th>
      {within && <td>{line.within ? named({ name: line.within, nameEn: line.withinEn }) : ''}</td>}
      {figures(line).map((count, at) => <td key={at} className="num">{count === 0 ? <span className="dim">0</span> : count}</td>)}
      <td className="num">{line.score === null ? <span className="dim" title={say.noScore}>—</span> : <b>{line.score.toFixed(1)}</b>}</td>
    </tr>
  );
  return (
    <div className="oversight-scroll">
      <table className="oversight-table ranking">
        <thead>
          <tr>
            <th className="num">{say.rank}</th>
            <th>{say.body}</th>
            {within && <th>{say.within}</th>}
            {[say.judged, say.inTime, say.late, say.workdaysLate, say.missing, say.backTimes, say.revised, say.score].map((name) => <th key={name} className="num">{name}</th>)}
          </tr>
        </thead>
        <tbody>{[...data.lines, data.total].map(row)}</tbody>
      </table>
    </div>
  );
}
