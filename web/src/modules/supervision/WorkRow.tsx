import { Button } from 'antd';
import type { WorkItem } from '../../api/types';
import { useDue } from '../../ui/due';
import { Light } from '../../ui/Light';
import type { LightState } from '../../ui/Light';

const LIGHTS: Record<WorkItem['group'], LightState> = { overdue: 'red', soon: 'yellow', later: 'ahead' };

export function DueLight({ item }: { item: WorkItem }) {
  const due = useDue();
  return <Light state={LIGHTS[item.group]} word={due(item)} title={item.due ?? undefined} />;
}

interface WorkRowProps {
  item: WorkItem;
  picked: boolean;
  onPick: () => void;
  onOpen: () => void;
}

/** One matter: its kind, what it is, when it is due, and at most two ways on. */
export function WorkRow({ item, picked, onPick, onOpen }: WorkRowProps) {
  return (
    <li className={picked ? 'work-row picked' : 'work-row'} onClick={onPick}>
      <span className="work-kind">{item.kind}</span>
      <span className="work-what">
        <button type="button" className="plain work-title" onClick={onOpen}>
          {item.title}
        </button>
        <span className="aux">{item.line}</span>
      </span>
      <DueLight item={item} />
      <span className="work-actions">
        {item.actions.slice(0, 2).map((action) => (
          <Button key={action} size="small" onClick={onOpen}>
            {action}
          </Button>
        ))}
      </span>
    </li>
  );
}
