import { Button } from 'antd';
import { Link, useLocation, useNavigate } from 'react-router';
import { useMay } from '../../../api/me';
import type { RecordItem, StepOffer } from '../../../api/recordItemTypes';
import type { RecordTypeView } from '../../../api/recordTypes';
import { ToolButton } from '../../../ui/Drawer';
import { Icon } from '../../../ui/Icon';
import { useNote } from '../../../ui/noteContext';
import { useRecordWays } from '../../../ui/recordWays';
import { MenuList, Popup } from '../../../ui/Popup';
import { SensitivityTag, Tag } from '../../../ui/Tags';
import type { Sensitivity } from '../../../ui/Tags';
import { useHotkey } from '../../../ui/useHotkey';
import { useViewAddress } from '../../../ui/ViewLink';
import { useLanguage } from '../../../ui/words';
import { useWatch } from '../acts';
import { RecordLightMark } from '../list/cells';
import { useNames } from '../names';
import { usePageWords } from '../pageWords';
import type { Doing } from './RecordPage';

const BESIDE = 2;

/** Name, light, whose it is, its place in the list it was opened from, and the ways on; the next step is the one solid button. */
export function TitleRow({ type, item, onDo }: { type: RecordTypeView; item: RecordItem; onDo: (doing: Doing) => void }) {
  const say = usePageWords();
  const names = useNames();
  const address = useViewAddress();
  const go = useNavigate();
  const note = useNote();
  const may = useMay();
  const { language } = useLanguage();
  const ways = useRecordWays(type.code).filter((way) => may(way.permission));
  const { row } = item;
  const forward = item.steps.filter((step) => !step.aside);
  const [next, ...others] = [...forward, ...item.steps.filter((step) => step.aside)];
  const beside = others.filter((step) => forward.includes(step)).slice(0, BESIDE);
  const rest = others.filter((step) => !beside.includes(step));
  const step = (offer: StepOffer) => onDo({ what: 'step', action: offer.code });
  const menu = [
    ...rest.map((offer) => ({ key: offer.code, label: names.named(offer), onPick: () => step(offer) })),
    ...(item.may.edit ? [{ key: ' edit', label: say.edit, onPick: () => void go(address(`/records/${type.code}/${row.id}/edit`)) }] : []),
    ...(item.may.clock && item.clock && !item.clock.paused ? [{ key: ' pause', label: say.pause, onPick: () => onDo({ what: 'clock', act: 'pause' }) }] : []),
    { key: ' print', label: say.print, onPick: () => window.print() },
    ...(item.may.void ? [{ key: ' void', label: say.void, onPick: () => onDo({ what: 'void' }) }] : []),
  ];
  return (
    <div className="page-head record-head">
      <title>{row.title}</title>
      <Link to={address(`/records/${type.code}`)} className="tool no-print" aria-label={say.back} title={say.back}>
        <Icon name="left" size={18} />
      </Link>
      <h1 title={row.title}>{row.title}</h1>
      <span className={`light-tag ${row.light.level}`}>
        <RecordLightMark light={row.light} />
      </span>
      {item.voided && <Tag>{say.voided}</Tag>}
      <SensitivityTag of={sensitivityOf(row.sensitivity)} />
      <p className="page-meta">
        <span>{[names.named(type), row.number].filter(Boolean).join(' ')}</span>
        <span>{row.assignee ? `${say.assignee} ${row.assignee} · ${row.orgName}` : `${say.nobody} · ${row.orgName}`}</span>
        <Watch item={item} />
      </p>
      <Neighbours type={type} item={item} />
      <div className="page-actions">
        {beside.map((offer) => (
          <Button key={offer.code} icon={<Icon name="step" />} onClick={() => step(offer)}>
            {names.named(offer)}
          </Button>
        ))}
        {ways.map((way) => (
          <Button key={way.path(row.id)} icon={<Icon name="file" />} onClick={() => void go(address(way.path(row.id)))}>
            {way.words[language]}
          </Button>
        ))}
        {note && !item.voided && (
          <Button icon={<Icon name="flag" />} onClick={() => note({ name: row.title.slice(0, 120), link: `/records/${type.code}/${row.id}`, facts: [names.named(type), row.number, row.title, `${row.orgName} ${row.stateName}`].filter(Boolean).join('\n'), org: row.org, line: row.line })}>
            {say.note}
          </Button>
        )}
        {item.may.assign && (
          <Button icon={<Icon name="handOver" />} onClick={() => onDo({ what: 'assign' })}>
            {say.assign}
          </Button>
        )}
        <Popup face={<Icon name="more" />} label={say.more} className="more-button" align="right">
          {(close) => <MenuList items={menu} close={close} />}
        </Popup>
        {next && (
          <Button type="primary" icon={<Icon name="step" />} onClick={() => step(next)}>
            {names.named(next)}
          </Button>
        )}
      </div>
    </div>
  );
}

const SENSITIVITIES: Readonly<Record<string, Sensitivity>> = { Open: 'open', Internal: 'internal', WorkSecret: 'workSecret' };
const sensitivityOf = (code: string): Sensitivity => SENSITIVITIES[code] ?? 'internal';

function Watch({ item }: { item: RecordItem }) {
  const say = usePageWords();
  const watch = useWatch(item.row.id);
  return (
    <span>
      <button type="button" className="plain watch" aria-pressed={item.watching} title={item.watching ? say.unwatch : say.watch} onClick={() => watch.mutate(!item.watching)}>
        <Icon name="star" size={14} />
        {item.watchers > 0 ? say.watchers(item.watchers) : say.watch}
      </button>
    </span>
  );
}

// The list hands over its order; a page opened by its address alone has no neighbours.
function Neighbours({ type, item }: { type: RecordTypeView; item: RecordItem }) {
  const say = usePageWords();
  const go = useNavigate();
  const address = useViewAddress();
  const { state } = useLocation() as { state: { list?: string[] } | null };
  const list = state?.list ?? [];
  const at = list.indexOf(item.row.id);
  const to = (place: number) => {
    const id = list[place];
    if (at >= 0 && id) void go(address(`/records/${type.code}/${id}`), { state, replace: true });
  };
  useHotkey('j', () => to(at + 1));
  useHotkey('k', () => to(at - 1));
  if (at < 0) return null;
  return (
    <span className="neighbours aux no-print">
      {at > 0 && <ToolButton icon="up" title={say.previous} onClick={() => to(at - 1)} />}
      {say.place(at + 1, list.length)}
      {at < list.length - 1 && <ToolButton icon="down" title={say.next} onClick={() => to(at + 1)} />}
    </span>
  );
}
