import { useContext, useState } from 'react';
import { useView } from '../api/view';
import { periodLabel } from '../kernel/period';
import { ToolButton } from '../ui/Drawer';
import { Icon } from '../ui/Icon';
import { Popup } from '../ui/Popup';
import { ShownPeriod } from '../ui/shownPeriod';
import { useLanguage } from '../ui/words';
import { useAppWords } from './appWords';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const two = (month: number) => String(month).padStart(2, '0');

/** The period that rules the page: a year, its months so far, or one month. */
export function PeriodPicker() {
  const say = useAppWords();
  const { language } = useLanguage();
  const { period, setPeriod } = useView();
  const { shown } = useContext(ShownPeriod);
  const code = period ?? shown;
  const name = code ? periodLabel(code, language) : say.latest;
  const face = (
    <>
      <Icon name="calendar" />
      <span className="picker-label">{say.period}</span>
      <b>{name}</b>
      <Icon name="down" size={14} />
    </>
  );
  return (
    <Popup face={face} label={`${say.period}：${name}`} className="picker">
      {(close) => <PeriodPanel current={code} onPick={(next) => { setPeriod(next); close(); }} />}
    </Popup>
  );
}

function PeriodPanel({ current, onPick }: { current: string | null; onPick: (period: string | null) => void }) {
  const say = useAppWords();
  const { language } = useLanguage();
  const [year, setYear] = useState(() => Number((current ?? '').slice(0, 4)) || new Date().getFullYear());
  const option = (code: string, label: string) => (
    <button key={code} type="button" className="plain period-option" aria-pressed={code === current} title={periodLabel(code, language)} onClick={() => onPick(code)}>
      {label}
    </button>
  );
  return (
    <div className="period-panel">
      <div className="spread period-year">
        <ToolButton icon="left" title={say.previousYear} onClick={() => setYear(year - 1)} />
        <b>{periodLabel(String(year), language)}</b>
        <ToolButton icon="right" title={say.nextYear} onClick={() => setYear(year + 1)} />
      </div>
      {option(String(year), say.year)}
      <p className="aux">{say.cumulative}</p>
      <div className="period-months">{MONTHS.slice(1).map((month) => option(`${year}-01/${two(month)}`, `1—${month}`))}</div>
      <p className="aux">{say.month}</p>
      <div className="period-months">{MONTHS.map((month) => option(`${year}-${two(month)}`, String(month)))}</div>
      <button type="button" className="plain link" onClick={() => onPick(null)}>
        {say.backToLatest}
      </button>
    </div>
  );
}
