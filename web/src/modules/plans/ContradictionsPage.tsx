import { Select } from 'antd';
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Contradiction, ContradictionList } from '../../api/contradictionTypes';
import { Answer } from '../../ui/Answer';
import { Card, PageHead, Segmented } from '../../ui/Card';
import { Light } from '../../ui/Light';
import { Empty, Loading } from '../../ui/States';
import { Tag } from '../../ui/Tags';
import { useLanguage } from '../../ui/words';
import { useContradictions } from './contradictions';
import { ContradictionDetail } from './ContradictionDetail';
import { useContradictionWords } from './contradictionWords';
import './contradictions.css';

/** What the plans state differently from themselves and from each other, and what became of it; filters and the picked one stand in the address. */
export function ContradictionsPage() {
  const say = useContradictionWords();
  const [address, setAddress] = useSearchParams();
  const plans = useMemo(() => (address.get('plans') ?? '').split(',').filter(Boolean), [address]);
  const found = useContradictions(plans);
  const all = found.data?.findings;
  const put = (key: string, value: string) => setAddress((now) => { const next = new URLSearchParams(now); if (value) next.set(key, value); else next.delete(key); return next; }, { replace: true });
  return (
    <>
      <PageHead title={say.title} meta={all ? [say.lead(all.length, all.filter((row) => row.state === 'open').length)] : []} />
      <div className="page-body clash-page">
        <Answer of={found} loading={<Card flush><Loading rows={10} columns={[8, 50, 14, 10]} /></Card>} isEmpty={(data) => data.findings.length === 0 && plans.length === 0} empty={<Card><Empty icon="check" what={say.none} why={say.noneWhy} /></Card>}>
          {(data) => <Found of={data} plans={plans} address={address} put={put} />}
        </Answer>
      </div>
    </>
  );
}

interface FoundProps { of: ContradictionList; plans: readonly string[]; address: URLSearchParams; put: (key: string, value: string) => void }

function Found({ of, plans, address, put }: FoundProps) {
  const say = useContradictionWords();
  const english = useLanguage().language === 'en';
  const [severity, kind, state, reach] = ['severity', 'kind', 'state', 'reach'].map((key) => address.get(key) ?? '');
  const shown = of.findings.filter((row) => (!severity || row.severity === severity) && (!kind || row.kind === kind) && (!state || row.state === state) && (!reach || row.within === (reach === 'within')));
  const picked = shown.find((row) => row.key === address.get('at')) ?? shown[0];
  useKeys(shown, picked, (row) => put('at', row.key));
  const choice = (key: string, label: string, any: string, words: Record<string, string>, value = '') => (
    <Segmented label={label} value={value} onChange={(next) => put(key, next)} options={[{ value: '', label: any }, ...Object.entries(words).map(([code, word]) => ({ value: code, label: word }))]} />
  );
  return (
    <div className="clash">
      <Card flush className="clash-list" footer={<span className="aux"><kbd>J</kbd> <kbd>K</kbd> {say.keys}</span>}>
        <div className="clash-filters">
          <Select
            mode="multiple" allowClear maxTagCount={1} aria-label={say.plans} placeholder={say.allPlans} value={[...plans]} onChange={(next: string[]) => put('plans', next.join(','))} optionFilterProp="label"
            options={of.plans.map((plan) => ({ value: plan.id, label: plan.title }))}
          />
          <Select allowClear aria-label={say.kind} placeholder={say.kind} value={kind || null} onChange={(next: string | undefined) => put('kind', next ?? '')} options={[...new Set(of.findings.map((row) => row.kind))].map((code) => ({ value: code, label: say.kinds[code] ?? code }))} />
          {choice('severity', say.severity, say.anySeverity, say.severities, severity)}
          {choice('state', say.state, say.anyState, say.states, state)}
          {choice('reach', say.scope, say.anyReach, { within: say.within, between: say.between }, reach)}
        </div>
        {shown.length === 0 ? <Empty icon="check" what={of.findings.length === 0 ? say.none : say.noneOf} why={of.findings.length === 0 ? say.noneWhy : say.noneOfWhy} /> : (
          <ol>
            {shown.map((row) => (
              <li key={row.key} id={`clash-${row.key}`}>
                <button type="button" className="plain clash-row" aria-current={row.key === picked?.key} onClick={() => put('at', row.key)}>
                  <Light state={say.lights[row.severity] ?? 'none'} word={say.severities[row.severity] ?? row.severity} />
                  <span className="clash-what">
                    <span>{english ? row.sentenceEn : row.sentence}</span>
                    <span className="aux">{[...new Set(row.places.map((place) => place.title))].map((title) => `《${title}》`).join(' ')}</span>
                  </span>
                  <Tag>{say.kinds[row.kind] ?? row.kind}</Tag>
                  <span className={`clash-state ${row.state}`}>{say.states[row.state]}</span>
                </button>
              </li>
            ))}
          </ol>
        )}
      </Card>
      {picked ? <ContradictionDetail key={picked.key} of={picked} mayDecide={of.mayDecide} /> : <Card><Empty what={say.pick} /></Card>}
    </div>
  );
}

function useKeys(shown: readonly Contradiction[], picked: Contradiction | undefined, pick: (row: Contradiction) => void) {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { j: 1, k: -1 }[event.key];
      if (!step || !picked) return;
      const next = shown[shown.indexOf(picked) + step];
      if (!next) return;
      pick(next);
      document.getElementById(`clash-${next.key}`)?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  });
}
