import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, ask } from '../api/client';
import type { Me } from '../api/types';
import { useMay } from '../api/me';
import { useWorkCounts, WORKLIST_PERMISSION } from '../api/worklist';
import { Icon } from '../ui/Icon';
import { MenuList, Popup } from '../ui/Popup';
import { DemoTag } from '../ui/Tags';
import { ViewLink } from '../ui/ViewLink';
import { useLanguage } from '../ui/words';
import { useAppWords } from './appWords';
import { NoticeBell } from './NoticeBell';
import { OrgPicker } from './OrgPicker';
import { PeriodPicker } from './PeriodPicker';
import { COCKPIT_PERMISSION } from './menu';
import { queries } from './queries';

export function TopBar({ me, onSearch }: { me: Me; onSearch: () => void }) {
  const say = useAppWords();
  const figures = useMay()(COCKPIT_PERMISSION);
  return (
    <header className="shell-top">
      {figures && <OrgPicker />}
      {figures && <PeriodPicker />}
      {me.space.demo && <DemoTag />}
      <button type="button" className="top-search" onClick={onSearch}>
        <Icon name="search" />
        <span>{say.search}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <WorklistLink />
      <NoticeBell />
      <LanguageSwitch />
      <Person me={me} />
    </header>
  );
}

function WorklistLink() {
  const say = useAppWords();
  const may = useMay();
  const waiting = useWorkCounts().data?.work.mine ?? 0;
  if (!may(WORKLIST_PERMISSION)) return null;
  return (
    <ViewLink to="/worklist" className="top-link top-worklist">
      <Icon name="worklist" />
      {say.worklist}
      {waiting > 0 && <span className="pill">{waiting}</span>}
    </ViewLink>
  );
}

export function LanguageSwitch() {
  const say = useAppWords();
  const { language, setLanguage } = useLanguage();
  return (
    <button type="button" className="plain top-link" title={say.switchLanguage} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
      {say.languageFace}
    </button>
  );
}

function Person({ me }: { me: Me }) {
  const say = useAppWords();
  const go = useNavigate();
  const leave = useMutation({
    mutationFn: () => ask(api.DELETE('/api/access/session')),
    onSettled: () => {
      queries.clear();
      void go('/sign-in');
    },
  });
  const items = [
    { key: 'profile', label: say.profile, onPick: () => void go('/me') },
    { key: 'password', label: say.password, onPick: () => void go('/me#password') },
    { key: 'out', label: say.signOut, onPick: () => leave.mutate() },
  ];
  const face = (
    <>
      <span className="person-mark">{me.displayName.slice(0, 1)}</span>
      <span className="person-name">
        {me.displayName}
        <span className="aux">{me.office}</span>
      </span>
    </>
  );
  return (
    <Popup face={face} label={`${say.person}：${me.displayName}`} className="plain person" align="right">
      {(close) => <MenuList items={items} close={close} />}
    </Popup>
  );
}
