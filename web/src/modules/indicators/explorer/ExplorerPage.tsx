import { Button } from 'antd';
import { useState } from 'react';
import type { Explored, Kept } from '../../../api/exploreTypes';
import { Answer } from '../../../ui/Answer';
import { Card, PageHead, Segmented } from '../../../ui/Card';
import { Icon } from '../../../ui/Icon';
import type { IconName } from '../../../ui/Icon';
import { MenuList, Popup } from '../../../ui/Popup';
import { Empty, Loading } from '../../../ui/States';
import { useNamed } from '../../../ui/words';
import { useCatalogue } from '../api';
import { FILES, fileAddress, useExplored, useKept } from './api';
import type { ExploreQuery } from './api';
import { ExplorerView } from './ExplorerView';
import { Library } from './Library';
import { QueryBar } from './QueryBar';
import { SaveDialog } from './SaveDialog';
import { searchOf, SHOWS, stateOf, useExploreState, useQueryOf } from './state';
import type { Change, ExploreState, Show } from './state';
import { useExplorerWords } from './words';
import './explorer.css';

const ICONS: Readonly<Record<Show, IconName>> = { table: 'table', chart: 'chart', map: 'pin', ranking: 'sort' };

/** Figures of several indicators over regions, periods and breakdowns, looked at as one likes. */
export function ExplorerPage() {
  const say = useExplorerWords();
  const { state, change } = useExploreState();
  const yearly = useYearly(state.items);
  const query = useQueryOf()(state, yearly);
  const explored = useExplored(query);
  const kept = useKept().data?.explorations.find((one) => one.id === state.kept);
  const answer = state.items.length > 0 ? explored.data : undefined;
  const title = useTitle(answer, kept, state);
  return (
    <>
      <PageHead
        title={title}
        meta={[answer && (state.asOf ? say.asOfDay(state.asOf) : say.asOfNow), answer && say.cells(answer.cells.length)]}
        actions={<Actions state={state} change={change} query={query} kept={kept} name={title} ready={answer !== undefined} />}
      />
      <div className="page-body stack">
        <Card className="explorer-bar-card"><QueryBar state={state} change={change} /></Card>
        {state.items.length === 0 ? (
          <Card><Empty icon="chart" what={say.start} why={say.startWhy} /></Card>
        ) : (
          <Answer of={explored.error ? { ...explored, data: undefined } : explored} loading={<Card><Loading rows={14} /></Card>}>
            {(ready) => <ExplorerView answer={ready} state={state} change={change} orgs={query.orgs} />}
          </Answer>
        )}
      </div>
    </>
  );
}

// Without a period chosen, the first indicator's own frequency decides.
function useYearly(items: readonly string[]) {
  const list = useCatalogue().data?.indicators;
  const first = items[0];
  return list?.find((one) => first === one.code || first?.startsWith(`${one.code}.`))?.frequency === 'year';
}

function useTitle(answer: Explored | undefined, kept: Kept | undefined, state: ExploreState) {
  const say = useExplorerWords();
  const named = useNamed();
  if (kept) return isChanged(kept, state) ? say.changed(kept.name) : kept.name;
  const first = answer?.items[0];
  if (!answer || !first) return say.title;
  return answer.items.length > 1 ? say.several(named(first), answer.items.length) : named(first);
}

const viewOf = (state: ExploreState) => searchOf({ ...state, kept: null }).toString();

function isChanged(kept: Kept, state: ExploreState) {
  return viewOf(stateOf(new URLSearchParams(kept.view))) !== viewOf(state);
}

interface ActionsProps {
  state: ExploreState;
  change: (to: Change) => void;
  query: ExploreQuery;
  kept: Kept | undefined;
  name: string;
  ready: boolean;
}

function Actions({ state, change, query, kept, name, ready }: ActionsProps) {
  const say = useExplorerWords();
  const [open, setOpen] = useState<'save' | 'library' | null>(null);
  const close = () => setOpen(null);
  const download = (format: (typeof FILES)[number]) => {
    window.location.assign(fileAddress(format, query, { rows: state.rows, cols: state.cols, name: kept?.name ?? name }));
  };
  const options = SHOWS.map((show) => ({ value: show, label: <><Icon name={ICONS[show]} />{say[show]}</> }));
  return (
    <>
      <span className="explorer-shows"><Segmented label={say.shows} value={state.show} onChange={(show) => change({ show })} options={options} /></span>
      {ready && (
        <Popup face={<><Icon name="download" />{say.export}</>} label={say.export} className="explorer-button" align="right">
          {(done) => <MenuList close={done} items={FILES.map((format) => ({ key: format, label: say.files[format], onPick: () => download(format) }))} />}
        </Popup>
      )}
      <Button icon={<Icon name="list" />} onClick={() => setOpen('library')}>{say.library}</Button>
      <Button type="primary" disabled={!ready} onClick={() => setOpen('save')}>{say.save}</Button>
      {open === 'save' && <SaveDialog view={viewOf(state)} kept={kept?.mine ? kept : undefined} name={kept ? kept.name : name} onKept={(id) => { close(); change({ kept: id }); }} onCancel={close} />}
      {open === 'library' && <Library onOpen={(one) => { close(); change({ ...stateOf(new URLSearchParams(one.view)), kept: one.id }); }} onCancel={close} />}
    </>
  );
}
