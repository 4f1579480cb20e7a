import { useState } from 'react';
import type { ImportLine, ImportReport } from '../../../api/recordItemTypes';
import type { RecordTypeView } from '../../../api/recordTypes';
import { Card, Segmented } from '../../../ui/Card';
import { useViewAddress } from '../../../ui/ViewLink';
import { useFormWords } from '../formWords';
import { useNames } from '../names';

const SHOWN = 200;

/** What each row would become; what is wrong with it names the field and the way out. */
export function DryRun({ type, report, stale }: { type: RecordTypeView; report: ImportReport; stale: boolean }) {
  const say = useFormWords();
  const { counts } = report;
  const bad = report.rows.filter((row) => row.faults.length > 0 || row.alike.length > 0);
  const [only, setOnly] = useState<'bad' | 'all'>(bad.length > 0 ? 'bad' : 'all');
  const rows = only === 'bad' ? bad : report.rows;
  const choice = (
    <Segmented label={say.fate} value={only} onChange={setOnly} options={[{ value: 'bad', label: `${say.onlyBad} ${bad.length}` }, { value: 'all', label: `${say.allRows} ${report.rows.length}` }]} />
  );
  return (
    <Card title={say.steps[2]} sub={say.counts(counts.new, counts.changed, counts.same, counts.refused)} choice={choice} className={stale ? 'stale' : ''} flush>
      <table className="grid dry-run">
        <thead>
          <tr>
            <th className="num">{say.line}</th>
            <th>{say.fate}</th>
            <th>{say.name}</th>
            <th>{say.field}</th>
            <th>{say.what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).flatMap((row) => lines(row).map((line, at) => <Line key={`${row.child}${row.line}.${at}`} type={type} row={row} line={line} first={at === 0} />))}
        </tbody>
      </table>
    </Card>
  );
}

type Said = ImportLine['faults'][number] | ImportLine['changes'][number] | ImportLine['alike'][number] | null;

// A row with several things to say takes as many lines.
const lines = (row: ImportLine): Said[] => {
  const said = [...row.faults, ...row.changes, ...row.alike];
  return said.length > 0 ? said : [null];
};

function Line({ type, row, line, first }: { type: RecordTypeView; row: ImportLine; line: Said; first: boolean }) {
  const say = useFormWords();
  const names = useNames();
  const address = useViewAddress();
  const table = type.children.find((child) => child.key === row.child);
  // The server names fields as the sheet does, in Chinese; the type knows them in both languages.
  const label = ({ field, label: chinese }: { field: string; label: string }) => {
    const known = (table ?? type).fields.find((one) => one.key === field.split('.')[0]);
    return known && known.label === chinese ? names.label(known) : chinese;
  };
  return (
    <tr>
      <td className="num">{first ? row.line : ''}</td>
      <td className={row.fate === 'refused' ? 'refusal' : 'soft'}>{first ? say.fates[row.fate] : ''}</td>
      <td className="wrap">{first && row.title}{first && table && <span className="aux"> {names.label(table)}</span>}</td>
      {line === null ? (
        <td colSpan={2} />
      ) : 'what' in line ? (
        <>
          <td>{label(line)}</td>
          <td className="wrap">{line.what}</td>
        </>
      ) : 'was' in line ? (
        <>
          <td>{label(line)}</td>
          <td className="wrap">{say.becomes(line.was, line.now)}</td>
        </>
      ) : (
        <>
          <td>{say.alikeRow}</td>
          <td className="wrap">
            <a href={address(`/records/${type.code}/${line.id}`)} target="_blank" rel="noreferrer">
              {[line.number, line.title].filter(Boolean).join(' ')}
            </a>{' '}
            <span className="aux">{line.orgName} · {say.alikeLikeness} {line.likeness.toFixed(2)}</span>
          </td>
        </>
      )}
    </tr>
  );
}
