import { DatePicker, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Answer } from '../../ui/Answer';
import { FieldFault, FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { Loading } from '../../ui/States';
import { useLocalTime } from '../../ui/when';
import { useNamed } from '../../ui/words';
import { useDelegate, useDelegations, useRevoke } from './api';
import { PersonSelect } from './DirectDialogs';
import { useSupervisionWords } from './words';

/** Who is deputy now, in a line above the list; nothing when nobody is. */
export function DelegationLine({ onChange }: { onChange: () => void }) {
  const say = useSupervisionWords();
  const time = useLocalTime();
  const named = useNamed();
  const rows = useDelegations().data?.delegations.filter((row) => row.given || row.active) ?? [];
  if (rows.length === 0) return null;
  return (
    <ul className="delegation-lines">
      {rows.map((row) => {
        const kinds = row.kinds.length > 0 ? row.kinds.map(named).join('、') : say.allWork;
        return (
          <li key={row.id} className="row">
            <Icon name="hands" />
            <span>{row.given ? say.awayNow(time(row.first), time(row.last), row.to, kinds) : say.deputyNow(row.from, time(row.last), kinds)}</span>
            {row.given && (
              <button type="button" className="plain link" onClick={onChange}>
                {say.change}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Makes somebody deputy for some days and kinds of matter, and ends it. */
export function DelegationDialog({ onClose }: { onClose: () => void }) {
  const say = useSupervisionWords();
  const named = useNamed();
  const time = useLocalTime();
  const delegations = useDelegations();
  const [to, setTo] = useState<string | null>(null);
  const [days, setDays] = useState<[string, string] | null>(null);
  const [kinds, setKinds] = useState<string[]>([]);
  const delegate = useDelegate(() => { setTo(null); setKinds([]); });
  const revoke = useRevoke();
  const give = () => to && days && delegate.mutate({ to, first: days[0], last: days[1], kinds });
  return (
    <Modal open title={say.delegate} okText={say.delegate} cancelText={say.close} onCancel={onClose} onOk={() => void give()} okButtonProps={{ disabled: !to || !days }} confirmLoading={delegate.isPending} width={520}>
      <div className="work-form">
        <p className="aux">{say.delegateHelp}</p>
        <label className="field">
          <span>{say.to}</span>
          <PersonSelect value={to} onChange={setTo} />
          <FieldFault fault={delegate.error} field="to" />
        </label>
        <label className="field">
          <span>{say.days}</span>
          <DatePicker.RangePicker
            minDate={dayjs()} value={days ? [dayjs(days[0]), dayjs(days[1])] : null} style={{ width: '100%' }}
            onChange={(range) => setDays(range?.[0] && range[1] ? [range[0].format('YYYY-MM-DD'), range[1].format('YYYY-MM-DD')] : null)}
          />
          <FieldFault fault={delegate.error} field="last" />
        </label>
        <label className="field">
          <span>{say.kinds}</span>
          <Select mode="multiple" value={kinds} onChange={setKinds} options={(delegations.data?.kinds ?? []).map((kind) => ({ value: kind.code, label: named(kind) }))} optionFilterProp="label" style={{ width: '100%' }} placeholder={say.coverAll} />
        </label>
        <FormFault fault={delegate.error} fields={['to', 'last']} />
        <h3>{say.standing}</h3>
        <Answer of={delegations} loading={<Loading rows={1} />} isEmpty={(data) => data.delegations.length === 0} empty={<p className="aux">{say.noDelegations}</p>}>
          {(data) => (
            <ul className="delegations">
              {data.delegations.map((row) => (
                <li key={row.id} className="spread">
                  <span>
                    <b>{row.given ? say.given(row.to) : say.taken(row.from)}</b> {say.fromTo(time(row.first), time(row.last))}
                    <span className="aux">　{row.kinds.length > 0 ? row.kinds.map(named).join('、') : say.allWork}</span>
                  </span>
                  {row.given && (
                    <button type="button" className="plain link" onClick={() => revoke.mutate(row.id)}>
                      {say.revoke}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Answer>
      </div>
    </Modal>
  );
}
