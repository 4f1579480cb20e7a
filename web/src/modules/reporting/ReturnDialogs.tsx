import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ReturnShown } from '../../api/returnTypes';
import { FormFault } from '../../ui/FormFault';
import { useNamed } from '../../ui/words';
import { useAct } from './api';
import { useReportingWords } from './words';

export type Asked = 'send_back' | 'revise' | 'exception' | { step: string; name: string };

/** What a step needs to be told: why, at which cells, until when. */
export function StepDialog({ asked, shown, onClose }: { asked: Asked; shown: ReturnShown; onClose: () => void }) {
  const say = useReportingWords();
  const [reason, setReason] = useState('');
  const [cells, setCells] = useState<readonly { row: string; column: string; text: string }[]>([]);
  const [until, setUntil] = useState('');
  const act = useAct(shown.id, onClose);
  const title = asked === 'send_back' ? say.sendBackTitle : asked === 'revise' ? say.reviseTitle : asked === 'exception' ? say.exceptionTitle : asked.name;
  const help = asked === 'send_back' ? say.sendBackHelp : asked === 'revise' ? say.reviseHelp : asked === 'exception' ? say.exceptionHelp : null;
  const go = () => {
    if (asked === 'revise') act.mutate({ kind: 'revise', reason });
    else if (asked === 'exception') act.mutate({ kind: 'exception', until, reason });
    else act.mutate({ kind: 'step', action: asked === 'send_back' ? asked : asked.step, reason: reason.trim() || null, cells: cells.filter((cell) => cell.text.trim() !== ''), version: shown.sheet.version });
  };
  const ready = asked === 'send_back' ? reason.trim() !== '' || cells.some((cell) => cell.text.trim() !== '') : reason.trim() !== '' && (asked !== 'exception' || until !== '');
  return (
    <Modal open title={title} okText={say.confirm} cancelText={say.cancel} onCancel={onClose} onOk={go} okButtonProps={{ disabled: !ready }} confirmLoading={act.isPending} width={560}>
      <div className="work-form">
        {help && <p className="aux">{help}</p>}
        {asked === 'send_back' && <CellReasons shown={shown} cells={cells} onChange={setCells} />}
        {asked === 'exception' && <label className="field"><span>{say.untilDay}</span><Input type="date" value={until} onChange={(event) => setUntil(event.target.value)} style={{ width: 180 }} /></label>}
        <label className="field"><span>{say.reason}</span><Input.TextArea value={reason} rows={3} maxLength={1000} onChange={(event) => setReason(event.target.value)} /></label>
        <FormFault fault={act.error} />
      </div>
    </Modal>
  );
}

function CellReasons({ shown, cells, onChange }: { shown: ReturnShown; cells: readonly { row: string; column: string; text: string }[]; onChange: (cells: { row: string; column: string; text: string }[]) => void }) {
  const say = useReportingWords();
  const named = useNamed();
  const rows = shown.form.sections.flatMap((section) => section.rows).map((row) => ({ value: row.number, label: `${row.number} ${named(row)}` }));
  const put = (at: number, part: { row?: string; text?: string }) => onChange(cells.map((cell, other) => (other === at ? { ...cell, ...part } : cell)));
  return (
    <div className="cell-reasons">
      {cells.map((cell, at) => (
        <div className="row" key={at}>
          <Select showSearch={{ optionFilterProp: 'label' }} value={cell.row} options={rows} aria-label={say.row} onChange={(row) => put(at, { row })} style={{ width: 220 }} />
          <Input value={cell.text} maxLength={1000} aria-label={`${say.reason} ${cell.row}`} onChange={(event) => put(at, { text: event.target.value })} />
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...cells, { row: rows[0]?.value ?? '', column: '', text: '' }])}>{say.addRow}</Button>
    </div>
  );
}
