import { useState } from 'react';
import type { RecordRow, RecordTypeView } from '../../../api/recordTypes';
import { Icon } from '../../../ui/Icon';
import type { IconName } from '../../../ui/Icon';
import { exportAddress, useTotals } from '../api';
import type { Asked } from '../api';
import { useBulk } from '../acts';
import { useNames } from '../names';
import { useRecordsWords } from '../words';
import { BulkDialog } from './BulkDialog';
import type { BulkAct } from './BulkDialog';

interface BulkBarProps {
  type: RecordTypeView;
  asked: Asked;
  columns: readonly string[];
  sort: string;
  rows: readonly RecordRow[];
  /** All that match the filter, loaded or not. */
  total: number;
  onClear: () => void;
}

/** What is selected, how much it comes to, and what can be done with all of it at once. */
export function BulkBar({ type, asked, columns, sort, rows, total, onClear }: BulkBarProps) {
  const say = useRecordsWords();
  const names = useNames();
  const [whole, setWhole] = useState(false);
  const [doing, setDoing] = useState<BulkAct | null>(null);
  const ids = rows.map((row) => row.id);
  const chosen: Asked = whole ? asked : { type: asked.type, filter: [['id', 'is', ...ids]], q: '' };
  const sums = useTotals(chosen).data?.sums ?? {};
  const summed = type.fields.find((field) => field.key === type.list.totals[0]);
  const sum = summed && sums[summed.key];
  const watch = useBulk(onClear);
  const act = (what: BulkAct, icon: IconName, word: string, strong = false) => (
    <button type="button" className={strong ? 'plain bulk-act strong' : 'plain bulk-act'} onClick={() => setDoing(what)}>
      <Icon name={icon} />
      {word}
    </button>
  );
  const which = whole ? { filter: [...asked.filter] } : { ids };
  return (
    <div className="bulk-bar no-print" role="toolbar" aria-label={say.selection}>
      <b>{whole ? say.wholePicked(total, type.unit) : say.selected(rows.length, type.unit)}</b>
      {sum && summed && <span>{names.label(summed)} {sum.t} {sum.unit}</span>}
      {!whole && total > rows.length && (
        <button type="button" className="plain bulk-whole" onClick={() => setWhole(true)}>
          {say.wholeFilter(total)}
        </button>
      )}
      <i />
      {act('remind', 'bell', say.remind, true)}
      {type.may.write && act('step', 'step', say.advance)}
      {type.may.write && act('assign', 'handOver', say.handOver)}
      {type.may.manage && act('set', 'edit', say.setField)}
      <button type="button" className="plain bulk-act" onClick={() => watch.mutate({ type: type.code, ...which, act: 'watch' })}>
        <Icon name="star" />
        {say.watch}
      </button>
      <a className="bulk-act" href={exportAddress(chosen, columns, sort)} download>
        <Icon name="download" />
        {say.exportPicked}
      </a>
      <i />
      <button type="button" className="plain bulk-clear" onClick={onClear}>
        {say.clearSelection} <kbd>Esc</kbd>
      </button>
      {doing && <BulkDialog type={type} act={doing} which={which} rows={whole ? [] : rows} count={whole ? total : rows.length} onClose={() => setDoing(null)} onDone={() => { setDoing(null); onClear(); }} />}
    </div>
  );
}
