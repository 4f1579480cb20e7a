import type { ReactNode } from 'react';
import type { Explored } from '../../../api/exploreTypes';
import { useOutline } from '../../../api/orgs';
import { Card } from '../../../ui/Card';
import { MapChart } from '../../../ui/MapChart';
import { printed, textOf } from '../../../ui/print';
import { Empty } from '../../../ui/States';
import { useLanguage } from '../../../ui/words';
import { cellAt } from './grid';
import { SliceChoice, sliceOf } from './Slice';
import type { Change, ExploreState } from './state';
import { figureOf, useLabels } from './useLabels';
import { useExplorerWords } from './words';

interface MapProps {
  answer: Explored;
  state: Pick<ExploreState, 'of' | 'part' | 'at'>;
  change?: (to: Change) => void;
  onDrill?: (org: string) => void;
  title?: ReactNode;
}

/** One slice on the map; what has no figure is hatched. Picking a region goes into it. */
export function MapView({ answer, state, change, onDrill, title }: MapProps) {
  const say = useExplorerWords();
  const { language } = useLanguage();
  const { nameOf, unitOf } = useLabels(answer);
  const outline = useOutline();
  const slice = sliceOf(answer, state);
  const shade = answer.shades.find((one) => one.item === slice.items && one.breakdown === slice.by && one.period === slice.periods);
  const shapes = outline.data?.shapes.filter((shape) => answer.orgs.some((org) => org.code === shape.code)) ?? [];
  const regions = answer.orgs.flatMap((org, at) => {
    const place = { ...slice, orgs: at };
    const cell = cellAt(answer, place);
    if (!cell || !shapes.some((shape) => shape.code === org.code)) return [];
    const figure = figureOf(answer, cell, place);
    return [{ code: org.code, name: (language === 'en' && org.nameEn) || org.short, text: textOf(figure) && printed(figure), class: cell.class ?? null, missing: cell.missing }];
  });
  const caption = [nameOf('items', slice), answer.breakdowns.length > 1 && nameOf('by', slice), nameOf('periods', slice), unitOf(slice)].filter(Boolean).join(language === 'en' ? ', ' : '，');
  return (
    <Card title={title ?? nameOf('items', slice)} sub={nameOf('periods', slice)} choice={change && <SliceChoice answer={answer} state={state} change={change} />} flush className="explorer-map">
      {!outline.isPending && shapes.length === 0 ? <Empty icon="org" what={say.noMap} why={say.noMapWhy} /> : <MapChart shapes={shapes} regions={regions} classes={shade?.classes ?? []} missing={(shade?.of ?? 0) - (shade?.known ?? 0)} caption={caption} onPick={onDrill} />}
    </Card>
  );
}
