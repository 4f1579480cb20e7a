import type { LifeMark, RecordItem } from '../../../api/recordItemTypes';
import type { RecordTypeView } from '../../../api/recordTypes';
import { useDue } from '../../../ui/due';
import { Icon } from '../../../ui/Icon';
import { useShortDay } from '../../../ui/shortDay';
import { useLocalDay } from '../../../ui/when';
import { periodLabel } from '../../../kernel/period';
import { useLanguage } from '../../../ui/words';
import { RecordLightMark } from '../list/cells';
import { asideStates } from '../list/columns';
import { useNames } from '../names';
import { usePageWords } from '../pageWords';
import { useRecordsWords } from '../words';
import type { Doing } from './RecordPage';

/** Where the record has been and for how long, where it is, what lies ahead; at the right end the clock that matters now. */
export function StageBar({ type, item, onDo }: { type: RecordTypeView; item: RecordItem; onDo: (doing: Doing) => void }) {
  const say = usePageWords();
  const aside = asideStates(type);
  const marks = item.life.filter((mark) => mark.at !== null || !aside.has(mark.state));
  return (
    <section className="card stage-bar" aria-label={say.life}>
      <ol>
        {marks.map((mark, at) => (
          <Stage key={mark.state} mark={mark} at={at} working={type.clocks.find((clock) => clock.runs.includes(mark.state))?.working ?? true} />
        ))}
      </ol>
      <ClockBox item={item} onDo={onDo} />
    </section>
  );
}

function Stage({ mark, at, working }: { mark: LifeMark; at: number; working: boolean }) {
  const say = usePageWords();
  const names = useNames();
  const list = useRecordsWords();
  const day = useLocalDay();
  const limit = mark.limit === null ? '' : mark.workdays === null ? list.workdays(mark.limit, working) : say.limit(mark.limit);
  const spent = mark.workdays === null ? '' : mark.current ? say.dayNow(mark.workdays) : say.days(mark.workdays);
  const days = [spent, limit].filter(Boolean).join(say.comma);
  return (
    <li className={mark.current ? 'now' : mark.passed ? 'passed' : 'ahead'} aria-current={mark.current ? 'step' : undefined}>
      <span className="workflow-mark">{mark.passed && !mark.current ? <Icon name="check" size={12} /> : at + 1}</span>
      <b>{names.named(mark)}</b>
      <span>{mark.at ? day(mark.at) : mark.planned ? say.planned(day(mark.planned)) : '\u00a0'}</span>
      <span className="aux" title={days || undefined}>{days || '\u00a0'}</span>
    </li>
  );
}

// A paused clock of the record's own is told before anything that is due.
function useUrgent(item: RecordItem) {
  const say = usePageWords();
  const names = useNames();
  const { language } = useLanguage();
  const { clock, urgent } = item;
  if (clock && (clock.paused || urgent?.kind === 'clock')) return { name: names.named(clock), clock, own: true };
  if (!urgent) return null;
  const name = urgent.period ? say.dutyOf(names.named(urgent), periodLabel(urgent.period, language)) : names.named(urgent);
  return { name, clock: { ...urgent, paused: false, provisional: false }, own: false };
}

function ClockBox({ item, onDo }: { item: RecordItem; onDo: (doing: Doing) => void }) {
  const say = usePageWords();
  const due = useDue();
  const day = useShortDay();
  const urgent = useUrgent(item);
  if (!urgent) return null;
  const { clock } = urgent;
  const act = (what: 'extend' | 'resume') => (
    <button type="button" className="plain link" onClick={() => onDo({ what: 'clock', act: what })}>
      {say[what]}
    </button>
  );
  return (
    <div className={`clock-box ${clock.level}`}>
      <RecordLightMark bare light={clock} />
      <p>
        <b>{urgent.name}</b>
        <span title={clock.provisional ? say.provisional : undefined}>{[clock.due && say.clockDue(day(clock.due)), clock.paused ? say.pausedClock : due(clock)].filter(Boolean).join(say.comma)}</span>
      </p>
      {urgent.own && item.may.clock && (
        <span className="clock-acts no-print">
          {act(clock.paused ? 'resume' : 'extend')}
        </span>
      )}
    </div>
  );
}
