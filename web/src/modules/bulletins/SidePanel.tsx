import { useState } from 'react';
import { Segmented } from '../../ui/Card';
import { Light } from '../../ui/Light';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { periodLabel } from '../../kernel/period';
import { Provenance } from './Provenance';
import type { Bulletin, PrintedFigure } from './types';
import { useBulletinsWords } from './words';

type Tab = 'source' | 'opinions' | 'editions';

/** Beside the paper: the source of the picked figure, the opinions, the editions. */
export function SidePanel({ of, picked }: { of: Bulletin; picked: number | null }) {
  const say = useBulletinsWords();
  const [tab, setTab] = useState<Tab>('source');
  const figure = picked === null ? undefined : of.figures[picked];
  const options = (['source', 'opinions', 'editions'] as const).map((value) => ({
    value,
    label: value === 'source' ? say.source : value === 'opinions' ? `${say.opinions} ${of.history.filter((one) => one.reason).length}` : `${say.editions} ${of.editions.length}`,
  }));
  return (
    <aside className="card bulletin-side no-print">
      <header className="card-head">
        <Segmented label={say.source} options={options} value={tab} onChange={setTab} />
      </header>
      <div className="card-body">
        {tab === 'source' && (figure ? <Source key={picked} figure={figure} asOf={of.bulletin.asOf} /> : <p className="aux">{say.pick}</p>)}
        {tab === 'opinions' && <Opinions of={of} />}
        {tab === 'editions' && <Editions of={of} />}
      </div>
    </aside>
  );
}

function Source({ figure, asOf }: { figure: PrintedFigure; asOf: string }) {
  const say = useBulletinsWords();
  const { language } = useLanguage();
  const status: Record<string, string> = { published: say.published, preliminary: say.provisional, reported: say.reported, computed: say.computed, demo: say.demo };
  const query = new URLSearchParams({ breakdown: figure.breakdown, org: figure.org, period: figure.period });
  return (
    <>
      <h2 className="bulletin-figure">
        {figure.text} <span className="tag">{status[figure.status] ?? figure.status}</span>
      </h2>
      <p className="aux">
        {figure.orgName}　{figure.name}　{periodLabel(figure.period, language)}
      </p>
      <dl className="bulletin-facts">
        <dt>{say.value}</dt>
        <dd>{figure.value ?? '—'} {figure.unit}</dd>
        <dt>{say.publisher}</dt>
        <dd>{figure.publisher ?? '—'}</dd>
        <dt>{say.now}</dt>
        <dd>{figure.agrees === null ? say.unseen(1) : <Light state={figure.agrees ? 'green' : 'yellow'} word={figure.agrees ? say.same : `${say.differs}：${figure.now ?? '—'}`} />}</dd>
      </dl>
      <Provenance figure={figure} asOf={asOf} />
      <ViewLink className="link" to={`/indicators/${figure.indicator.replace(/\.(yoy|share|rank|multiple|milestone)\w*$/, '')}?${query}`}>
        {say.open}
      </ViewLink>
    </>
  );
}

function Opinions({ of }: { of: Bulletin }) {
  const { language } = useLanguage();
  const time = useLocalTime();
  return (
    <ol className="bulletin-history">
      {of.history.toReversed().map((one) => (
        <li key={one.at + one.action}>
          <b>{language === 'en' ? one.nameEn : one.name}</b>　{one.person}
          <span className="aux">{time(one.at)}</span>
          {one.reason && <p>{one.reason}</p>}
        </li>
      ))}
    </ol>
  );
}

function Editions({ of }: { of: Bulletin }) {
  const say = useBulletinsWords();
  const time = useLocalTime();
  const { language } = useLanguage();
  return (
    <ol className="bulletin-history">
      {of.editions.map((edition) => (
        <li key={edition.order}>
          <b>{say.edition(edition.order)}</b>　{edition.by} {edition.order === of.bulletin.edition && <span className="tag">{say.current}</span>}
          <span className="aux">{say.asOf} {time(edition.asOf)}</span>
          {edition.changes.length > 0 && (
            <details>
              <summary>{say.changed(edition.changes.length)}</summary>
              {edition.changes.map((change, at) => (
                <p key={at}>
                  {change.orgName}　{change.name}　{periodLabel(change.period, language)}：{change.before ?? say.stillMissing} → {change.after ?? say.stillMissing}
                </p>
              ))}
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
