import { Checkbox } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/me';
import type { AssignmentCard } from '../../api/types';
import { useDue } from '../../ui/due';
import { Light } from '../../ui/Light';
import { Tag } from '../../ui/Tags';
import { useBoardWords } from './boardWords';
import { RemindBar } from './RemindBar';
import { useWorkWords } from './words';

/** The assignments of the board, one a line; whoever directs work can choose several and remind once. */
export function BoardCards({ cards, current, onPick }: { cards: readonly AssignmentCard[]; current: AssignmentCard | undefined; onPick: (id: string) => void }) {
  const say = useBoardWords();
  const due = useDue();
  const may = useMay();
  const { pick } = useWorkWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choosing = may('supervision.direct');
  const choose = (id: string) => setChosen((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  return (
    <>
      {choosing && <RemindBar ids={cards.filter((card) => chosen.has(card.id)).map((card) => card.id)} onClear={() => setChosen(new Set())} />}
      <ul className={choosing ? 'board-cards choosing' : 'board-cards'}>
        {cards.map((card) => (
          <li key={card.id} className={card === current ? 'current' : undefined}>
            {choosing && <Checkbox checked={chosen.has(card.id)} onChange={() => choose(card.id)} aria-label={`${say.choose} ${card.name}`} />}
            <button type="button" className="plain" onClick={() => onPick(card.id)}>
              <Light state={card.level === 'overdue' ? 'red' : card.level === 'soon' ? 'yellow' : 'ahead'} word={due({ workdaysLeft: card.workdaysLeft, provisional: false })} />
              <span className="aux">{card.number}</span>
              <span className="board-name" title={card.name}>{card.name}</span>
              <span>{pick(card.orgName, card.orgNameEn)}</span>
              <span className="aux">{card.assignee}</span>
              <span className="aux">{pick(card.lineName, card.lineNameEn)}</span>
              <Tag>{pick(card.sourceName, card.sourceNameEn)}</Tag>
              <span className="aux">{pick(card.stateName, card.stateNameEn)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
