import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { WorkItem } from '../../api/types';
import { useWorklist } from '../../api/worklist';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Empty, Loading } from '../../ui/States';
import { useViewAddress } from '../../ui/ViewLink';
import { WorkDetail } from './WorkDetail';
import { WorkRow } from './WorkRow';
import { useSupervisionWords, useWorkWords } from './words';
import './worklist.css';

const GROUPS = ['overdue', 'soon', 'later'] as const;
type Tab = 'all' | (typeof GROUPS)[number];

/** Everything that waits for me, by its date; J and K walk, Enter opens. */
export function WorklistPage() {
  const say = useSupervisionWords();
  const worklist = useWorklist();
  const counts = worklist.data?.counts;
  return (
    <>
      <PageHead title={say.worklist} meta={counts ? [say.meta(counts.all, counts.overdue)] : []} />
      <div className="page-body worklist-body">
        <Answer of={worklist} loading={<Loading rows={8} columns={[6, 50, 14, 10]} />} isEmpty={(data) => data.items.length === 0} empty={<Card><Empty what={say.none} why={say.noneWhy} /></Card>}>
          {(data) => <Matters items={data.items} />}
        </Answer>
      </div>
    </>
  );
}

function Matters({ items }: { items: readonly WorkItem[] }) {
  const say = useSupervisionWords();
  const go = useNavigate();
  const address = useViewAddress();
  const [tab, setTab] = useState<Tab>('all');
  const [kind, setKind] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const shown = items.filter((item) => (tab === 'all' || item.urgency === tab) && (!kind || item.type === kind));
  const at = Math.max(shown.findIndex((item) => item.id === picked), 0);
  const current = shown[at];
  const open = (item: WorkItem) => void go(address(item.link));
  const press = (event: KeyboardEvent) => {
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setPicked(shown[Math.min(Math.max(at + step, 0), shown.length - 1)]?.id ?? null);
    else if (event.key === 'Enter' && current && event.target === event.currentTarget) open(current);
    else return;
    event.preventDefault();
  };
  return (
    <div className="worklist">
      <section className="card" onKeyDown={press} tabIndex={0} aria-label={say.worklist}>
        <Tabs items={items} tab={tab} onTab={setTab} kind={kind} onKind={setKind} />
        <div className="worklist-rows">
          {shown.length === 0 && (
            <Empty what={say.noneHere} why={say.noneHereWhy}>
              <button type="button" className="plain link" onClick={() => { setTab('all'); setKind(''); }}>
                {say.back}
              </button>
            </Empty>
          )}
          {GROUPS.map((group) => ({ group, members: shown.filter((item) => item.urgency === group) }))
            .filter(({ members }) => members.length > 0)
            .map(({ group, members }) => (
              <div key={group}>
                <h2 className="worklist-group">
                  {say[group]} <span className="dim">{members.length}</span>
                </h2>
                <ul>
                  {members.map((item) => (
                    <WorkRow key={item.id} item={item} picked={item === current} onPick={() => setPicked(item.id)} onOpen={() => open(item)} />
                  ))}
                </ul>
              </div>
            ))}
        </div>
        <footer className="worklist-foot">
          <span className="aux">
            <kbd>J</kbd> <kbd>K</kbd> {say.keys}　<kbd>Enter</kbd> {say.enter}
          </span>
        </footer>
      </section>
      {current && <WorkDetail item={current} onOpen={() => open(current)} />}
    </div>
  );
}

interface TabsProps {
  items: readonly WorkItem[];
  tab: Tab;
  onTab: (tab: Tab) => void;
  kind: string;
  onKind: (kind: string) => void;
}

function Tabs({ items, tab, onTab, kind, onKind }: TabsProps) {
  const say = useSupervisionWords();
  const count = (one: Tab) => (one === 'all' ? items.length : items.filter((item) => item.urgency === one).length);
  const { type } = useWorkWords();
  const kinds = new Map(items.map((item) => [item.type, type(item)]));
  return (
    <div className="worklist-tabs" role="tablist">
      {(['all', ...GROUPS] as const).map((one) => (
        <button key={one} type="button" className="plain" role="tab" aria-selected={tab === one} onClick={() => onTab(one)}>
          {say[one]} <span>{count(one)}</span>
        </button>
      ))}
      <select aria-label={say.kinds} value={kind} onChange={(event) => onKind(event.target.value)}>
        <option value="">{say.allKinds}</option>
        {[...kinds].map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
