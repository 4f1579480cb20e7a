import { Select } from 'antd';
import type { Claims } from '../../api/reviewTypes';
import { Segmented } from '../../ui/Card';
import { Light } from '../../ui/Light';
import { useReviewWords } from './reviewWords';

interface ReviewBarProps {
  claims: Claims;
  marks: readonly string[];
  onMarks: (marks: readonly string[]) => void;
  view: string;
  onView: (view: string) => void;
  /** How many claims pass the filters. */
  walked: number;
}

const SWITCHED = ['state', 'status'];
const CHOSEN = ['kind', 'confidence', 'match'];

/** How far the review is, and which claims are walked through: one facet of each group at most. */
export function ReviewBar({ claims: { progress, facets, claims }, marks, onMarks, view, onView, walked }: ReviewBarProps) {
  const say = useReviewWords();
  const named = (code: string) => say.facets[code] ?? code;
  const of = (group: string) => facets.filter((facet) => facet.group === group);
  const chosen = (group: string) => of(group).find(({ code }) => marks.includes(code))?.code ?? '';
  const choose = (group: string) => (code: string) => onMarks([...marks.filter((mark) => !of(group).some((facet) => facet.code === mark)), ...(code ? [code] : [])]);
  const share = (n: number) => `${(n / Math.max(progress.total, 1)) * 100}%`;
  const reviewers = progress.reviewers.map(({ name, decided }) => `${name} ${decided}`).join('、');
  const kinds = progress.kinds.map(({ kind, decided, total }) => `${named(kind)} ${decided}/${total}`).join('、');
  return (
    <section className="card review-bar no-print" aria-label={say.progress}>
      <div className="review-progress" title={[reviewers && `${say.by}：${reviewers}`, kinds].filter(Boolean).join('\n')}>
        <p>
          <b>{say.progress}</b> {say.of(progress.decided, progress.total)} <span className="aux">{say.left(progress.total - progress.decided)}{reviewers && ` · ${reviewers}`}</span>
        </p>
        <div className="review-track" role="progressbar" aria-label={say.progress} aria-valuenow={progress.decided} aria-valuemin={0} aria-valuemax={progress.total}>
          <i className="done" style={{ width: share(progress.accepted) }} />
          <i className="away" style={{ width: share(progress.rejected + progress.merged) }} />
        </div>
      </div>
      <Segmented label={say.filters} value={view} onChange={onView} options={Object.entries(say.views).map(([value, label]) => ({ value, label }))} />
      {view === 'claims' && (
        <>
          {SWITCHED.map((group) => (
            <Segmented
              key={group} label={say.groups[group] ?? group} value={chosen(group)} onChange={choose(group)}
              options={[{ value: '', label: group === 'state' ? `${say.all} ${claims.length}` : say.all }, ...of(group).map(({ code, count }) => ({ value: code, label: `${named(code)} ${count}` }))]}
            />
          ))}
          {CHOSEN.map((group) => (
            <Select
              key={group} size="small" allowClear placeholder={say.groups[group]} aria-label={say.groups[group]} value={chosen(group) || null} onChange={(code: string | null) => choose(group)(code ?? '')}
              popupMatchSelectWidth={false} options={of(group).map(({ code, count }) => ({ value: code, label: `${named(code)} ${count}` }))}
            />
          ))}
          {of('check').map(({ code, count }) => (
            <button key={code} type="button" className="review-clash" aria-pressed={marks.includes(code)} onClick={() => choose('check')(marks.includes(code) ? '' : code)}>
              <Light state="yellow" word={`${say.onlyClash} ${count}`} />
            </button>
          ))}
          {walked === 0 && <p className="aux" role="status">{progress.total === 0 ? `${say.empty}：${say.emptyWhy}` : say.noneLeft}</p>}
          <p className="review-legend aux" aria-hidden="true">
            {['proposed', 'accepted', 'rejected'].map((state) => <span key={state} className={`claim claim-${state}`}>{named(state)}</span>)}
          </p>
        </>
      )}
    </section>
  );
}
