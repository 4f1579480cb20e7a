import type { Explored, ExploredCell } from '../../../api/exploreTypes';
import { direction, screenText } from '../../../kernel/figure';
import { FigureText, Growth } from '../../../ui/Figures';
import { Icon } from '../../../ui/Icon';
import { textOf } from '../../../ui/print';
import { FiguresOfPage } from './FiguresOfPage';
import { cellAt, joined, layoutOf, placesOf, runs } from './grid';
import type { Place } from './grid';
import type { Dimension, ExploreState } from './state';
import { figureOf, keyOf, useLabels } from './useLabels';
import { useExplorerWords } from './words';

const MOST_STEPS = 2000;

interface PivotProps {
  answer: Explored;
  state: Pick<ExploreState, 'rows' | 'cols' | 'asOf' | 'against' | 'orgs'>;
  /** Folds or unfolds the units below one; without it nothing folds. */
  onFold?: (org: string) => void;
  /** Rows shown at most, for a card; there ↑ and ↓ keep to the page's own figures. */
  most?: number;
}

/** The answer as a table with as many rows of heads as dimensions stand on columns; figures open their provenance. */
export function Pivot({ answer, state, onFold, most }: PivotProps) {
  const say = useExplorerWords();
  const { unitOf } = useLabels(answer);
  const { rows, cols } = layoutOf(answer, state.rows, state.cols);
  const [lines, columns] = [placesOf(answer, rows).slice(0, most), placesOf(answer, cols)];
  const keys = lines.flatMap((line) => columns.map((column) => joined(line, column))).filter((place) => cellAt(answer, place)?.missing === null).slice(0, MOST_STEPS);
  return (
    <>
      {most === undefined && <FiguresOfPage keys={keys.flatMap((place) => keyOf(answer, place, state) ?? [])} />}
      {![...rows, ...cols].includes('items') && answer.items[0]?.unit && <p className="explorer-unit">{say.unitIs(unitOf({ items: 0, by: 0, orgs: 0, periods: 0 }))}</p>}
      <table className="grid explorer-pivot">
        <Heads answer={answer} rows={rows} cols={cols} columns={columns} state={state} />
        <tbody>
          {lines.map((line, at) => (
            <Line key={at} answer={answer} rows={rows} line={line} before={lines[at - 1]} columns={columns} state={state} onFold={onFold} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Heads({ answer, rows, cols, columns, state }: { answer: Explored; rows: readonly Dimension[]; cols: readonly Dimension[]; columns: readonly Place[]; state: PivotProps['state'] }) {
  const say = useExplorerWords();
  const { nameOf, unitOf, titleOf } = useLabels(answer);
  const wide = state.against ? 3 : 1;
  const depth = cols.length + (state.against ? 1 : 0);
  return (
    <thead>
      {cols.map((dimension, level) => (
        <tr key={dimension}>
          {level === 0 && rows.map((one) => <th key={one} rowSpan={depth} className="explorer-stub">{titleOf(one)}</th>)}
          {runs(columns.map((column) => cols.slice(0, level + 1).map((one) => column[one]).join(':'))).map(({ key, at, length }) => {
            const column = columns[at];
            return column && (
              <th key={key} colSpan={length * wide} className={level === cols.length - 1 && wide === 1 ? 'num' : 'explorer-over'}>
                {nameOf(dimension, column)}
                {dimension === 'items' && unitOf(column) && <span className="unit"> {unitOf(column)}</span>}
              </th>
            );
          })}
        </tr>
      ))}
      {state.against && (
        <tr>
          {columns.map((_, at) => [
            <th key={`n${at}`} className="num">{state.asOf ? say.then(state.asOf) : say.now}</th>,
            <th key={`t${at}`} className="num">{say.then(state.against ?? '')}</th>,
            <th key={`d${at}`} className="num">{say.difference}</th>,
          ])}
        </tr>
      )}
    </thead>
  );
}

interface LineProps {
  answer: Explored;
  rows: readonly Dimension[];
  line: Place;
  before: Place | undefined;
  columns: readonly Place[];
  state: PivotProps['state'];
  onFold: PivotProps['onFold'];
}

function Line({ answer, rows, line, before, columns, state, onFold }: LineProps) {
  const say = useExplorerWords();
  const { nameOf, unitOf } = useLabels(answer);
  const org = rows[0] === 'orgs' ? answer.orgs[line.orgs] : undefined;
  const group = org && org.group !== 'tree' && (!before || answer.orgs[before.orgs]?.group !== org.group) ? org.group : null;
  const width = rows.length + columns.length * (state.against ? 3 : 1);
  const isTotal = org?.group === 'tree' && org.depth === 0 && org.folds && answer.orgs.length > 1;
  return (
    <>
      {group && <tr className="group"><td colSpan={width}>{group === 'overlays' ? say.among : say.compared}</td></tr>}
      <tr className={isTotal ? 'total' : undefined}>
        {rows.map((dimension, level) => {
          // A name stands once; below it the cell is empty.
          const repeated = before && rows.slice(0, level + 1).every((one) => before[one] === line[one]);
          return (
            <td key={dimension} className="explorer-stub">
              {!repeated && (dimension === 'orgs' ? <OrgName answer={answer} at={line.orgs} state={state} onFold={onFold} /> : nameOf(dimension, line))}
              {!repeated && dimension === 'items' && unitOf(line) && <span className="unit"> {unitOf(line)}</span>}
            </td>
          );
        })}
        {columns.map((column, at) => {
          const place = joined(line, column);
          const cell = cellAt(answer, place);
          return cell && <Cells key={at} answer={answer} cell={cell} place={place} state={state} />;
        })}
      </tr>
    </>
  );
}

function OrgName({ answer, at, state, onFold }: { answer: Explored; at: number; state: PivotProps['state']; onFold: PivotProps['onFold'] }) {
  const say = useExplorerWords();
  const { nameOf } = useLabels(answer);
  const org = answer.orgs[at];
  if (!org) return null;
  const name = nameOf('orgs', { items: 0, by: 0, periods: 0, orgs: at });
  const open = state.orgs.includes(`children:${org.code}`) || (answer.orgs[at + 1]?.depth ?? 0) > org.depth;
  return (
    <span className="explorer-org" style={{ paddingLeft: org.depth * 16 }}>
      {org.folds && onFold ? (
        <button type="button" className="plain org-fold" aria-expanded={open} aria-label={open ? say.fold(name) : say.unfold(name)} onClick={() => onFold(org.code)}>
          <Icon name={open ? 'down' : 'right'} size={12} />
        </button>
      ) : onFold && <span className="org-fold" />}
      {name}
    </span>
  );
}

function Cells({ answer, cell, place, state }: { answer: Explored; cell: ExploredCell; place: Place; state: PivotProps['state'] }) {
  const say = useExplorerWords();
  const figure = figureOf(answer, cell, place);
  const growth = answer.items[place.items]?.growth ?? false;
  const of = keyOf(answer, place, state);
  const own = (
    <td className="num">
      {growth && direction(textOf(figure)) ? <Growth figure={figure} bare of={of} /> : <FigureText figure={figure} of={of} title={cell.alone ?? undefined} />}
      {cell.bases && <span className="explorer-bases" title={cell.bases.why}>{say.bothBases(screenText(cell.bases.printed), screenText(cell.bases.comparable))}</span>}
    </td>
  );
  if (!state.against) return own;
  const { against } = cell;
  return (
    <>
      {own}
      <td className="num aux">{against && against.missing === null ? screenText(against.text) : <span className="dim" title={against?.missing ?? undefined}>—</span>}</td>
      <td className="num">{against?.difference ? <span className={Number(against.difference) === 0 ? 'dim' : 'explorer-differs'}>{screenText(against.difference)}</span> : <span className="dim">—</span>}</td>
    </>
  );
}
