import type { TargetPart, TargetRow } from '../../api/targetTypes';
import { Answer } from '../../ui/Answer';
import { FigureText } from '../../ui/Figures';
import { Light } from '../../ui/Light';
import { Loading } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage, useNamed } from '../../ui/words';
import { PlanLink } from './PlanLink';
import { Rise } from './Rise';
import { useTarget } from './api';
import { useTargetsWords } from './words';

/** A row opened: what each region adds, why the light is what it is, and the sentence behind the target. */
export function RowDetail({ row }: { row: TargetRow }) {
  const say = useTargetsWords();
  const { language } = useLanguage();
  const target = useTarget(row.id);
  return (
    <div className="detail">
      <section>
        <h3>{say.parts}</h3>
        <Answer of={target} loading={<Loading rows={3} columns={[30, 20, 20]} />}>
          {(data) => <Parts parts={data.parts} period={language === 'en' ? data.partsPeriodEn : data.partsPeriod} />}
        </Answer>
      </section>
      <section>
        <h3>{say.why}</h3>
        <ul className="plain-list">
          <li>{language === 'en' ? row.whyEn : row.why}</li>
          {row.clash && <li>{row.clash}</li>}
          {row.note && <li className="aux">{`${say.note}${language === 'en' ? ': ' : '：'}${row.note}`}</li>}
        </ul>
        <ViewLink to={`/targets/${row.id}`}>{say.open}</ViewLink>
      </section>
      <Source row={row} />
    </div>
  );
}

function Source({ row }: { row: TargetRow }) {
  const say = useTargetsWords();
  const { language } = useLanguage();
  const time = useLocalTime();
  return (
    <section>
      <h3>{say.source}</h3>
      {row.quote && <blockquote className="quote">{row.quote}</blockquote>}
      <dl className="facts">
        <dt>{say.document}</dt>
        <dd>
          <PlanLink id={row.planId} title={row.planTitle} sentence={row.sentence} />
        </dd>
        <dt>{say.place}</dt>
        <dd>{row.section || '—'}</dd>
        <dt>{say.answer}</dt>
        <dd>{[row.ownerName || say.noDepartment, row.person, row.due && time(row.due)].filter(Boolean).join(language === 'en' ? ', ' : '，')}</dd>
        <dt>{say.version}</dt>
        <dd>{[say.versionNo(row.version), row.attribute].filter(Boolean).join(language === 'en' ? ', ' : '，')}</dd>
      </dl>
    </section>
  );
}

/** Regions by what they added to the growth of the whole, the largest drag first. */
export function Parts({ parts, period }: { parts: readonly TargetPart[]; period: string }) {
  const say = useTargetsWords();
  const named = useNamed();
  if (parts.length === 0) return <p className="aux">{say.noParts}</p>;
  const widest = Math.max(...parts.map((part) => Math.abs(part.pull.value ?? 0)));
  const pulls = widest > 0;
  const judged = parts.some((part) => part.light);
  return (
    <table className="parts">
      <thead>
        <tr>
          <th>{period}</th>
          {pulls && <th className="num" colSpan={2}>{say.pull}</th>}
          <th className="num">{say.latest}</th>
          <th className="num">{say.yoy}</th>
          {judged && <th className="num" colSpan={2}>{say.completion}</th>}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.org}>
            <td>{named(part)}</td>
            {pulls && (
              <>
                <td className="pull-bar">
                  <PullBar value={part.pull.value} widest={widest} />
                </td>
                <td className="num">
                  <FigureText figure={part.pull} />
                </td>
              </>
            )}
            <td className="num">
              <FigureText figure={part.figure} />
            </td>
            <td className="num">
              <Rise figure={part.yoy} />
            </td>
            {judged && (
              <>
                <td className="num">{part.target ? <ViewLink to={`/targets/${part.target}`}>{part.completion?.text}</ViewLink> : '—'}</td>
                <td>{part.light && <Light state={part.light} />}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// Drawn from the middle: to the left what pulls down, to the right what lifts.
function PullBar({ value, widest }: { value: number | null; widest: number }) {
  if (value === null) return null;
  const width = `${(Math.abs(value) / widest) * 50}%`;
  return <i className={value < 0 ? 'drag' : 'lift'} style={value < 0 ? { right: '50%', width } : { left: '50%', width }} />;
}
