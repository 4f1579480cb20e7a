import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { Segmented } from '../../../ui/Card';
import { FormFault } from '../../../ui/FormFault';
import { Icon } from '../../../ui/Icon';
import type { IconName } from '../../../ui/Icon';
import { useDropView, useSaveView } from '../acts';
import { useTotals } from '../api';
import { useRecordsWords } from '../words';
import { SHOWS, useAsked } from './listState';
import type { ListState, ListView, Show } from './listState';

interface ViewTabsProps {
  type: string;
  views: readonly ListView[];
  shows: readonly Show[];
  state: ListState;
  changed: boolean;
  mayShare: boolean;
  onView: (code: string) => void;
  onShow: (show: Show) => void;
}

const ICONS: Readonly<Record<Show, IconName>> = { list: 'list', board: 'board', calendar: 'calendar', map: 'pin' };

/** The ways of looking at this register, each with its count; what was changed can be kept as one's own. */
export function ViewTabs({ type, views, shows, state, changed, mayShare, onView, onShow }: ViewTabsProps) {
  const say = useRecordsWords();
  const [saving, setSaving] = useState(false);
  const drop = useDropView(() => onView(''));
  const current = views.find((view) => view.code === state.view)?.saved;
  const options = SHOWS.filter((show) => shows.includes(show)).map((show) => ({ value: show, label: <><Icon name={ICONS[show]} />{say[show]}</> }));
  return (
    <div className="view-tabs">
      <div role="tablist" aria-label={say.views}>
        {views.map((view) => (
          <Tab key={view.code} type={type} view={view} current={view.code === state.view} onPick={() => onView(view.code)} />
        ))}
        {changed && (
          <button type="button" className="plain save-view" onClick={() => setSaving(true)}>
            <Icon name="plus" size={14} />
            {say.saveView}
          </button>
        )}
        {current?.mine && !changed && (
          <button type="button" className="plain save-view" onClick={() => drop.mutate(current.id)}>
            {say.dropView}
          </button>
        )}
      </div>
      {options.length > 1 && <Segmented label={say.shows} options={options} value={state.show} onChange={onShow} />}
      {saving && <SaveView type={type} state={state} mayShare={mayShare} onDone={(code) => { setSaving(false); if (code) onView(code); }} />}
    </div>
  );
}

function Tab({ type, view, current, onPick }: { type: string; view: ListView; current: boolean; onPick: () => void }) {
  const { asked } = useAsked(type);
  const totals = useTotals(asked(view.filter)).data;
  return (
    <button type="button" className="plain" role="tab" aria-selected={current} onClick={onPick}>
      {view.name} <span>{totals?.count ?? ''}</span>
    </button>
  );
}

function SaveView({ type, state, mayShare, onDone }: { type: string; state: ListState; mayShare: boolean; onDone: (code: string | null) => void }) {
  const say = useRecordsWords();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useSaveView((view) => onDone(view.id));
  const { filter, sort, group, columns } = state;
  const keep = () => save.mutate({ type, name: name.trim(), shared, filter: [...filter], sort, group: group || null, columns: [...columns] });
  return (
    <Modal open title={say.saveView} okText={say.save} cancelText={say.cancel} width={400} okButtonProps={{ disabled: !name.trim() }} confirmLoading={save.isPending} onOk={keep} onCancel={() => onDone(null)}>
      <label className="field">
        <span>{say.saveName}</span>
        <Input autoFocus value={name} maxLength={40} onChange={(event) => setName(event.target.value)} onPressEnter={() => name.trim() && keep()} />
      </label>
      {mayShare && <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>{say.share}</Checkbox>}
      <FormFault fault={save.error} />
    </Modal>
  );
}
