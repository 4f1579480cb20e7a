import { ChartCard } from '../../ui/Chart';
import type { Figure } from '../../ui/figure';
import { useLocalTime } from '../../ui/when';
import type { Block, Bulletin, PaperChart, PaperTable, Run } from './types';
import { useBulletinsWords } from './words';

interface PaperProps {
  of: Bulletin;
  picked: number | null;
  onPick: (figure: number) => void;
}

/** The bulletin as it is printed, each figure a door to its source. */
export function Paper({ of, picked, onPick }: PaperProps) {
  const say = useBulletinsWords();
  const time = useLocalTime();
  const head = of.bulletin;
  const [before, after] = head.numberPattern.replace('{{year}}', String(new Date(head.asOf).getFullYear())).split('{{serial}}');
  let tables = 0;
  let charts = 0;
  return (
    <div className="bulletin-middle">
      <p className="aux no-print">{say.hint}</p>
      <article className="paper">
        {(head.demo || !head.issuedOn) && (
          <p className="paper-notice">
            {head.demo && <span>演示数据</span>} {!head.issuedOn && <span>草稿</span>}
          </p>
        )}
        {head.sensitivity !== 'Open' && <p className="paper-sensitivity">{head.sensitivity === 'Internal' ? '内部' : '工作秘密'}</p>}
        <p className="paper-mark">{head.organ}</p>
        <p className="paper-number">{head.number ?? <>{before}<span className="paper-open">{say.afterSigning}</span>{after}</>}</p>
        <hr />
        <h2>{titleParts(head.title).map((part) => <span key={part}>{part}</span>)}</h2>
        {head.addressee && <p className="paper-flush">{head.addressee}：</p>}
        {of.blocks.map((block, at) => (
          <section key={at} id={`block-${at}`}>
            <BlockOf block={block} number={block.table ? ++tables : block.chart ? ++charts : 0} picked={picked} onPick={onPick} />
          </section>
        ))}
        <p className="paper-sign">{head.organ}</p>
        <p className="paper-sign paper-date">{head.issuedOn ? time(head.issuedOn) : '　　年　月　日'}</p>
      </article>
    </div>
  );
}

// A long title breaks behind its period, never within a word.
function titleParts(title: string) {
  return title.length > 16 ? title.split(/(?<=[年月度])(?=全)/) : [title];
}

function BlockOf({ block, number, ...pick }: { block: Block; number: number } & Omit<PaperProps, 'of'>) {
  const runs = block.runs.map((run, at) => <RunOf key={at} run={run} {...pick} />);
  if (block.table) return <TableOf table={block.table} number={number} {...pick} />;
  if (block.chart) return <ChartOf chart={block.chart} number={number} />;
  if (block.kind === 'heading') return block.level === 1 ? <h3>{runs}</h3> : <h4>{runs}</h4>;
  return <p>{runs}</p>;
}

function RunOf({ run, picked, onPick }: { run: Run } & Omit<PaperProps, 'of'>) {
  if (run.figure === null) return <>{run.text}</>;
  const figure = run.figure;
  return (
    <a role="button" href={`#figure-${figure}`} className="paper-figure" aria-pressed={picked === figure} onClick={(event) => { event.preventDefault(); onPick(figure); }}>
      {run.text}
    </a>
  );
}

function TableOf({ table, number, ...pick }: { table: PaperTable; number: number } & Omit<PaperProps, 'of'>) {
  return (
    <figure className="paper-table">
      <figcaption>表{number}　{table.title}</figcaption>
      {table.unit && <p className="paper-unit">{table.unit}</p>}
      <table>
        <thead>
          <tr>
            {table.head.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} className={column === 0 ? '' : 'num'}>
                  <RunOf run={cell} {...pick} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes.map((note, at) => (
        <p key={note} className="paper-note">
          {at === 0 ? '注：' : '　　'}{note}
        </p>
      ))}
    </figure>
  );
}

// A chart stands on what the table beside it shows; only drawing needs the numbers.
function ChartOf({ chart, number }: { chart: PaperChart; number: number }) {
  const point = (value: number | null, text: string, unit: string | null): Figure => ({
    value, text, unit: unit ?? '', missing: value === null ? text : null, status: 'published', flags: [], publisher: null, period: '', observation: null,
  });
  const charts = chart.series.map((one) => ({
    caption: `${one.name}${one.onRight ? (chart.rightUnit ? `（${chart.rightUnit}）` : '') : chart.unit ? `（${chart.unit}）` : ''}`,
    kind: 'bar' as const,
    labels: chart.categories,
    series: [{ name: one.name, look: 'own' as const, points: one.values.map((value, at) => point(value, one.texts[at] ?? '—', one.onRight ? chart.rightUnit : chart.unit)) }],
  }));
  return <ChartCard className="paper-chart" title={`图${number}　${chart.title}`} charts={charts} height={180} />;
}
