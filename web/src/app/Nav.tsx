import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useMay } from '../api/me';
import { useWorkCounts } from '../api/worklist';
import { Icon, Mark } from '../ui/Icon';
import type { IconName } from '../ui/Icon';
import type { MenuEntry } from '../ui/moduleRoutes';
import { useViewAddress } from '../ui/ViewLink';
import { useLanguage } from '../ui/words';
import { useAppWords } from './appWords';
import { COCKPIT_PERMISSION, GROUPS, useMenu } from './menu';

const KEPT = 'luopan.nav';

/** Modules by the loop, only what the person may use; open or slim as the person left it. */
export function Nav() {
  const say = useAppWords();
  const may = useMay();
  const menu = useMenu();
  const [slim, setSlim] = useState(() => localStorage.getItem(KEPT) === 'slim');
  const turn = () => {
    localStorage.setItem(KEPT, slim ? 'open' : 'slim');
    setSlim(!slim);
  };
  return (
    <nav className={slim ? 'shell-nav slim' : 'shell-nav'} aria-label={say.navigation}>
      <NavLink to="/" className="brand" aria-label={say.product}>
        <Mark />
        <b>{say.product}</b>
      </NavLink>
      <div className="nav-groups">
        {may(COCKPIT_PERMISSION) && (
          <ul>
            <Entry to="/" icon="cockpit" word={say.cockpit} />
          </ul>
        )}
        {GROUPS.map((group) => ({ group, entries: menu.filter((entry) => entry.group === group) }))
          .filter(({ entries }) => entries.length > 0)
          .map(({ group, entries }) => (
            <ul key={group} aria-label={say[group]}>
              <li className="nav-group">{say[group]}</li>
              {entries.map((entry) => (
                <MenuEntries key={entry.path} entry={entry} slim={slim} />
              ))}
            </ul>
          ))}
      </div>
      <button type="button" className="plain nav-fold" onClick={turn} title={slim ? say.unfold : say.fold} aria-label={slim ? say.unfold : say.fold}>
        <Icon name={slim ? 'unfold' : 'collapse'} />
        {!slim && say.fold}
      </button>
    </nav>
  );
}

function MenuEntries({ entry, slim }: { entry: MenuEntry; slim: boolean }) {
  const { language } = useLanguage();
  const { pathname } = useLocation();
  const waiting = useWorkCounts().data?.work.mine;
  const inside = entry.pages?.some((page) => pathname.startsWith(page.path)) ?? false;
  const nearest = entry.pages?.filter((page) => pathname.startsWith(page.path)).sort((one, other) => other.path.length - one.path.length)[0]?.path;
  return (
    <>
      <Entry to={entry.pages?.[0]?.path ?? entry.path} icon={entry.icon} word={entry.words[language]} inside={inside} count={entry.path === '/worklist' ? waiting : undefined} />
      {inside && !slim && entry.pages?.map((page) => <Entry key={page.path} to={page.path} word={page.words[language]} whole={page.path !== nearest} />)}
    </>
  );
}

function Entry({ to, icon, word, inside = false, whole = false, count }: { to: string; icon?: IconName; word: string; inside?: boolean; whole?: boolean; count?: number }) {
  const address = useViewAddress();
  return (
    <li>
      <NavLink to={address(to)} end={whole || to === '/'} className={inside ? 'nav-entry inside' : icon ? 'nav-entry' : 'nav-entry nav-page'}>
        {icon && <Icon name={icon} size={18} />}
        <span>{word}</span>
        {count ? <span className="nav-count">{count}</span> : null}
      </NavLink>
    </li>
  );
}
