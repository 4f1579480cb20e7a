import { Button, DatePicker, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReleaseRow, ReleaseShown } from '../../../api/types';
import { periodLabel } from '../../../kernel/period';
import { Answer } from '../../../ui/Answer';
import { Drawer } from '../../../ui/Drawer';
import { FormFault } from '../../../ui/FormFault';
import { Icon } from '../../../ui/Icon';
import { Loading } from '../../../ui/States';
import { Tag } from '../../../ui/Tags';
import { ViewLink } from '../../../ui/ViewLink';
import { useLocalTime } from '../../../ui/when';
import { useLanguage, useNamed } from '../../../ui/words';
import { useMoveRelease, useRelease } from './api';
import { FollowRelease } from './Follow';
import { ReleaseState } from './ReleaseState';
import { useReleasesWords } from './words';

/** One occurrence of a release: its minute, how far it is, what it lets out, and how it was moved. */
export function ReleaseDrawer({ code, period, onClose }: { code: string; period: string; onClose: () => void }) {
  const say = useReleasesWords();
  const named = useNamed();
  const { language } = useLanguage();
  const release = useRelease(code, period);
  const [moving, setMoving] = useState(false);
  const row = release.data?.release;
  const movable = row?.prepares === true && row.state !== 'published' && row.state !== 'late';
  return (
    <Drawer
      title={row ? `${periodLabel(row.period, language)}${language === 'en' ? ' ' : ''}${named(row)}` : say.release} onClose={onClose}
      footer={row && <span className="release-acts">{movable && <Button type="primary" onClick={() => setMoving(true)}>{say.move}</Button>}<FollowRelease of={row} /></span>}
    >
      <Answer of={release} loading={<Loading rows={8} />}>{(shown) => <Facts shown={shown} />}</Answer>
      {moving && row && <MoveDialog row={row} onClose={() => setMoving(false)} />}
    </Drawer>
  );
}

function Facts({ shown: { release: row, moves } }: { shown: ReleaseShown }) {
  const say = useReleasesWords();
  const named = useNamed();
  const time = useLocalTime();
  return (
    <div className="release-facts">
      <dl>
        <div><dt>{say.at}</dt><dd>{time(row.moment)} {row.provisional && <Tag title={say.provisionalWhy}>{say.provisional}</Tag>}</dd></div>
        <div><dt>{say.state}</dt><dd><ReleaseState of={row} /></dd></div>
        <div><dt>{say.by}</dt><dd>{row.by}</dd></div>
      </dl>
      <h3>{say.indicators}　<span className="aux">{say.filled(row.filled, row.of)}</span></h3>
      <ul className="release-indicators">
        {row.indicators.map((one) => (
          <li key={one.code}><span className={one.filled ? '' : 'dim'} title={one.filled ? say.isIn : say.isNot}><Icon name={one.filled ? 'check' : 'clock'} size={12} /></span><ViewLink to={`/indicators/${one.code}`}>{named(one)}</ViewLink></li>
        ))}
      </ul>
      <h3>{say.history}</h3>
      {moves.length === 0 ? <p className="aux">{say.noHistory}</p> : (
        <ol className="release-moves">
          {moves.map((move) => (
            <li key={move.at}><p>{say.fromTo(time(move.was), time(move.moment))}</p><p>{move.reason}</p><p className="aux">{move.by}　{time(move.at)}</p></li>
          ))}
        </ol>
      )}
    </div>
  );
}

function MoveDialog({ row, onClose }: { row: ReleaseRow; onClose: () => void }) {
  const say = useReleasesWords();
  const [day, setDay] = useState(dayjs(row.day));
  const [time, setTime] = useState(row.time);
  const [reason, setReason] = useState('');
  const move = useMoveRelease(row.code, row.period, onClose);
  const whole = /^([01]\d|2[0-3]):[0-5]\d$/.test(time) && reason.trim().length > 1;
  return (
    <Modal open title={say.move} width={440} okText={say.save} cancelText={say.cancel} onCancel={onClose} confirmLoading={move.isPending} okButtonProps={{ disabled: !whole }} onOk={() => move.mutate({ day: day.format('YYYY-MM-DD'), time, reason: reason.trim() })}>
      <div className="release-move">
        <p className="aux">{say.moveNote}</p>
        <label className="field"><span>{say.day}</span><DatePicker aria-label={say.day} allowClear={false} value={day} minDate={dayjs()} onChange={(next) => setDay(next ?? day)} /></label>
        <label className="field"><span>{say.time}</span><Input aria-label={say.time} value={time} maxLength={5} placeholder="10:00" onChange={(event) => setTime(event.target.value)} /></label>
        <label className="field"><span>{say.reason}</span><Input.TextArea aria-label={say.reason} maxLength={1000} autoSize={{ minRows: 2 }} placeholder={say.reasonHelp} value={reason} onChange={(event) => setReason(event.target.value)} /></label>
        <FormFault fault={move.error} />
      </div>
    </Modal>
  );
}
