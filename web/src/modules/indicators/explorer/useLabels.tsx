import type { Explored, ExploredCell } from '../../../api/exploreTypes';
import { periodLabel } from '../../../kernel/period';
import { unitName } from '../../../kernel/unit';
import type { Figure } from '../../../ui/figure';
import type { FigureKey } from '../../../ui/provenanceContext';
import { useLanguage, useNamed } from '../../../ui/words';
import type { Place } from './grid';
import type { Dimension, ExploreState } from './state';
import { useExplorerWords } from './words';

/** What the parts of an answer are called on the page. */
export function useLabels(answer: Explored) {
  const say = useExplorerWords();
  const named = useNamed();
  const { language } = useLanguage();
  const nameOf = (dimension: Dimension, place: Place): string => {
    switch (dimension) {
      case 'items': {
        const item = answer.items[place.items];
        return item ? named(item) : '';
      }
      case 'by': {
        const part = answer.breakdowns[place.by];
        return part ? named(part) : '';
      }
      case 'orgs': {
        const org = answer.orgs[place.orgs];
        return org ? named(org) : '';
      }
      default:
        return periodLabel(answer.periods[place.periods]?.period ?? '', language);
    }
  };
  const unitOf = (place: Place) => unitName(answer.items[place.items]?.unit ?? '', language);
  return { nameOf, unitOf, titleOf: (dimension: Dimension) => say[dimension] };
}

/** A cell the way figures are shown everywhere. */
export function figureOf(answer: Explored, cell: ExploredCell, place: Place): Figure {
  return {
    value: cell.value, text: cell.text, unit: answer.items[place.items]?.unit ?? '', missing: cell.missing, status: cell.status, flags: cell.flags, publisher: cell.publisher,
    period: answer.periods[place.periods]?.period ?? '', observation: cell.observation,
  };
}

/** What opens the provenance of a cell; expressions have none. */
export function keyOf(answer: Explored, place: Place, state: Pick<ExploreState, 'asOf'>): FigureKey | undefined {
  const [item, part, org, time] = [answer.items[place.items], answer.breakdowns[place.by], answer.orgs[place.orgs], answer.periods[place.periods]];
  if (!item?.code || !org || !time) return undefined;
  return { indicator: item.code, org: org.code, period: time.period, breakdown: part?.breakdown || undefined, asOf: state.asOf ?? undefined };
}
