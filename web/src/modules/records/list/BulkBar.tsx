import { useState } from 'react';
import type { RecordRow, RecordTypeView } from '../../../api/recordTypes';
import { Icon } from '../../../ui/Icon';
import { useLanguage } from '../../../ui/words';
import type { IconName } from '../../../ui/Icon';
import { exportAddress, useTotals } from '../api';
import type { Asked } from '../api';
import { useBulk } from '../acts';
import { useNames, useUnit } from '../names';
import { useRecordsWords } from '../words';
import { BulkDialog } from './BulkDialog';
import type { BulkAct } from './BulkDialog';

interface BulkBarProps {
  type: RecordTypeView;
  columns: readonly string[];
  sort: string;
  rows: readonly RecordRow[];
  onClear: () => void;
}

/** What is selected, how much it comes to, and what can be done with all of it at once. */
export function BulkBar({ type, columns, sort, rows, onClear }: BulkBarProps) {
  const say = useRecordsWords();
  const names = useNames();
  const [doing, setDoing] = useState<BulkAct | null>(null);
  const ids = rows.map((row) => row.id);
  const chosen: Asked = { type: type.code, filter: [['id', 'is', ...ids]], q: '' };
  const sums = useTotals(chosen).data?.sums ?? {};
  const summed = type.fields.find((field) => field.key === type.list.totals[0]);
  const sum = summed && sums[summed.key];
  const unit = useUnit();
  const { language } = useLanguage();
  const watch = useBulk(onClear);
  const act = (what: BulkAct, icon: IconName, word: string, strong = false) => (
    <button type="button" className={strong ? 'plain bulk-act strong' : 'plain bulk-act'} onClick={() => setDoing(what)}>
      <Icon name={icon} />
      {word}
    </button>
  );
  return (
    <div className="bulk-bar no-print" role="toolbar" aria-label={say.selection}>
      <b>{say.selected(rows.length, type.unit)}</b>
      {sum && summed && <span>{names.label(summed)} {sum.t} {unit(summed)}</span>}
      <i />
      {act('step', 'step', say.advance, true)}
      {type.may.write && act('assign', 'handOver', say.handOver)}
      {type.may.manage && act('set', 'edit', say.setField)}
      <button type="button" className="plain bulk-act" onClick={() => watch.mutate({ type: type.code, ids, act: 'watch' })}>
        <Icon name="star" />
        {say.watch}
      </button>
      <a className="bulk-act" href={exportAddress(chosen, columns, sort, language)} download>
        <Icon name="download" />
        {say.exportPicked}
      </a>
      {type.may.manage && act('void', 'close', say.voidPicked)}
      <i />
      <button type="button" className="plain bulk-clear" onClick={onClear}>
        {say.clearSelection} <kbd>Esc</kbd>
      </button>
      {doing && <BulkDialog type={type} act={doing} rows={rows} onClose={() => setDoing(null)} onDone={() => { setDoing(null); onClear(); }} />}
    </div>
  );
}
