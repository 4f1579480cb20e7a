import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ChildRow, RecordItem } from '../../../api/recordItemTypes';
import type { ChildView, FieldView, RecordTypeView, Values } from '../../../api/recordTypes';
import { periodLabel } from '../../../kernel/period';
import { Card } from '../../../ui/Card';
import { Icon } from '../../../ui/Icon';
import { MenuList, Popup } from '../../../ui/Popup';
import { useShortDay } from '../../../ui/shortDay';
import { useLanguage } from '../../../ui/words';
import { useRemoveRow, useStepRow } from '../acts';
import { RecordLightMark } from '../list/cells';
import { useFigure, useNames, useUnit } from '../names';
import { usePageWords } from '../pageWords';
import { ChildDialog } from './ChildDialog';
import { ReasonDialog } from './ReasonDialogs';

const SHOWN = 5;
const NUMERIC = ['number', 'money', 'formula'];

const classOf = (field: FieldView) => (NUMERIC.includes(field.kind) ? 'num' : field.kind === 'text' || field.kind === 'longtext' ? 'wrap' : undefined);

type Doing = { what: 'save'; row: ChildRow | null; given?: Values } | { what: 'step'; row: ChildRow; step: ChildRow['steps'][number] } | { what: 'remove'; row: ChildRow } | null;

/** Rows that belong to the record: added, changed and, where they have a life, moved on here. */
export function ChildCard({ type, child, item, rows }: { type: RecordTypeView; child: ChildView; item: RecordItem; rows: readonly ChildRow[] }) {
  const say = usePageWords();
  const names = useNames();
  const unit = useUnit();
  const day = useShortDay();
  const { language } = useLanguage();
  const [all, setAll] = useState(false);
  const open = useOpenDuties(type, child, item);
  const duty = open.at(-1);
  const [doing, setDoing] = useAsked(open);
  const name = names.label(child);
  const shown = all ? rows : rows.slice(0, SHOWN);
  const acts = item.may.edit || rows.some((row) => row.steps.length > 0);
  const lived = child.states.length > 0;
  const tools = (
    <>
      {rows.length > SHOWN && (
        <button type="button" className="plain link" onClick={() => setAll(!all)}>
          {all ? say.fewer : say.allRows(rows.length, child.unit)}
        </button>
      )}
      {child.mayAdd && !item.voided && (
        <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setDoing({ what: 'save', row: null, given: duty?.given })}>
          {say.addRow(name)}
        </Button>
      )}
    </>
  );
  return (
    <Card title={name} sub={[rows.length > 0 && rows.length, duty && say.dutyDue(names.named(duty), periodLabel(duty.period, language), day(duty.due))].filter(Boolean).join(' · ')} tools={tools} flush>
      {rows.length === 0 ? (
        <p className="aux card-none">{say.noRows(name)}</p>
      ) : (
        <div className="child-scroll">
          <table className="grid child-table">
            <thead>
              <tr>
                {lived && <th>{say.rowState}</th>}
                {child.fields.map((field) => (
                  <th key={field.key} className={classOf(field)}>
                    {names.label(field)}
                    {NUMERIC.includes(field.kind) && <span className="unit"> {unit(field)}</span>}
                  </th>
                ))}
                {acts && <th className="no-print" aria-label={say.actions} />}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.id}>
                  {lived && <td><RowState row={row} /></td>}
                  {child.fields.map((field) => (
                    <td key={field.key} className={classOf(field)}>
                      <ChildCell field={field} row={row} />
                    </td>
                  ))}
                  {acts && (
                    <td className="no-print child-acts">
                      <RowMenu child={child} row={row} mayEdit={item.may.edit} onDo={setDoing} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {doing?.what === 'save' && <ChildDialog item={item} child={child} row={doing.row} given={doing.given} onClose={() => setDoing(null)} />}
      {doing?.what === 'step' && <RowStep item={item} child={child} row={doing.row} step={doing.step} onClose={() => setDoing(null)} />}
      {doing?.what === 'remove' && <RowRemoval item={item} child={child} row={doing.row} onClose={() => setDoing(null)} />}
    </Card>
  );
}

// What is still to be filed in this table, the latest first, with what a row that answers it says of its period.
function useOpenDuties(type: RecordTypeView, child: ChildView, item: RecordItem) {
  return item.duties.filter((due) => !due.done).flatMap((due) => {
    const duty = type.duties.find((one) => one.code === due.code && one.child === child.key);
    return duty ? [{ ...due, given: { [duty.period]: due.period } as Values }] : [];
  });
}

// The worklist leads here with the duty and its period in the address: the row to fill in stands open.
function useAsked(open: ReturnType<typeof useOpenDuties>) {
  const [search, setSearch] = useSearchParams();
  const asked = open.find((due) => due.code === search.get('duty') && due.period === search.get('for'));
  const [doing, setDoing] = useState<Doing>(asked ? { what: 'save', row: null, given: asked.given } : null);
  const put = (next: Doing) => {
    setDoing(next);
    if (next === null && search.has('duty')) setSearch((now) => { now.delete('duty'); now.delete('for'); return now; }, { replace: true });
  };
  return [doing, put] as const;
}

function RowState({ row }: { row: ChildRow }) {
  const names = useNames();
  if (row.light?.due && !row.ended) return <RecordLightMark light={row.light} />;
  return (
    <span className={row.ended ? 'row-ended' : 'row-open'}>
      {row.ended && <Icon name="check" size={12} />}
      {names.state(row)}
    </span>
  );
}

function ChildCell({ field, row }: { field: FieldView; row: ChildRow }) {
  const names = useNames();
  const figure = useFigure();
  const day = useShortDay();
  const cell = row.cells[field.key];
  if (!cell || cell.t === '') return <span className="dim">—</span>;
  if (field.kind === 'date' && typeof cell.v === 'string') return day(cell.v);
  if (NUMERIC.includes(field.kind)) return figure(cell, field);
  return names.text(cell);
}

function RowMenu({ child, row, mayEdit, onDo }: { child: ChildView; row: ChildRow; mayEdit: boolean; onDo: (doing: Doing) => void }) {
  const say = usePageWords();
  const names = useNames();
  const title = row.cells[child.title]?.t ?? '';
  const items = [
    ...row.steps.map((step) => ({ key: step.code, label: names.named(step), onPick: () => onDo({ what: 'step' as const, row, step }) })),
    ...(mayEdit ? [{ key: ' edit', label: say.edit, onPick: () => onDo({ what: 'save' as const, row }) }, { key: ' remove', label: say.removeRow, onPick: () => onDo({ what: 'remove' as const, row }) }] : []),
  ];
  if (items.length === 0) return null;
  return (
    <Popup face={<Icon name="more" />} label={say.rowMenu(title)} className="plain tool" align="right">
      {(close) => <MenuList items={items} close={close} />}
    </Popup>
  );
}

function RowStep({ item, child, row, step, onClose }: { item: RecordItem; child: ChildView; row: ChildRow; step: ChildRow['steps'][number]; onClose: () => void }) {
  const names = useNames();
  const act = useStepRow(item.row.id, child.key, onClose);
  return (
    <ReasonDialog
      title={`${names.named(step)} · ${row.cells[child.title]?.t ?? ''}`} act={names.named(step)} needed={step.needsReason} fault={act.error} busy={act.isPending}
      onAct={(reason) => act.mutate({ row: row.id, action: step.code, reason: reason || null })} onClose={onClose}
    />
  );
}

function RowRemoval({ item, child, row, onClose }: { item: RecordItem; child: ChildView; row: ChildRow; onClose: () => void }) {
  const say = usePageWords();
  const act = useRemoveRow(item.row.id, child.key, onClose);
  return <ReasonDialog title={`${say.removeTitle} · ${row.cells[child.title]?.t ?? ''}`} act={say.removeRow} needed fault={act.error} busy={act.isPending} onAct={(reason) => act.mutate({ row: row.id, reason })} onClose={onClose} />;
}
