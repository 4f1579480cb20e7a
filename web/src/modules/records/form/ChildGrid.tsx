import { Button } from 'antd';
import { useState } from 'react';
import type { ClipboardEvent } from 'react';
import type { Fault } from '../../../api/fault';
import type { ChildView, FieldValue, FieldView, Values } from '../../../api/recordTypes';
import { useOrgs } from '../../../api/orgs';
import { Card } from '../../../ui/Card';
import { ToolButton } from '../../../ui/Drawer';
import { Icon } from '../../../ui/Icon';
import { useFormWords } from '../formWords';
import { useNames, useUnit } from '../names';
import { FieldControl } from './FieldControl';
import { blockOf, valueOf } from './paste';

interface ChildGridProps {
  child: ChildView;
  rows: readonly Values[];
  fault: Fault | null;
  onChange: (rows: Values[]) => void;
}

/** Rows typed one under another; a block copied from a spreadsheet fills them from the cell it is pasted into. */
export function ChildGrid({ child, rows, fault, onChange }: ChildGridProps) {
  const say = useFormWords();
  const names = useNames();
  const unit = useUnit();
  const orgs = useOrgs().data?.tree ?? [];
  const [told, setTold] = useState<string | null>(null);
  const fields = child.fields.filter((field) => field.kind !== 'formula');
  const put = (at: number, key: string, value: FieldValue) => onChange(rows.map((row, place) => (place === at ? { ...row, [key]: value } : row)));
  const paste = (event: ClipboardEvent, at: number, column: number) => {
    const block = blockOf(event.clipboardData.getData('text'));
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    const { filled, unread } = fill(rows, fields, block, at, column, (field) => (field.kind === 'org' ? orgs : []));
    onChange(filled);
    setTold(say.pasted(block.length, block[0]?.length ?? 0) + (unread > 0 ? `，${say.unreadPaste(unread)}` : ''));
  };
  const refused = (at: number) => fault?.details.filter((detail) => detail.field?.startsWith(`${child.key}.`) && (detail.row ?? 1) === at + 1) ?? [];
  return (
    <Card
      title={names.label(child)} sub={rows.length || undefined} flush
      tools={<Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => onChange([...rows, {}])}>{say.addRow}</Button>}
    >
      {rows.length === 0 ? (
        <p className="aux card-none">{say.noRows}。{say.pasteHelp}</p>
      ) : (
        <div className="child-scroll">
          <table className="grid entry">
            <thead>
              <tr>
                <th />
                {fields.map((field) => (
                  <th key={field.key}>
                    {names.label(field)} {['number', 'money'].includes(field.kind) && <span className="unit">{unit(field)}</span>}
                    {field.required && <em>{say.required}</em>}
                  </th>
                ))}
                <th />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at} aria-label={say.rowNo(at + 1)}>
                  <td className="dim">{at + 1}</td>
                  {fields.map((field, column) => (
                    <td key={field.key} onPasteCapture={(event) => paste(event, at, column)}>
                      <FieldControl field={field} value={row[field.key] ?? null} tight onChange={(value) => put(at, field.key, value)} />
                    </td>
                  ))}
                  <td>
                    <ToolButton icon="close" title={say.dropRow(at + 1)} onClick={() => onChange(rows.filter((_, place) => place !== at))} />
                    {refused(at).map((detail, place) => <p key={place} className="refusal" role="alert">{detail.sentence}</p>)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > 0 && <p className="aux card-none" role="status">{told ?? say.pasteHelp}</p>}
    </Card>
  );
}

/** Lays a block over the rows, adding rows where it is longer; what cannot be read stays empty and is counted. */
function fill(rows: readonly Values[], fields: readonly FieldView[], block: readonly string[][], at: number, column: number, codesOf: (field: FieldView) => readonly { code: string; name: string; nameEn: string }[]) {
  let unread = 0;
  const filled: Values[] = rows.map((row) => ({ ...row }));
  block.forEach((line, down) => {
    const row: Values = filled[at + down] ?? {};
    line.forEach((text, right) => {
      const field = fields[column + right];
      if (!field) return;
      const value = valueOf(field, text, codesOf(field));
      if (value === undefined) unread += 1;
      else row[field.key] = value;
    });
    filled[at + down] = row;
  });
  return { filled, unread };
}
