import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/me';
import type { Completeness, OwedReturn } from '../../api/returnTypes';
import { periodLabel } from '../../kernel/period';
import { Card } from '../../ui/Card';
import { FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { Empty } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage, useNamed } from '../../ui/words';
import { columnKey, StandShape } from './CompletenessTable';
import type { Spot } from './CompletenessTable';
import { useRemindReturns } from './oversightApi';
import { useOversightWords } from './oversightWords';

const free = (one: OwedReturn) => one.mayRemind && !one.remindedToday;

/** What is owed at the spot picked in the table, and one click to ask for it. */
export function ReminderDesk({ data, line, spot, onClear }: { data: Completeness; line: string | null; spot: Spot | null; onClear: () => void }) {
  const say = useOversightWords();
  const named = useNamed();
  const may = useMay()('reporting.review');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const shown = data.owed.filter((one) => spot === null || ((spot.row === null || one.under === spot.row || one.org === spot.row) && (spot.column === null || columnKey(one) === spot.column)));
  const ready = shown.filter(free);
  const chosen = ready.filter((one) => !left.has(one.id));
  const turn = (id: string) => setLeft((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  const row = data.rows.find((one) => one.code === spot?.row);
  return (
    <div className={may ? 'reminder-desk' : 'reminder-desk alone'}>
      <Card
        title={say.owed(spot === null ? data.owedAll : shown.length)} flush
        sub={spot === null ? data.owedAll > data.owed.length && say.listed(data.owed.length, data.owedAll) : row && say.only(named(row))}
        tools={
          <>
            {spot !== null && <button type="button" className="plain link" onClick={onClear}>{say.clear}</button>}
            {may && ready.length > 0 && <Checkbox checked={chosen.length === ready.length} indeterminate={chosen.length > 0 && chosen.length < ready.length} onChange={() => setLeft(chosen.length === ready.length ? new Set(ready.map((one) => one.id)) : new Set())}>{say.all}</Checkbox>}
          </>
        }
      >
        {shown.length === 0 ? <Empty icon="check" what={say.allFiled} /> : <ul className="owed">{shown.map((one) => <Owed key={one.id} one={one} may={may} chosen={!left.has(one.id)} onTurn={() => turn(one.id)} />)}</ul>}
      </Card>
      {may && <Sender data={data} line={line} spot={spot} chosen={chosen} />}
    </div>
  );
}

function Owed({ one, may, chosen, onTurn }: { one: OwedReturn; may: boolean; chosen: boolean; onTurn: () => void }) {
  const say = useOversightWords();
  const named = useNamed();
  const time = useLocalTime();
  const { language } = useLanguage();
  const org = named({ name: one.orgName, nameEn: one.orgNameEn });
  return (
    <li>
      {may && <Checkbox checked={free(one) && chosen} disabled={!free(one)} title={one.remindedToday ? say.today : one.mayRemind ? undefined : say.cannot} aria-label={org} onChange={onTurn} />}
      <span className={one.workdaysLate > 0 ? 'when over' : 'when'}><StandShape of={one.light} /> {one.workdaysLate > 0 ? say.lateBy(one.workdaysLate) : say.dueOn(time(one.due))}</span>
      <b>{org}</b>
      <ViewLink to={`/reporting/returns/${one.id}`}>{named({ name: one.formName, nameEn: one.formNameEn })} {periodLabel(one.period, language)}</ViewLink>
      <span>{say.stands[one.stands] ?? one.stands}</span>
      <span className="aux" title={one.remindedAt ? `${time(one.remindedAt)} ${one.remindedBy ?? ''}` : undefined}>{one.remindedToday ? say.today : one.reminded === 0 ? say.first : say.times(one.reminded)}</span>
    </li>
  );
}

function Sender({ data, line, spot, chosen }: { data: Completeness; line: string | null; spot: Spot | null; chosen: readonly OwedReturn[] }) {
  const say = useOversightWords();
  const remind = useRemindReturns();
  const [text, setText] = useState('');
  const done = { onSuccess: () => setText('') };
  const words = text.trim() || null;
  return (
    <Card title={say.text}>
      <div className="reminder-text">
        <Input.TextArea value={text} rows={4} maxLength={500} aria-label={say.text} placeholder={say.textHelp} onChange={(event) => setText(event.target.value)} />
        <p className="aux">{say.onceADay}</p>
        {remind.data && <p role="status">{say.given(remind.data.reminded, remind.data.already, remind.data.notOwed)}{remind.data.nobody.length > 0 && <span className="over"> {say.nobody(remind.data.nobody.join('、'))}</span>}</p>}
        <FormFault fault={remind.error} />
        <div className="row-actions">
          {spot === null && data.owedAll > data.owed.length && <Button loading={remind.isPending} onClick={() => remind.mutate({ org: data.org, period: data.month, form: data.form, line, text: words }, done)}>{say.sendAll(data.owedAll)}</Button>}
          <Button type="primary" icon={<Icon name="bell" />} disabled={chosen.length === 0} loading={remind.isPending} onClick={() => remind.mutate({ ids: chosen.map((one) => one.id), text: words }, done)}>{say.send(chosen.length)}</Button>
        </div>
      </div>
    </Card>
  );
}
