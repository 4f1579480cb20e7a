import type { Kept } from '../../../api/exploreTypes';
import { Answer } from '../../../ui/Answer';
import { Card } from '../../../ui/Card';
import { Loading } from '../../../ui/States';
import { ViewLink } from '../../../ui/ViewLink';
import { useCatalogue } from '../api';
import { useExplored, useKept } from './api';
import { CourseView } from './CourseView';
import { MapView } from './MapView';
import { Pivot } from './Pivot';
import { RankingView } from './RankingView';
import { stateOf, useQueryOf } from './state';
import { useExplorerWords } from './words';
import './explorer.css';

const MOST_ROWS = 12;

/** The explorations a person pinned, for the cockpit; nothing where there are none. */
export function PinnedCards() {
  const say = useExplorerWords();
  const pinned = useKept().data?.explorations.filter((one) => one.pinned) ?? [];
  if (pinned.length === 0) return null;
  return (
    <section className="explorer-pinned" aria-label={say.pinnedTitle}>
      {pinned.map((one) => <Pinned key={one.id} of={one} />)}
    </section>
  );
}

function Pinned({ of }: { of: Kept }) {
  const say = useExplorerWords();
  const state = stateOf(new URLSearchParams(of.view));
  const list = useCatalogue().data?.indicators;
  const yearly = list?.find((one) => state.items[0] === one.code || state.items[0]?.startsWith(`${one.code}.`))?.frequency === 'year';
  const explored = useExplored(useQueryOf()(state, yearly));
  const title = <ViewLink to={`/indicators/explore?${of.view}&kept=${of.id}`} title={say.wholeView}>{of.name}</ViewLink>;
  return (
    <Answer of={explored} loading={<Card title={title}><Loading rows={6} /></Card>}>
      {(answer) => {
        if (state.show === 'map') return <MapView answer={answer} state={state} title={title} />;
        if (state.show === 'ranking') return <RankingView answer={answer} state={state} most={MOST_ROWS} title={title} />;
        if (state.show === 'chart') return <CourseView answer={{ ...answer, items: answer.items.slice(0, 1) }} state={state} height={220} link={title} />;
        return <Card title={title} flush className="explorer-table"><div className="explorer-scroll"><Pivot answer={answer} state={state} most={MOST_ROWS} /></div></Card>;
      }}
    </Answer>
  );
}
