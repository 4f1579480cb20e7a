import { Modal } from 'antd';
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { BoardColumn, ClockView, RecordRow, RecordTypeView } from '../../../api/recordTypes';
import { Answer } from '../../../ui/Answer';
import { Icon } from '../../../ui/Icon';
import { Loading } from '../../../ui/States';
import { useBoard } from '../api';
import type { ViewParts } from '../list/ListView';
import { useNames, useUnit } from '../names';
import { StepDialog } from '../page/StepDialog';
import { useRecordsWords } from '../words';
import { BoardCard } from './BoardCard';

type Drop = { what: 'step'; row: RecordRow; action: string } | { what: 'refused'; title: string; why: string } | null;

/** Cards in columns; a card dragged to the next state asks for what that step needs. */
export function BoardView({ type, state, put, asked }: ViewParts) {
  const say = useRecordsWords();
  const names = useNames();
  const board = useBoard(asked, state.by);
  const [drop, setDrop] = useState<Drop>(null);
  const [dragged, setDragged] = useState<RecordRow | null>(null);
  const place = (to: BoardColumn) => {
    const row = dragged;
    setDragged(null);
    if (!row) return;
    if (state.by !== 'state') return setDrop({ what: 'refused', title: row.title, why: say.notState });
    if (row.state === to.code) return;
    const step = type.steps.find((one) => one.to === to.code && one.from.includes(row.state));
    setDrop(step ? { what: 'step', row, action: step.code } : { what: 'refused', title: say.noMove(names.state(row), names.named(to)), why: say.noMoveWhy });
  };
  const reaches = (to: BoardColumn) => dragged !== null && state.by === 'state' && type.steps.some((one) => one.to === to.code && one.from.includes(dragged.state));
  return (
    <Answer of={board} loading={<Loading rows={12} columns={[18, 18, 18, 18]} />}>
      {(columns) => (
        <>
          <div className="board-frame">
            {columns.map((column) => (
              <Column
                key={column.code} type={type} column={column} clock={state.by === 'state' ? type.clocks.find((one) => one.runs.includes(column.code)) : undefined} reached={reaches(column)}
                onDrop={() => place(column)} onDrag={setDragged} onMore={() => put({ show: 'list', filter: [...state.filter, [state.by, 'is', column.code]] })}
                dropFilter={state.filter.some(([field]) => field === state.by) ? () => put({ filter: state.filter.filter(([field]) => field !== state.by) }) : undefined}
              />
            ))}
          </div>
          {drop?.what === 'step' && <StepDialog type={type} id={drop.row.id} action={drop.action} onClose={() => setDrop(null)} />}
          {drop?.what === 'refused' && (
            <Modal open title={drop.title} okText={say.close} width={420} cancelButtonProps={{ style: { display: 'none' } }} onOk={() => setDrop(null)} onCancel={() => setDrop(null)}>
              <p>{drop.why}</p>
            </Modal>
          )}
        </>
      )}
    </Answer>
  );
}

interface ColumnProps {
  type: RecordTypeView;
  column: BoardColumn;
  clock: ClockView | undefined;
  reached: boolean;
  onDrag: (row: RecordRow | null) => void;
  onDrop: () => void;
  onMore: () => void;
  dropFilter: (() => void) | undefined;
}

function Column({ type, column, clock, reached, onDrag, onDrop, onMore, dropFilter }: ColumnProps) {
  const say = useRecordsWords();
  const names = useNames();
  const [over, setOver] = useState(false);
  const name = names.named(column);
  const unit = useUnit();
  const summed = type.fields.find((field) => field.key === type.list.board?.sum);
  // Where no stage has a limit, no line is kept free for one.
  const timed = type.clocks.some((one) => one.days !== null);
  const grouped = type.fields.find((field) => field.key === type.list.board?.by);
  const enter = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      className={['board-column', reached && 'reached', over && 'over'].filter(Boolean).join(' ')} aria-label={name}
      onDragOver={enter} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); setOver(false); onDrop(); }}
    >
      <header>
        <h3>
          {name} <span className="dim">{column.count}</span>
        </h3>
        {column.sum && summed && <span>{column.sum.t} {unit(summed)}</span>}
        {timed && <p className="aux">{clock?.days ? say.workdays(clock.days, clock.working) : '\u00a0'}</p>}
        {column.sum && summed && column.sum.without > 0 && <p className="aux board-without">{say.without(names.label(summed), column.sum.without)}</p>}
      </header>
      <div className="board-cards">
        {column.cards.map((row) => (
          <BoardCard key={row.id} type={type} row={row} onDrag={onDrag} />
        ))}
        {column.count === 0 && (
          <div className="board-none">
            <Icon name="worklist" size={20} />
            <p>{say.columnEmpty(name)}</p>
            {dropFilter && (
              <button type="button" className="plain link" onClick={dropFilter}>
                {say.dropOne(grouped ? names.label(grouped) : say.state)}
              </button>
            )}
          </div>
        )}
        {column.count > column.cards.length && (
          <button type="button" className="plain board-more" onClick={onMore}>
            {say.remaining(column.count - column.cards.length)}
          </button>
        )}
      </div>
    </section>
  );
}
