import { Button, Checkbox } from 'antd';
import type { WorkItem, WorkStep } from '../../api/types';
import { useDue } from '../../ui/due';
import { Icon } from '../../ui/Icon';
import type { IconName } from '../../ui/Icon';
import { Light } from '../../ui/Light';
import type { LightState } from '../../ui/Light';
import { useSupervisionWords, useWorkWords } from './words';

const LIGHTS: Readonly<Record<string, LightState>> = { overdue: 'red', soon: 'yellow', closed: 'green' };
const ICONS: Readonly<Record<string, IconName>> = { bulletins: 'bulletins', targets: 'targets', records: 'table' };

export function DueLight({ item }: { item: WorkItem }) {
  const due = useDue();
  const say = useSupervisionWords();
  const word = item.urgency === 'closed' ? say.closed : item.paused ? say.paused : due(item);
  return <Light state={LIGHTS[item.urgency] ?? 'ahead'} word={word} title={item.due ?? undefined} />;
}

/** State, whose it is, for whom, and how far it has climbed, in one line. */
export function WorkLine({ item }: { item: WorkItem }) {
  const say = useSupervisionWords();
  const words = useWorkWords();
  const parts = [
    words.state(item), words.pick(item.orgName, item.orgNameEn), item.assignee && say.assigned(item.assignee), item.for && say.forWhom(item.for),
    item.climbed > 0 && (item.climbedTo ? say.climbed(item.climbedTo) : say.raised),
  ];
  return <span className="aux work-line">{parts.filter(Boolean).join(' · ')}</span>;
}

interface WorkRowProps {
  item: WorkItem;
  picked: boolean;
  chosen: boolean;
  onPick: () => void;
  onOpen: () => void;
  onChoose: () => void;
  onStep: (step: WorkStep) => void;
}

/** One matter: its kind, what it is, when it is due, and at most two ways on. */
export function WorkRow({ item, picked, chosen, onPick, onOpen, onChoose, onStep }: WorkRowProps) {
  const say = useSupervisionWords();
  const words = useWorkWords();
  const steps = item.actions.filter((step) => !step.aside).slice(0, 2);
  return (
    <li className={picked ? 'work-row picked' : 'work-row'} onClick={onPick} data-id={item.id}>
      <Checkbox checked={chosen} disabled={item.actions.length === 0} onChange={onChoose} onClick={(event) => event.stopPropagation()} aria-label={`${say.choose} ${item.title}`} />
      <span className="work-kind">
        <Icon name={ICONS[item.type.split('.')[0] ?? ''] ?? 'worklist'} />
        <span>{words.type(item)}</span>
      </span>
      <span className="work-what">
        <button type="button" className="plain work-title" title={item.title} onClick={(event) => { event.stopPropagation(); onOpen(); }}>
          {item.title}
        </button>
        <WorkLine item={item} />
      </span>
      <DueLight item={item} />
      <span className="work-actions">
        {steps.map((step) => (
          <Button key={step.code} size="small" onClick={(event) => { event.stopPropagation(); onStep(step); }}>
            {words.step(step)}
          </Button>
        ))}
      </span>
    </li>
  );
}
