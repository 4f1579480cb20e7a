import { Button } from 'antd';
import type { WorkItem } from '../../api/types';
import { useLocalTime } from '../../ui/when';
import { DueLight } from './WorkRow';
import { useSupervisionWords, useWorkWords } from './words';

/** The picked matter beside the list; it is handled on its own page, where its figures stand. */
export function WorkDetail({ item, onOpen }: { item: WorkItem; onOpen: () => void }) {
  const say = useSupervisionWords();
  const time = useLocalTime();
  const words = useWorkWords();
  return (
    <section className="card work-detail" aria-label={item.title}>
      <header>
        <h2>{item.title}</h2>
        <DueLight item={item} />
      </header>
      <dl>
        <dt>{say.kinds}</dt>
        <dd>{words.type(item)}</dd>
        <dt>{say.step}</dt>
        <dd>{words.state(item)}</dd>
        <dt>{say.org}</dt>
        <dd>{item.orgName}</dd>
        <dt>{say.since}</dt>
        <dd>{time(item.since)}</dd>
        {item.due && (
          <>
            <dt>{say.due}</dt>
            <dd>{time(item.due)}</dd>
          </>
        )}
        <dt>{say.actions}</dt>
        <dd>{item.actions.map(words.step).join('、') || '—'}</dd>
      </dl>
      <footer className="card-foot">
        <Button type="primary" onClick={onOpen}>
          {say.open}
        </Button>
      </footer>
    </section>
  );
}
