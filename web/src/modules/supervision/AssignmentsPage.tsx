import { useSearchParams } from 'react-router';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Empty, Loading } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { AssignmentTable } from './AssignmentTable';
import { useAssignments } from './api';
import { useReportWords } from './reportWords';
import { useWorkWords } from './words';
import './report.css';

/** What a number of board, brief or accountability record counts, one by one. */
export function AssignmentsPage() {
  const say = useReportWords();
  const time = useLocalTime();
  const { pick } = useWorkWords();
  const [search] = useSearchParams();
  const of = (key: string) => search.get(key) ?? undefined;
  // The organisation picker owns `org`; whose assignments these are stands under a name of its own.
  const list = useAssignments({ set: of('set') ?? 'open', first: of('first'), last: of('last'), org: of('body'), person: of('person'), line: of('line') });
  const data = list.data;
  const title = data ? pick(data.name, data.nameEn) : '';
  return (
    <>
      <PageHead
        title={title}
        meta={data ? [pick(data.of, data.ofEn), data.first && data.last ? say.span(time(data.first), time(data.last)) : say.nowSet, say.pieces(data.cards.length)] : []}
        actions={<ViewLink to="/supervision">{say.back}</ViewLink>}
      />
      <div className="page-body">
        <Card flush>
          <Answer of={list} loading={<Loading rows={10} columns={[10, 10, 30, 10, 8, 10, 8]} />}>
            {(ready) => <AssignmentTable name={title} cards={ready.cards} empty={<Empty what={say.none} why={say.noneWhy} />} />}
          </Answer>
        </Card>
      </div>
    </>
  );
}
