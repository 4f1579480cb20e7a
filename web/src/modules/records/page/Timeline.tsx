import { Button, Mentions } from 'antd';
import { useRef, useState } from 'react';
import type { RecordItem, TimelineEntry } from '../../../api/recordItemTypes';
import { Answer } from '../../../ui/Answer';
import { ToolButton } from '../../../ui/Drawer';
import { FormFault } from '../../../ui/FormFault';
import { Icon } from '../../../ui/Icon';
import type { IconName } from '../../../ui/Icon';
import { Person } from '../../../ui/Person';
import { MenuList, Popup } from '../../../ui/Popup';
import { Loading } from '../../../ui/States';
import { useShortMoment } from '../../../ui/shortDay';
import { useComment } from '../acts';
import { fileAddress, usePeople, useTimeline } from '../api';
import { useNames } from '../names';
import { usePageWords } from '../pageWords';

const TABS = ['news', 'comments', 'history'] as const;
type Tab = (typeof TABS)[number];

const KINDS = ['step', 'change', 'comment', 'file'] as const;
type Kind = (typeof KINDS)[number];

const belongs = (entry: TimelineEntry, tab: Tab) => tab === 'news' || (tab === 'comments' ? entry.kind === 'comment' : entry.kind === 'change');

/** What has happened, newest first: words boxed, events bare, changes from old to new with their reason. */
export function Timeline({ item }: { item: RecordItem }) {
  const say = usePageWords();
  const timeline = useTimeline(item.row.id);
  const [tab, setTab] = useState<Tab>('news');
  const [kind, setKind] = useState<Kind | null>(null);
  const entries = timeline.data ?? [];
  const none = { news: say.noNews, comments: say.noComments, history: say.noHistory }[tab];
  return (
    <section className="card timeline">
      <div className="worklist-tabs timeline-tabs" role="tablist">
        {TABS.map((one) => (
          <button key={one} type="button" className="plain" role="tab" aria-selected={tab === one} onClick={() => setTab(one)}>
            {say[one]} {one !== 'news' && <span>{entries.filter((entry) => belongs(entry, one)).length || ''}</span>}
          </button>
        ))}
        {tab === 'news' && (
          <Popup className="plain timeline-kind" label={say.allKinds} align="right" face={<>{kind ? say.kinds[kind] : say.allKinds}<Icon name="down" size={10} /></>}>
            {(close) => <MenuList close={close} items={[{ key: '', label: say.allKinds, onPick: () => setKind(null) }, ...KINDS.map((one) => ({ key: one, label: say.kinds[one] ?? one, onPick: () => setKind(one) }))]} />}
          </Popup>
        )}
      </div>
      <div className="timeline-scroll">
        <Answer of={timeline} loading={<Loading rows={8} columns={[70, 20]} />}>
          {(data) => {
            const shown = data.filter((entry) => belongs(entry, tab) && (tab !== 'news' || kind === null || entry.kind === kind));
            return shown.length === 0 ? <p className="aux card-none">{none}</p> : <ol>{shown.map((entry) => <Entry key={entry.id} item={item} entry={entry} />)}</ol>;
          }}
        </Answer>
      </div>
      {item.may.comment && <CommentBox item={item} />}
    </section>
  );
}

const ICONS: Readonly<Record<TimelineEntry['kind'], IconName>> = { step: 'step', change: 'edit', comment: 'comment', file: 'clip' };
const SHOWN = 6;

function Entry({ item, entry }: { item: RecordItem; entry: TimelineEntry }) {
  const say = usePageWords();
  const names = useNames();
  const moment = useShortMoment();
  const [all, setAll] = useState(false);
  // What a new record says stands on the page already.
  const changes = all ? entry.differences : entry.differences.slice(0, entry.act === 'created' || entry.act === 'pack' ? 0 : SHOWN);
  const what = names.pick(entry.what, entry.whatEn) || say.acts[entry.act] || '';
  return (
    <li className="timeline-entry">
      {entry.kind === 'comment' ? <Person bare name={entry.by} /> : <span className="timeline-mark"><Icon name={ICONS[entry.kind]} size={13} /></span>}
      <div>
        <p className="timeline-head">
          <b>{entry.by || say.system}</b>
          <time className="aux" dateTime={entry.at}>{moment(entry.at)}</time>
        </p>
        {entry.kind === 'comment' ? (
          <div className="timeline-said">
            <p><Mentioning text={entry.text} /></p>
            {entry.files.map((file) => (
              <a key={file.id} className="timeline-clip" href={fileAddress(item.row.id, file.id)}>
                <Icon name="clip" size={13} /> {file.name} <span className="aux">{say.size(file.size)}</span>
              </a>
            ))}
          </div>
        ) : (
          <p>
            {what}
            {entry.toState && <> <Icon name="right" size={10} /> <b>{names.pick(entry.toState, entry.toStateEn)}</b></>}
            {entry.kind === 'file' && <> {entry.act === 'file-added' ? <a href={fileAddress(item.row.id, entry.id)}>{entry.text}</a> : entry.text}</>}
          </p>
        )}
        {changes.length > 0 && (
          <table className="timeline-changes">
            <tbody>
              {changes.map((change, at) => (
                <tr key={at}>
                  <th scope="row">{names.label(change)}{change.where && say.child(names.pick(change.where, change.whereEn))}</th>
                  <td>
                    {change.was && <><s>{change.was}</s> </>}<b>{change.now || say.emptyValue}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {entry.differences.length > changes.length && (
          <button type="button" className="plain link" onClick={() => setAll(true)}>
            {say.showAll(entry.differences.length - changes.length)}
          </button>
        )}
        {entry.kind !== 'comment' && entry.kind !== 'file' && entry.text && <p className="aux">{say.because(entry.text)}</p>}
      </div>
    </li>
  );
}

function Mentioning({ text }: { text: string }) {
  return text.split(/(@\S+)/).map((part, at) => (part.startsWith('@') ? <span key={at} className="link">{part}</span> : part));
}

function CommentBox({ item }: { item: RecordItem }) {
  const say = usePageWords();
  const [text, setText] = useState('');
  const [mentioned, setMentioned] = useState<ReadonlyMap<string, string>>(new Map());
  const [q, setQ] = useState<string | null>(null);
  const people = usePeople(q ?? '', q !== null).data ?? [];
  const [files, setFiles] = useState<readonly File[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const comment = useComment(item.row.id, () => { setText(''); setMentioned(new Map()); setFiles([]); });
  const send = () => {
    const mentions = [...mentioned].filter(([name]) => text.includes(`@${name}`)).map(([, id]) => id);
    comment.mutate({ text: text.trim(), mentions, files });
  };
  return (
    <div className="comment-box no-print">
      <Mentions
        aria-label={say.write} placeholder={say.write} rows={2} value={text} maxLength={2000} placement="top" filterOption={false} onChange={setText} onSearch={setQ}
        options={people.map((one) => ({ value: one.name, key: one.id, label: `${one.name} ${one.office}` }))}
        onSelect={(option) => {
          const person = people.find((one) => one.name === option.value);
          if (person) setMentioned(new Map(mentioned).set(person.name, person.id));
        }}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim()) send(); }}
      />
      {files.map((file, at) => (
        <p key={`${file.name}${at}`} className="spread comment-file">
          <span><Icon name="clip" size={13} /> {file.name} <span className="aux">{say.size(file.size)}</span></span>
          <ToolButton icon="close" title={say.dropFile(file.name)} onClick={() => setFiles(files.filter((_, place) => place !== at))} />
        </p>
      ))}
      <input ref={picker} type="file" hidden multiple aria-label={say.attach} onChange={(event) => { setFiles([...files, ...(event.target.files ?? [])]); event.target.value = ''; }} />
      <FormFault fault={comment.error} />
      <p className="spread">
        <span className="row">
          <ToolButton icon="clip" title={say.attach} onClick={() => picker.current?.click()} />
          <span className="aux"><kbd>Ctrl Enter</kbd></span>
        </span>
        <Button size="small" disabled={!text.trim()} loading={comment.isPending} onClick={send}>
          {say.send}
        </Button>
      </p>
    </div>
  );
}
