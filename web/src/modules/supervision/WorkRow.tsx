import { Button } from 'antd';
import type { WorkItem } from '../../api/types';
import { useDue } from '../../ui/due';
import { Light } from '../../ui/Light';
import type { LightState } from '../../ui/Light';
import { useSupervisionWords, useWorkWords } from './words';

const LIGHTS: Readonly<Record<string, LightState>> = { overdue: 'red', soon: 'yellow' };

export function DueLight({ item }: { item: WorkItem }) {
  const due = useDue();
  const say = useSupervisionWords();
  return <Light state={LIGHTS[item.urgency] ?? 'ahead'} word={item.paused ? say.paused : due(item)} title={item.due ?? undefined} />;
}

interface WorkRowProps {
  item: WorkItem;
  picked: boolean;
  onPick: () => void;
  onOpen: () => void;
}

/** One matter: its kind, what it is, when it is due, and at most two ways on. */
export function WorkRow({ item, picked, onPick, onOpen }: WorkRowProps) {
  const say = useSupervisionWords();
  const words = useWorkWords();
  return (
    <li className={picked ? 'work-row picked' : 'work-row'} onClick={onPick}>
      <span className="work-kind">{words.type(item)}</span>
      <span className="work-what">
        <button type="button" className="plain work-title" onClick={onOpen}>
          {item.title}
        </button>
        <span className="aux">{words.state(item)} · {item.orgName}
          {item.climbed > 0 && ` · ${say.climbed(item.climbed)}`}</span>
      </span>
      <DueLight item={item} />
      <span className="work-actions">
        {item.actions.slice(0, 2).map((action) => (
          <Button key={action.code} size="small" onClick={onOpen}>
            {words.step(action)}
          </Button>
        ))}
      </span>
    </li>
  );
}
