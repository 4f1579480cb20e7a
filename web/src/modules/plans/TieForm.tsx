import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Anchor, PlanRow } from '../../api/planTypes';
import type { TargetName } from '../../api/types';
import { Answer } from '../../ui/Answer';
import { FormFault } from '../../ui/FormFault';
import { useNamed } from '../../ui/words';
import { useTargetNames, useTie } from './api';
import { usePlansWords } from './words';

const SHOWN = 30;

/** One more sentence for a target that says the same; those of this document stand first. */
export function TieForm({ plan, anchor, onDone }: { plan: PlanRow; anchor: Anchor; onDone: (target: string, words: string) => void }) {
  const say = usePlansWords();
  const named = useNamed();
  const targets = useTargetNames();
  const tie = useTie();
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (row: TargetName) => words.every((word) => [row.indicatorName, row.indicatorNameEn, row.orgName, row.periodLabel, row.goal.text, row.planTitle].join(' ').toLowerCase().includes(word));
  const here = (row: TargetName) => Number(row.planTitle === plan.title);
  const rowsOf = (rows: readonly TargetName[]) => rows.filter(fits).sort((a, b) => here(b) - here(a)).slice(0, SHOWN);
  return (
    <div>
      <Input type="search" placeholder={say.findTarget} aria-label={say.findTarget} value={sought} onChange={(event) => setSought(event.target.value)} />
      <FormFault fault={tie.error} />
      <Answer of={targets} isEmpty={({ rows }) => rowsOf(rows).length === 0} empty={<p className="aux plan-nothing">{say.noTarget}</p>}>
        {({ rows }) => (
          <ul className="plan-targets">
            {rowsOf(rows).map((row) => (
              <li key={row.id}>
                <span>
                  {row.orgName} {named({ name: row.indicatorName, nameEn: row.indicatorNameEn })} {row.goal.text}
                  <span className="aux">{row.periodLabel} · {row.planTitle}</span>
                </span>
                <Button size="small" loading={tie.isPending && 'target' in tie.variables && tie.variables.target === row.id} onClick={() => tie.mutate({ target: row.id, anchor }, { onSuccess: () => onDone(row.id, say.wasTied) })}>
                  {say.tie}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </div>
  );
}
