import type { Cockpit } from '../../api/types';
import { unitName } from '../../kernel/unit';
import { useDemo } from '../../ui/demo';
import { saveCsv } from '../../ui/files';
import { useLightWord } from '../../ui/Light';
import { textOf } from '../../ui/print';
import { useUiWords } from '../../ui/uiWords';
import { useLanguage, useNamed } from '../../ui/words';
import { useCockpitWords } from './cockpitWords';

/** The regions' table as a file, figures as printed. */
export function useRegionsCsv({ map, org, demo }: Cockpit) {
  const say = useCockpitWords();
  const ui = useUiWords();
  const { language } = useLanguage();
  const named = useNamed();
  const lightWord = useLightWord();
  const invented = useDemo() || demo;
  return () => {
    if (!map) return;
    const head = [say.rank, say.region, `${named(map)}（${unitName(map.whole.figure.unit, language)}）`, `${say.growth}（%）`, `${say.completion}（%）`, `${say.pace}（%）`, say.state];
    const rows = [...map.places, map.whole].map((place) => [
      String(place.rank ?? ''), named(place), textOf(place.figure) ?? '', textOf(place.yoy) ?? '',
      place.completion.value === null ? '' : place.completion.text, place.pace.value === null ? '' : place.pace.text, lightWord(place.light),
    ]);
    saveCsv(`${named(org)} ${named(map)} ${map.period.replace('/', '~')}`, [head, ...rows], invented ? [ui.demo] : []);
  };
}
