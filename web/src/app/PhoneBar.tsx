import { NavLink } from 'react-router';
import { useWorkCounts } from '../api/worklist';
import { Icon } from '../ui/Icon';
import { useViewAddress } from '../ui/ViewLink';
import { useAppWords } from './appWords';

/** The phone's four ways: what waits, how it stands, find, me. */
export function PhoneBar({ onSearch }: { onSearch: () => void }) {
  const say = useAppWords();
  const address = useViewAddress();
  const waiting = useWorkCounts().data?.work.mine ?? 0;
  return (
    <nav className="phone-bar">
      <NavLink to={address('/worklist')}>
        <Icon name="worklist" size={24} />
        {waiting > 0 && <span className="pill">{waiting}</span>}
        {say.worklist}
      </NavLink>
      <NavLink to={address('/')} end>
        <Icon name="cockpit" size={24} />
        {say.cockpit}
      </NavLink>
      <button type="button" className="plain" onClick={onSearch}>
        <Icon name="search" size={24} />
        {say.find}
      </button>
      <NavLink to="/me">
        <Icon name="user" size={24} />
        {say.mine}
      </NavLink>
    </nav>
  );
}
