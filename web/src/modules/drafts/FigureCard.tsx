import type { DraftFigure } from '../../api/draftTypes';
import { FigureText } from '../../ui/Figures';
import { ViewLink } from '../../ui/ViewLink';
import { useLanguage } from '../../ui/words';
import { useDraftsWords } from './words';

type Verdict = 'agrees' | 'differs' | 'notComparable' | 'unknown';

/** One figure: what the draft says, what the store says and since when, and what is wrong with the words. */
export function FigureCard({ at, figure, picked, onPick }: { at: number; figure: DraftFigure; picked: boolean; onPick: () => void }) {
  const say = useDraftsWords();
  const { language } = useLanguage();
  const { store, target } = figure;
  const english = language === 'en';
  return (
    <li data-figure={at} className={picked ? 'draft-card picked' : 'draft-card'}>
      <button type="button" className="plain draft-said" onClick={onPick}>
        <span className={`draft-mark ${figure.verdict}`}>{say[figure.verdict as Verdict]}</span>
        <b>{figure.printed}</b>
        <span className="aux">{figure.about}</span>
      </button>
      {language === 'zh' && <p>{figure.says}</p>}
      {store && (
        <p className="draft-store">
          <span className="aux">{say.store}</span>
          <span className="draft-store-figure"><FigureText figure={store.figure} unit of={{ indicator: store.indicator, org: store.org, period: store.period, breakdown: store.breakdown || undefined }} /></span>
          <span className="aux">{store.since ? [store.figure.publisher, say.since(store.since.slice(0, 10)), store.vintage && say.vintage(store.vintage)].filter(Boolean).join(' · ') : `${say.computed} · ${store.arithmetic}`}</span>
        </p>
      )}
      {target && (
        <p className="draft-store">
          <span className="aux">{say.target}</span>
          <span><ViewLink to={`/targets/${target.id}`}>{english ? `${target.orgNameEn}, ${target.periodLabelEn}, ${target.nameEn}: ${target.textEn}` : `${target.orgName}${target.periodLabel}${target.name}${target.text}`}</ViewLink></span>
          <span className="aux">{target.planTitle}</span>
        </p>
      )}
      {figure.wording && <p className="draft-wording"><span className="tag">{say.wording}</span> {figure.wording}</p>}
    </li>
  );
}
