import type { DragEvent } from 'react';
import type { Explored } from '../../../api/exploreTypes';
import { countOf } from './grid';
import { useLabels } from './useLabels';
import type { Change, Dimension, ExploreState } from './state';
import { useExplorerWords } from './words';

const CARRIED = 'text/x-dimension';

/** What stands on rows and what on columns: dragged, or moved over with a click or Enter. */
export function LayoutBar({ answer, state, change }: { answer: Explored; state: ExploreState; change: (to: Change) => void }) {
  const say = useExplorerWords();
  const put = (dimension: Dimension, side: 'rows' | 'cols', before?: Dimension) => {
    const [rows, cols] = [state.rows.filter((one) => one !== dimension), state.cols.filter((one) => one !== dimension)];
    const into = side === 'rows' ? rows : cols;
    into.splice(before ? Math.max(0, into.indexOf(before)) : into.length, 0, dimension);
    if (rows.length > 0 && cols.length > 0) change({ rows, cols });
  };
  return (
    <div className="explorer-layout" title={say.layoutHelp}>
      <Side answer={answer} side="rows" dimensions={state.rows} put={put} />
      <Side answer={answer} side="cols" dimensions={state.cols} put={put} />
    </div>
  );
}

interface SideProps {
  answer: Explored;
  side: 'rows' | 'cols';
  dimensions: readonly Dimension[];
  put: (dimension: Dimension, side: 'rows' | 'cols', before?: Dimension) => void;
}

function Side({ answer, side, dimensions, put }: SideProps) {
  const say = useExplorerWords();
  const { titleOf } = useLabels(answer);
  const other = side === 'rows' ? 'cols' : 'rows';
  const drop = (event: DragEvent, before?: Dimension) => {
    const carried = event.dataTransfer.getData(CARRIED);
    if (!carried || carried === before) return;
    event.preventDefault();
    event.stopPropagation();
    put(carried as Dimension, side, before);
  };
  return (
    <div className="explorer-side" onDragOver={(event) => event.preventDefault()} onDrop={(event) => drop(event)}>
      <span className="aux">{say[side]}</span>
      {dimensions.map((one) => (
        <button
          key={one} type="button" className={countOf(answer, one) > 1 ? 'explorer-chip' : 'explorer-chip single'} draggable aria-label={say.turn(titleOf(one), say[other])}
          onDragStart={(event) => event.dataTransfer.setData(CARRIED, one)} onDrop={(event) => drop(event, one)} onClick={() => put(one, other)}
        >
          {titleOf(one)}
          <span className="dim">{countOf(answer, one)}</span>
        </button>
      ))}
    </div>
  );
}
