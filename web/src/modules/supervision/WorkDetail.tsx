import { Button } from 'antd';
import type { WorkItem } from '../../api/types';
import { localTime } from '../../ui/when';
import { DueLight } from './WorkRow';
import { useSupervisionWords } from './words';

/** The picked matter beside the list; it is handled on its own page, where its figures stand. */
export function WorkDetail({ item, onOpen }: { item: WorkItem; onOpen: () => void }) {
  const say = useSupervisionWords();
  return (
    <section className="card work-detail" aria-label={item.title}>
      <header>
        <h2>{item.title}</h2>
        <DueLight item={item} />
      </header>
      <dl>
        <dt>{say.kinds}</dt>
        <dd>{item.kind}</dd>
        <dt>{say.step}</dt>
        <dd>{item.line}</dd>
        {item.due && (
          <>
            <dt>{say.due}</dt>
            <dd>{localTime(item.due)}</dd>
          </>
        )}
        <dt>{say.actions}</dt>
        <dd>{item.actions.join('、') || '—'}</dd>
      </dl>
      <footer className="card-foot">
        <Button type="primary" onClick={onOpen}>
          {say.open}
        </Button>
      </footer>
    </section>
  );
}
