import type { Explored } from '../../../api/exploreTypes';
import type { Place } from './grid';
import type { Change, Dimension, ExploreState } from './state';
import { useLabels } from './useLabels';

type Sliced = Pick<ExploreState, 'of' | 'part' | 'at'>;

/** The slice in view: the chosen item, breakdown and period, else the first, the first, and the last. */
export function sliceOf(answer: Explored, { of, part, at }: Sliced): Place {
  const found = (index: number, otherwise: number) => (index < 0 ? otherwise : index);
  return {
    items: found(answer.items.findIndex((one) => one.key === of), 0),
    by: found(answer.breakdowns.findIndex((one) => one.breakdown === part), 0),
    orgs: 0,
    periods: found(answer.periods.findIndex((one) => one.period === at), answer.periods.length - 1),
  };
}

/** Chooses the slice; a dimension with one value needs no choice. */
export function SliceChoice({ answer, state, change }: { answer: Explored; state: Sliced; change: (to: Change) => void }) {
  const { nameOf, titleOf } = useLabels(answer);
  const slice = sliceOf(answer, state);
  const choices: readonly { dimension: Dimension; values: readonly string[]; pick: (value: string) => Change }[] = [
    { dimension: 'items', values: answer.items.map((one) => one.key), pick: (of) => ({ of }) },
    { dimension: 'by', values: answer.breakdowns.map((one) => one.breakdown), pick: (part) => ({ part }) },
    { dimension: 'periods', values: answer.periods.map((one) => one.period), pick: (at) => ({ at }) },
  ];
  return (
    <>
      {choices.filter(({ values }) => values.length > 1).map(({ dimension, values, pick }) => (
        <select key={dimension} className="explorer-choice" aria-label={titleOf(dimension)} value={values[slice[dimension]]} onChange={(event) => change(pick(event.target.value))}>
          {values.map((value, at) => <option key={value} value={value}>{nameOf(dimension, { ...slice, [dimension]: at })}</option>)}
        </select>
      ))}
    </>
  );
}
