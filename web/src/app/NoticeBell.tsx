import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, ask } from '../api/client';
import { useMay, useMe } from '../api/me';
import { useNotices, useWorkCounts, WORK_KEY, WORKLIST_PERMISSION } from '../api/worklist';
import { Answer } from '../ui/Answer';
import { Icon } from '../ui/Icon';
import { Popup } from '../ui/Popup';
import { Empty, Loading } from '../ui/States';
import { useViewAddress } from '../ui/ViewLink';
import { useLocalTime } from '../ui/when';
import { useLanguage } from '../ui/words';
import { useAppWords } from './appWords';

/** What the person was told, under a bell; opening a notice marks it as read. */
export function NoticeBell() {
  const say = useAppWords();
  const me = useMe().data;
  const works = useMay()(WORKLIST_PERMISSION);
  const counts = useWorkCounts();
  // Who has no worklist is told of releases all the same.
  const notices = useNotices(me !== undefined && !works);
  const unread = (works ? counts.data?.unread : notices.data?.unread) ?? 0;
  if (!me) return null;
  const face = (
    <>
      <Icon name="bell" size={18} />
      {unread > 0 && <span className="pill">{unread}</span>}
    </>
  );
  return (
    <Popup face={face} label={unread > 0 ? say.unread(unread) : say.notices} className="plain top-link notice-bell" align="right">
      {(close) => <Told close={close} unread={unread} />}
    </Popup>
  );
}

function Told({ close, unread }: { close: () => void; unread: number }) {
  const say = useAppWords();
  const { language } = useLanguage();
  const time = useLocalTime();
  const go = useNavigate();
  const address = useViewAddress();
  const queries = useQueryClient();
  const notices = useNotices(true);
  const read = useMutation({
    mutationFn: (ids: string[] | null) => ask(api.POST('/api/supervision/notices/read', { body: { ids } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: [WORK_KEY] }),
  });
  return (
    <section className="notices" aria-label={say.notices}>
      <header className="spread">
        <h2>{say.notices}</h2>
        {unread > 0 && (
          <button type="button" className="plain link" onClick={() => read.mutate(null)}>
            {say.readAll}
          </button>
        )}
      </header>
      <Answer of={notices} loading={<Loading rows={4} columns={[70]} />} isEmpty={(data) => data.items.length === 0} empty={<Empty icon="bell" what={say.noNotices} why={say.noNoticesWhy} />}>
        {(data) => (
          <ul>
            {data.items.map((notice) => (
              <li key={notice.id} className={notice.read ? 'read' : undefined}>
                <button type="button" className="plain" onClick={() => { if (!notice.read) read.mutate([notice.id]); close(); void go(address(notice.link)); }}>
                  <span className="notice-kind">{say.noticeKinds[notice.kind]}</span>
                  <span>{language === 'en' ? notice.textEn : notice.text}</span>
                  <span className="aux dim">{time(notice.at)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}
