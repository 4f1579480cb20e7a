import { useMay } from '../../api/me';
import { useWorklist, WORKLIST_PERMISSION } from '../../api/worklist';
import { Answer } from '../../ui/Answer';
import { Card } from '../../ui/Card';
import { useDue } from '../../ui/due';
import { Empty, Loading } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useNamed } from '../../ui/words';
import { useCockpitWords } from './cockpitWords';

const SHOWN = 7;

export function Waiting() {
  const say = useCockpitWords();
  const due = useDue();
  const named = useNamed();
  const may = useMay();
  const worklist = useWorklist();
  if (!may(WORKLIST_PERMISSION)) return null;
  const count = worklist.data?.counts.mine ?? 0;
  return (
    <Card title={say.waiting} sub={count > 0 && say.waitingSub(count)} tools={<ViewLink to="/worklist">{say.all}</ViewLink>} flush>
      <Answer of={worklist} loading={<Loading rows={SHOWN} columns={[12, 50, 14]} />} isEmpty={(data) => data.items.length === 0} empty={<Empty what={say.noWaiting} why={say.noWaitingWhy} />}>
        {(data) => (
          <ul className="waiting">
            {data.items.slice(0, SHOWN).map((item) => (
              <li key={item.id}>
                <ViewLink to={item.link}>
                  <span className="link">{named({ name: item.typeName, nameEn: item.typeNameEn })}</span>
                  <span className="waiting-title">{item.title}</span>
                  <span className={item.urgency === 'later' ? 'aux dim' : 'waiting-now'}>{due(item)}</span>
                </ViewLink>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  );
}
