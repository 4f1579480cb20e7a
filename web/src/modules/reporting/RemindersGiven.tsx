import { Icon } from '../../ui/Icon';
import { useLocalTime } from '../../ui/when';
import { useReturnReminders } from './oversightApi';
import { useOversightWords } from './oversightWords';

/** Who was reminded of this return, and when; nothing as long as nobody was. */
export function RemindersGiven({ id }: { id: string }) {
  const say = useOversightWords();
  const time = useLocalTime();
  const given = useReturnReminders(id).data?.items ?? [];
  const last = given[0];
  if (!last) return null;
  return (
    <p className="return-reminded" title={given.map((one) => `${time(one.at)} ${one.by}${one.text ? `：${one.text}` : ''}`).join('\n')}>
      <Icon name="bell" size={14} /> {say.reminders(given.length)}，{say.lastBy(time(last.at), last.by)}{last.text && `：${last.text}`}
    </p>
  );
}
