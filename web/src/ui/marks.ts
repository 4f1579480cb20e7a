import type { Figure } from './figure';
import { words } from './words';

const useMarkWords = words<Readonly<Record<string, string>>>({
  zh: {
    preliminary: '初步', reported: '报送', computed: '推算', first_release: '初步', conflict: '来源不一', suspect: '存疑', suspect_yoy: '存疑', lower_bound: '下限',
    definition_break: '口径调整', definition: '口径不同', rounded_to_wan_yi: '取整', year_inferred: '年份推定', yoy_on_revised_base: '按修订基数', value_withheld: '未公布绝对值',
    pre_revision_base: '修订前基数', pre_census_base: '普查前基数', source_inconsistent: '来源前后不一', relabelled: '名称调整', estimated: '预计', embargoed: '未发布',
  },
  en: {
    preliminary: 'prelim.', reported: 'reported', computed: 'computed', first_release: 'prelim.', conflict: 'sources differ', suspect: 'doubtful', suspect_yoy: 'doubtful', lower_bound: 'at least',
    definition_break: 'definition changed', definition: 'other definition', rounded_to_wan_yi: 'rounded', year_inferred: 'year inferred', yoy_on_revised_base: 'on the revised base', value_withheld: 'level not published',
    pre_revision_base: 'base before revision', pre_census_base: 'base before the census', source_inconsistent: 'source inconsistent', relabelled: 'renamed', estimated: 'est.', embargoed: 'unreleased',
  },
});

// These travel beside the figure wherever it goes; the others are told on hover and in its provenance.
const BESIDE = new Set(['preliminary', 'first_release', 'estimated', 'embargoed', 'conflict', 'suspect', 'suspect_yoy']);

/** A figure's marks in words: those that stand beside it, and all of them with the publisher for hovering. */
export function useMarks() {
  const say = useMarkWords();
  const word = (mark: string) => say[mark];
  const all = (figure: Figure) => [figure.status, ...figure.flags];
  const said = (marks: readonly string[]) => [...new Set(marks.map(word).filter((one) => one !== undefined))];
  return {
    shown: (figure: Figure) => said(all(figure).filter((mark) => BESIDE.has(mark))),
    hover: (figure: Figure) => [figure.publisher, ...said(all(figure))].filter(Boolean).join('，') || undefined,
  };
}
