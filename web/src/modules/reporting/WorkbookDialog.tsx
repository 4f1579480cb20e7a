import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type { ReturnShown, WorkbookCompared, WorkbookDifference } from '../../api/returnTypes';
import { FormFault } from '../../ui/FormFault';
import { UploadArea } from '../../ui/UploadArea';
import { useLanguage, useNamed } from '../../ui/words';
import { useCompare, useSaveCells, workbookAddress } from './api';
import { cellKey } from './useEntry';
import { useWorkbookWords } from './workbookWords';

const LIMIT_MB = 50;

/** A workbook filled elsewhere: what differs from the return is shown cell by cell, what is chosen is saved as if it had been typed. */
export function WorkbookDialog({ shown, onClose }: { shown: ReturnShown; onClose: () => void }) {
  const say = useWorkbookWords();
  const { language } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState(0);
  const compare = useCompare(shown.id);
  const save = useSaveCells(shown.id);
  const look = (chosen: File) => {
    setFile(chosen);
    // A cell somebody else changed meanwhile is only taken when it is asked for.
    compare.mutate(chosen, { onSuccess: (answer) => setTaken(new Set(answer.differences.filter((cell) => !cell.clash).map(keyOf))) });
  };
  const start = (chosen: File) => {
    setSaved(0);
    look(chosen);
  };
  const chosen = (compare.data?.differences ?? []).filter((cell) => taken.has(keyOf(cell)));
  const put = () => save.mutate(chosen.map((cell) => ({ row: cell.row, column: cell.column, value: cell.mine, version: cell.version })), {
    onSuccess: ({ clashes }) => {
      setSaved((before) => before + chosen.length - clashes.length);
      // What is left to choose, and what somebody changed in this very moment.
      if (file) look(file);
    },
  });
  const done = saved > 0 && chosen.length === 0;
  return (
    <Modal
      open title={say.title} width={880} onCancel={onClose} okText={done ? say.close : say.save(chosen.length)} cancelText={say.cancel} onOk={done ? onClose : put}
      okButtonProps={{ disabled: !done && chosen.length === 0 }} confirmLoading={save.isPending} cancelButtonProps={{ hidden: done }}
    >
      <div className="workbook">
        <UploadArea
          accept=".xlsx,.xls,.csv" limitMb={LIMIT_MB} busy={compare.isPending} onFile={start}
          help={<>{say.help} <a href={workbookAddress(shown.id, language)} download>{say.download}</a>{' · '}<a href={workbookAddress(shown.id, language, true)} download>{say.blank}</a></>}
        />
        <FormFault fault={compare.error ?? save.error} />
        {saved > 0 && <p role="status" className="workbook-saved">{say.saved(saved)}</p>}
        {compare.data && <Compared answer={compare.data} taken={taken} onTake={setTaken} />}
      </div>
    </Modal>
  );
}

const keyOf = (cell: { row: string; column: string }) => cellKey(cell.row, cell.column);

function Compared({ answer, taken, onTake }: { answer: WorkbookCompared; taken: ReadonlySet<string>; onTake: (taken: ReadonlySet<string>) => void }) {
  const say = useWorkbookWords();
  const named = useNamed();
  const clashes = answer.differences.filter((cell) => cell.clash).length;
  const all = answer.differences.length > 0 && taken.size === answer.differences.length;
  return (
    <>
      <p className="aux">{[answer.fileName, say.differs(answer.differences.length), clashes > 0 && say.clashes(clashes), say.same(answer.same)].filter(Boolean).join(' · ')}</p>
      {answer.refused.length > 0 && (
        <div className="workbook-refused" role="alert">
          <b>{say.refused(answer.refused.length)}</b>
          <ul>{answer.refused.map((cell) => <li key={keyOf(cell)}><span className="number">{cell.at}</span> {named(cell)}{say.colon}{cell.sentence}</li>)}</ul>
        </div>
      )}
      {answer.differences.length > 0 && (
        <div className="workbook-cells">
          <table className="grid">
            <thead>
              <tr>
                <th><Checkbox checked={all} indeterminate={!all && taken.size > 0} aria-label={say.all} onChange={() => onTake(all ? new Set() : new Set(answer.differences.map(keyOf)))} /></th>
                <th>{say.cell}</th><th>{say.item}</th><th className="num">{say.now}</th><th className="num">{say.inFile}</th><th>{say.note}</th>
              </tr>
            </thead>
            <tbody>{answer.differences.map((cell) => <Line key={keyOf(cell)} cell={cell} taken={taken} onTake={onTake} />)}</tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Line({ cell, taken, onTake }: { cell: WorkbookDifference; taken: ReadonlySet<string>; onTake: (taken: ReadonlySet<string>) => void }) {
  const say = useWorkbookWords();
  const named = useNamed();
  const key = keyOf(cell);
  const toggle = () => onTake(new Set(taken.has(key) ? [...taken].filter((other) => other !== key) : [...taken, key]));
  const notes = [cell.clash && say.clash(cell.by ?? ''), cell.note === 'formula' && say.formula, cell.note === 'neutral' && say.neutral].filter(Boolean);
  return (
    <tr className={cell.clash ? 'clash' : ''}>
      <td><Checkbox checked={taken.has(key)} aria-label={`${say.take} ${named(cell)}`} onChange={toggle} /></td>
      <td className="number">{cell.at}</td>
      <td className="wrap"><span className="aux">{cell.row}</span> {named(cell)}</td>
      <td className="num">{cell.theirs || say.empty}</td>
      <td className="num"><b>{cell.mine || say.empty}</b></td>
      <td className="wrap">{notes.join(say.semicolon)}</td>
    </tr>
  );
}

/** Download and upload of the return as a workbook. */
export function WorkbookButtons({ shown, onUpload }: { shown: ReturnShown; onUpload: () => void }) {
  const say = useWorkbookWords();
  const { language } = useLanguage();
  return (
    <>
      <Button href={workbookAddress(shown.id, language)} download>{say.download}</Button>
      {shown.mayType && <Button onClick={onUpload}>{say.upload}</Button>}
    </>
  );
}
