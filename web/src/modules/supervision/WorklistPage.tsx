import { Button } from 'antd';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMay } from '../../api/me';
import type { WorkCounts, WorkItem, WorkKind, Worklist, WorkStep, WorkView } from '../../api/types';
import { useWorkCounts, useWorklist } from '../../api/worklist';
import { Answer } from '../../ui/Answer';
import { PageHead } from '../../ui/Card';
import { FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { usePhone } from '../../ui/usePhone';
import { useViewAddress } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { BulkBar } from './BulkBar';
import { DelegationDialog, DelegationLine } from './DelegationDialog';
import { CalendarDialog, ReminderDialog } from './ReminderDialog';
import { useActing } from './useActing';
import { WorkDetail } from './WorkDetail';
import { WorkRow } from './WorkRow';
import { useSupervisionWords, useWorkWords } from './words';
import './worklist.css';

const VIEWS: readonly WorkView[] = ['Mine', 'Org', 'Overdue', 'Soon', 'Watching'];
const BOARD = 'supervision.board';
const GROUPS = ['overdue', 'soon', 'later'] as const;
const PAGE = 100;
const LONGEST = 200;

/** Everything that waits for me, by its date; acted on in place, by mouse or by keyboard. */
export function WorklistPage() {
  const say = useSupervisionWords();
  const time = useLocalTime();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const [dialog, setDialog] = useState<'calendar' | 'reminders' | 'delegate' | null>(null);
  const [size, setSize] = useState(PAGE);
  const view = VIEWS.find((one) => one.toLowerCase() === search.get('view')) ?? 'Mine';
  const type = search.get('type') ?? undefined;
  const sort = search.get('sort') === 'since' ? 'since' : undefined;
  const put = (key: string, value: string | undefined) => setSearch((now) => {
    const next = new URLSearchParams(now);
    if (value) next.set(key, value);
    else next.delete(key);
    if (key === 'view') next.delete('type');
    return next;
  });
  const list = useWorklist({ view, type, sort, Size: size });
  const counts = useWorkCounts().data?.work ?? list.data?.counts;
  const actions = (
    <>
      <Button icon={<Icon name="calendar" />} onClick={() => setDialog('calendar')}>{say.calendar}</Button>
      <Button icon={<Icon name="bell" />} onClick={() => setDialog('reminders')}>{say.reminders}</Button>
      {may(BOARD) && <Button icon={<Icon name="hands" />} onClick={() => setDialog('delegate')}>{say.delegate}</Button>}
    </>
  );
  return (
    <>
      <PageHead title={say.worklist} meta={counts && list.dataUpdatedAt > 0 ? [say.meta(counts.mine, counts.overdue), say.asOf(time(new Date(list.dataUpdatedAt).toISOString()))] : []} actions={actions} />
      <div className="page-body worklist-body">
        <Answer of={list} loading={<Loading rows={8} columns={[6, 50, 14, 10]} />}>
          {(data) => (
            <Matters
              key={view} data={data} counts={counts ?? data.counts} view={view} type={type} sort={sort} onView={(next) => put('view', next === 'Mine' ? undefined : next.toLowerCase())} onType={(next) => put('type', next)}
              onSort={(next) => put('sort', next)} onMore={data.next && size < LONGEST ? () => setSize(size + PAGE) : undefined} onDelegate={() => setDialog('delegate')}
            />
          )}
        </Answer>
      </div>
      {dialog === 'calendar' && <CalendarDialog onClose={() => setDialog(null)} />}
      {dialog === 'reminders' && <ReminderDialog onClose={() => setDialog(null)} />}
      {dialog === 'delegate' && <DelegationDialog onClose={() => setDialog(null)} />}
    </>
  );
}

interface MattersProps {
  data: Worklist;
  counts: WorkCounts;
  view: WorkView;
  type: string | undefined;
  sort: 'since' | undefined;
  onView: (view: WorkView) => void;
  onType: (type: string | undefined) => void;
  onSort: (sort: string | undefined) => void;
  onMore?: () => void;
  onDelegate: () => void;
}

function Matters({ data, counts, view, type, sort, onView, onType, onSort, onMore, onDelegate }: MattersProps) {
  const say = useSupervisionWords();
  const words = useWorkWords();
  const go = useNavigate();
  const address = useViewAddress();
  const phone = usePhone();
  const [picked, setPicked] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = data.items;
  const at = Math.max(shown.findIndex((item) => item.id === picked), 0);
  const current = shown[at];
  const acting = useActing(current);
  const open = (item: WorkItem) => void go(address(item.link));
  const take = (item: WorkItem, step: WorkStep) => (step.here ? acting.take(item, step) : open(item));
  const choose = (id: string) => setChosen((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  const act = (item: WorkItem, back: boolean) => {
    const step = item.actions.find((one) => !one.aside && (back ? one.back || one.needsReason : !one.back && !one.needsReason));
    if (step) take(item, step);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const move = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }[key];
    if (move !== undefined) setPicked(shown[Math.min(Math.max(at + move, 0), shown.length - 1)]?.id ?? null);
    else if (key === 'u') acting.undoLast();
    else if (!current) return;
    else if (key === 'enter') open(current);
    else if (key === 'e') act(current, false);
    else if (key === 'r') act(current, true);
    else if (key === 'x') choose(current.id);
    else return;
    event.preventDefault();
  };
  const row = (item: WorkItem) =>
    phone && item === current
      ? <li key={item.id} className="work-first"><WorkDetail item={item} acting={{ ...acting, take: (step) => take(item, step) }} onOpen={() => open(item)} /></li>
      : <WorkRow key={item.id} item={item} picked={item === current} chosen={chosen.has(item.id)} onPick={() => setPicked(item.id)} onOpen={() => (phone ? setPicked(item.id) : open(item))} onChoose={() => choose(item.id)} onStep={(step) => { setPicked(item.id); take(item, step); }} />;
  return (
    <div className={current ? 'worklist' : 'worklist alone'}>
      <section className="card worklist-card" onKeyDown={press} tabIndex={0} aria-label={say.worklist}>
        <Tabs counts={counts} view={view} onView={onView} kinds={data.kinds} type={type} onType={onType} sort={sort} onSort={onSort} />
        <DelegationLine onChange={onDelegate} />
        <BulkBar chosen={shown.filter((item) => chosen.has(item.id))} onClear={() => setChosen(new Set())} />
        <div className="worklist-rows">
          {shown.length === 0 && <Nothing view={view} filtered={type !== undefined} onBack={() => onView('Mine')} />}
          {sort
            ? <ul>{shown.map(row)}</ul>
            : GROUPS.map((group) => ({ group, members: shown.filter((item) => item.urgency === group) })).filter(({ members }) => members.length > 0).map(({ group, members }) => (
                <div key={group}>
                  <h2 className="worklist-group">
                    {say[group]} <span className="dim">{members.length}</span>
                  </h2>
                  <ul>{members.map(row)}</ul>
                </div>
              ))}
          {onMore && <button type="button" className="plain link worklist-more" onClick={onMore}>{say.more}</button>}
        </div>
        <footer className="worklist-foot">
          {acting.last ? (
            <span role="status" className="row">
              {say.handled(acting.last.title, words.step(acting.last.step))}
              {acting.last.mayUndo && <button type="button" className="plain link" onClick={acting.undoLast}>{say.undo}</button>}
              <FormFault fault={acting.undo.error} />
            </span>
          ) : (
            <span className="aux">{say.doneToday(counts.doneToday)}</span>
          )}
          <span className="aux worklist-keys">
            <kbd>J</kbd> <kbd>K</kbd> {say.keys}　<kbd>Enter</kbd> {say.enter}　<kbd>E</kbd> {say.act}　<kbd>R</kbd> {say.giveBack}　<kbd>X</kbd> {say.choose}　<kbd>U</kbd> {say.undo}
          </span>
        </footer>
      </section>
      {current && !phone && <WorkDetail key={current.id} item={current} acting={{ ...acting, take: (step) => take(current, step) }} onOpen={() => open(current)} />}
    </div>
  );
}

function Nothing({ view, filtered, onBack }: { view: WorkView; filtered: boolean; onBack: () => void }) {
  const say = useSupervisionWords();
  if (view === 'Mine' && !filtered) return <Empty what={say.none} why={say.noneWhy} />;
  return (
    <Empty what={view === 'Watching' ? say.noneWatched : say.noneHere} why={view === 'Watching' ? say.noneWatchedWhy : say.noneHereWhy}>
      <button type="button" className="plain link" onClick={onBack}>
        {say.back}
      </button>
    </Empty>
  );
}

interface TabsProps {
  counts: WorkCounts;
  view: WorkView;
  onView: (view: WorkView) => void;
  kinds: readonly WorkKind[];
  type: string | undefined;
  onType: (type: string | undefined) => void;
  sort: 'since' | undefined;
  onSort: (sort: string | undefined) => void;
}

function Tabs({ counts, view, onView, kinds, type, onType, sort, onSort }: TabsProps) {
  const say = useSupervisionWords();
  const words = useWorkWords();
  const count: Record<WorkView, number> = { Mine: counts.mine, Org: counts.org, Overdue: counts.overdue, Soon: counts.soon, Watching: counts.watching };
  return (
    <div className="worklist-tabs" role="tablist">
      {VIEWS.map((one) => (
        <button key={one} type="button" className="plain" role="tab" aria-selected={view === one} title={one === 'Org' ? say.orgHelp : undefined} onClick={() => onView(one)}>
          {say.views[one](counts.soonDays)} <span>{count[one]}</span>
        </button>
      ))}
      <select aria-label={say.kinds} value={type ?? ''} onChange={(event) => onType(event.target.value || undefined)}>
        <option value="">{say.allKinds}</option>
        {kinds.map((kind) => (
          <option key={kind.code} value={kind.code}>
            {words.pick(kind.name, kind.nameEn)} {kind.count}
          </option>
        ))}
      </select>
      <select aria-label={say.sort} value={sort ?? ''} onChange={(event) => onSort(event.target.value || undefined)}>
        <option value="">{say.byDue}</option>
        <option value="since">{say.bySince}</option>
      </select>
    </div>
  );
}
