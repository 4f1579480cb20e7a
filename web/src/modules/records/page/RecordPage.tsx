import { useState } from 'react';
import { useParams } from 'react-router';
import type { RecordItem } from '../../../api/recordItemTypes';
import type { RecordTypeView } from '../../../api/recordTypes';
import { Answer } from '../../../ui/Answer';
import { Loading } from '../../../ui/States';
import { useItem, useType } from '../api';
import { ChildCard } from './ChildCard';
import { FactCards } from './FactCards';
import { FilesCard } from './FilesCard';
import { RelatedCard } from './RelatedCard';
import { StageBar } from './StageBar';
import { StepDialog } from './StepDialog';
import { Timeline } from './Timeline';
import { AssignDialog, ClockDialog, VoidDialog } from './ReasonDialogs';
import type { ClockAct } from './ReasonDialogs';
import { TargetNow } from './TargetNow';
import { TitleRow } from './TitleRow';
import '../list/list.css';
import '../list/rows.css';
import './timeline.css';
import './page.css';

/** What is being asked for over the page. */
export type Doing = { what: 'step'; action: string } | { what: 'clock'; act: ClockAct } | { what: 'assign' } | { what: 'void' } | null;

/** One record whole: where it stands, what it says, what belongs to it, and what has happened. */
export function RecordPage() {
  const { type: code = '', id = '' } = useParams();
  const type = useType(code);
  const item = useItem(id);
  return (
    <Answer of={type} loading={<Loading rows={16} columns={[60, 30]} />}>
      {(typed) => (
        <Answer of={item} loading={<Loading rows={16} columns={[60, 30]} />}>
          {(data) => <Desk key={data.row.id} type={typed} item={data} />}
        </Answer>
      )}
    </Answer>
  );
}

function Desk({ type, item }: { type: RecordTypeView; item: RecordItem }) {
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <>
      <TitleRow type={type} item={item} onDo={setDoing} />
      <div className="page-body record-page">
        <StageBar type={type} item={item} onDo={setDoing} />
        <div className="record-desk">
          <div className="record-main">
            <TargetNow item={item} />
            <FactCards type={type} item={item} />
            {type.children.map((child) => (
              <ChildCard key={child.key} type={type} child={child} item={item} rows={item.children[child.key] ?? []} />
            ))}
            <div className="record-pair">
              <FilesCard type={type} item={item} />
              <RelatedCard type={type} item={item} />
            </div>
          </div>
          <Timeline item={item} />
        </div>
      </div>
      {doing?.what === 'step' && <StepDialog type={type} id={item.row.id} action={doing.action} onClose={close} />}
      {doing?.what === 'clock' && <ClockDialog item={item} act={doing.act} onClose={close} />}
      {doing?.what === 'assign' && <AssignDialog item={item} onClose={close} />}
      {doing?.what === 'void' && <VoidDialog item={item} onClose={close} />}
    </>
  );
}
