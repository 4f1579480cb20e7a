import type { ReactNode } from 'react';
import type { Explored } from '../../../api/exploreTypes';
import { Card } from '../../../ui/Card';
import { FigureText } from '../../../ui/Figures';
import { Empty } from '../../../ui/States';
import { cellAt } from './grid';
import type { Change, ExploreState } from './state';
import { SliceChoice, sliceOf } from './Slice';
import { FiguresOfPage } from './FiguresOfPage';
import { figureOf, keyOf, useLabels } from './useLabels';
import { useExplorerWords } from './words';

interface RankingProps {
  answer: Explored;
  state: Pick<ExploreState, 'of' | 'part' | 'at' | 'asOf'>;
  change?: (to: Change) => void;
  /** Goes into one unit: it and those below it. */
  onDrill?: (org: string) => void;
  most?: number;
  /** For a card: instead of the item's name, and without stepping through its figures. */
  title?: ReactNode;
}

/** One slice by rank, with bars, places and how they moved since the period before. */
export function RankingView({ answer, state, change, onDrill, most, title }: RankingProps) {
  const say = useExplorerWords();
  const { nameOf, unitOf } = useLabels(answer);
  const slice = sliceOf(answer, state);
  const rows = answer.orgs.flatMap((org, at) => {
    const place = { ...slice, orgs: at };
    const cell = cellAt(answer, place);
    return cell ? [{ org, place, cell }] : [];
  });
  // Places are given level by level; the largest level is the one compared here.
  const level = mostFrequent(rows.filter((row) => row.cell.rank != null).map((row) => row.org.level));
  const ranked = rows.filter((row) => row.org.level === level).sort((a, b) => (a.cell.rank ?? Infinity) - (b.cell.rank ?? Infinity));
  const known = ranked.filter((row) => row.cell.rank != null).length;
  const largest = Math.max(...ranked.map((row) => Math.abs(row.cell.value ?? 0)));
  const moves = ranked.some((row) => row.cell.moved != null);
  return (
    <Card title={title ?? nameOf('items', slice)} sub={`${nameOf('periods', slice)}${slice.by > 0 || answer.breakdowns.length > 1 ? ` · ${nameOf('by', slice)}` : ''}，${say.known(known, ranked.length)}`} choice={change && <SliceChoice answer={answer} state={state} change={change} />} flush>
      {title === undefined && <FiguresOfPage keys={ranked.filter((row) => row.cell.missing === null).flatMap((row) => keyOf(answer, row.place, state) ?? [])} />}
      {known === 0 ? (
        <Empty icon="sort" what={say.nothingToRank} why={say.nothingToRankWhy} />
      ) : (
        <table className="grid explorer-ranking">
          <thead>
            <tr>
              <th>{say.rank}</th>
              {moves && <th>{say.moved}</th>}
              <th>{say.orgs}</th>
              <th className="explorer-bar-head">{say.value} <span className="unit">{unitOf(slice)}</span></th>
              <th />
            </tr>
          </thead>
          <tbody>
            {ranked.slice(0, most).map(({ org, place, cell }) => (
              <tr key={org.code}>
                <td>{cell.rank ?? <span className="dim">—</span>}</td>
                {moves && <td className="aux">{cell.moved == null ? <span className="dim">—</span> : cell.moved > 0 ? say.gained(cell.moved) : cell.moved < 0 ? say.lost(-cell.moved) : say.same}</td>}
                <td>{onDrill && org.folds ? <button type="button" className="plain link" onClick={() => onDrill(org.code)}>{nameOf('orgs', place)}</button> : nameOf('orgs', place)}</td>
                <td className="num"><FigureText figure={figureOf(answer, cell, place)} of={keyOf(answer, place, state)} /></td>
                <td className="explorer-bar">{cell.value !== null && <i className={cell.value < 0 ? 'below' : undefined} style={{ width: `${largest > 0 ? (Math.abs(cell.value) / largest) * 100 : 0}%` }} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
