import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Difference } from '../../../api/recordItemTypes';
import type { RecordTypeView, Values } from '../../../api/recordTypes';
import { useLocalTime } from '../../../ui/when';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import { useValueText } from './valueText';

interface ConflictDialogProps {
  type: RecordTypeView;
  mine: Values;
  theirs: readonly Difference[];
  onClose: () => void;
  /** What of mine is to be kept; the rest stands as the other left it. */
  onSettle: (kept: Values) => void;
}

/** Two people changed one record: field by field, whose stays. */
export function ConflictDialog({ type, mine, theirs, onClose, onSettle }: ConflictDialogProps) {
  const say = useFormWords();
  const names = useNames();
  const time = useLocalTime();
  const textOf = useValueText();
  const both = theirs.filter((difference) => difference.field in mine);
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const choose = (field: string, isMine: boolean) => {
    setOwn(new Set(isMine ? [...own, field] : [...own].filter((one) => one !== field)));
    setAsked(new Set([...asked, field]));
  };
  const chooseAll = (isMine: boolean) => {
    setOwn(new Set(isMine ? both.map((one) => one.field) : []));
    setAsked(new Set(both.map((one) => one.field)));
  };
  const settle = () => onSettle(Object.fromEntries(Object.entries(mine).filter(([field]) => own.has(field) || !both.some((one) => one.field === field))));
  const foot = (
    <div className="spread">
      <span className="row">
        <Button size="small" onClick={() => chooseAll(true)}>{say.keepAll}</Button>
        <Button size="small" onClick={() => chooseAll(false)}>{say.takeAll}</Button>
      </span>
      <span className="row">
        <Button onClick={onClose}>{say.lookFirst}</Button>
        <Button type="primary" disabled={asked.size < both.length} onClick={settle}>{say.saveChosen}</Button>
      </span>
    </div>
  );
  return (
    <Modal open title={say.conflictTitle} width={760} footer={foot} mask={{ closable: false }} onCancel={onClose}>
      <p className="aux dialog-help">
        {say.conflictWhy}
        {theirs.length > both.length && ` ${say.others(theirs.length - both.length)}`}
      </p>
      <table className="grid conflict">
        <thead>
          <tr>
            <th>{say.field}</th>
            <th>{say.mine}</th>
            <th>{say.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {both.map((difference) => {
            const field = type.fields.find((one) => one.key === difference.field);
            const choice = (isMine: boolean, text: string, note?: string) => (
              <label className="conflict-choice">
                <input type="radio" name={`conflict-${difference.field}`} checked={asked.has(difference.field) && own.has(difference.field) === isMine} onChange={() => choose(difference.field, isMine)} />
                <span>
                  {text || '—'}
                  {note && <span className="aux">{note}</span>}
                </span>
              </label>
            );
            return (
              <tr key={difference.field}>
                <td>{names.label(difference)}</td>
                <td className="wrap">{choice(true, field ? textOf(field, mine[difference.field] ?? null) : '')}</td>
                <td className="wrap">{choice(false, difference.now, say.by(difference.by, time(difference.at)))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Modal>
  );
}
