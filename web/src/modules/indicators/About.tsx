import type { ReactNode } from 'react';
import type { IndicatorCard } from '../../api/types';
import { Card } from '../../ui/Card';
import { ViewLink } from '../../ui/ViewLink';
import { useNamed } from '../../ui/words';
import { useIndicatorsWords, wordOf } from './words';

/** The indicator's card: meaning, kind, basis, who publishes it, what changed in its definition. */
export function About({ card }: { card: IndicatorCard }) {
  const say = useIndicatorsWords();
  const named = useNamed();
  const facts: [string, ReactNode][] = [
    [say.definition, card.definition],
    [say.source, card.source],
    [say.basis, card.basis],
    [say.kind, [wordOf(say, card.kind), wordOf(say, card.frequency), card.better !== 'none' && wordOf(say, card.better)].filter(Boolean).join('，')],
    [say.formula, card.formula && <code>{card.formula}</code>],
    [say.breakdowns, card.breakdowns.map(named).join('、')],
    [say.derived, card.derived.map(named).join('、')],
    [say.plan, card.plan],
    [say.aliases, card.aliases.join('、')],
  ];
  return (
    <Card title={say.card} className="indicator-about">
      <dl>
        {facts.filter(([, fact]) => fact).map(([name, fact]) => (
          <div key={name}><dt>{name}</dt><dd>{fact}</dd></div>
        ))}
        {card.breaks.length > 0 && (
          <div>
            <dt>{say.breaks}</dt>
            <dd>
              {card.breaks.map((one) => (
                <p key={one.at}>
                  <b>{one.atLabel}</b>　{one.why}
                  {one.comparable && <ViewLink to={`/indicators/${one.comparable}`}>{say.comparable(one.comparableName ?? one.comparable)}</ViewLink>}
                </p>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
