import { Progress } from 'antd';
import { Card } from '../../../ui/Card';
import { ToolButton } from '../../../ui/Drawer';
import { useUiWords } from '../../../ui/uiWords';
import { isOver, useInviting } from './api';
import type { Invited } from './api';
import { useRosterWords } from './words';

/** How far the invitations are, and what came of them; it goes on when the page is left. */
export function Inviting({ job, onClose }: { job: string; onClose: () => void }) {
  const say = useRosterWords();
  const ui = useUiWords();
  const shown = useInviting(job).data;
  const over = shown && isOver(shown);
  const came = over && shown.state === 'Done' ? (shown.result as Invited | null) : null;
  return (
    <Card title={say.inviteTitle} tools={over && <ToolButton icon="close" title={ui.close} onClick={onClose} />}>
      <div role="status">
        {!over && <Progress percent={shown && shown.total > 0 ? Math.round((shown.progress / shown.total) * 100) : 0} size="small" />}
        {!over && <p className="aux">{say.inviting(shown?.progress ?? 0, shown?.total ?? 0)}</p>}
        {came && <p>{say.invited(came.invited, came.mailed, came.withoutMail)}</p>}
        {came?.mailFault && <p className="refusal">{came.mailFault}</p>}
        {over && !came && <p className="refusal">{say.failed}</p>}
      </div>
    </Card>
  );
}
