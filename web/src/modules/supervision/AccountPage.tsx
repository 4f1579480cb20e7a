import { Button } from 'antd';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useMay } from '../../api/me';
import type { Accountability, AccountLine } from '../../api/types';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useYear, YearSelect } from './AccountabilityPage';
import { interviewsOf, useAccountFigures } from './AccountLines';
import { AssignmentTable } from './AssignmentTable';
import { useAccountability, useAssignments } from './api';
import { InterviewDialog } from './InterviewDialog';
import { useReportWords } from './reportWords';
import { useWorkWords } from './words';
import './board.css';
import './report.css';

/** The year's record of one body or one person: the figures, what is late, and the interviews. */
export function AccountPage() {
  const say = useReportWords();
  const { code = '' } = useParams();
  const whose = useLocation().pathname.includes('/accountability/people/') ? 'person' : 'org';
  const [year, setYear] = useYear();
  const record = useAccountability(year);
  return (
    <Answer of={record} loading={<Loading rows={12} columns={[20, 8, 8, 8]} />}>
      {(data) => {
        const line = (whose === 'org' ? data.orgs : data.people).find((one) => one.code === code);
        return line
          ? <Shown record={data} line={line} whose={whose} onYear={setYear} />
          : (
              <>
                <PageHead title={say.account} actions={<YearSelect record={data} onYear={setYear} />} />
                <div className="page-body"><Card><Empty what={say.noAccount} why={say.noAccountWhy}><ViewLink to="/supervision/accountability">{say.account}</ViewLink></Empty></Card></div>
              </>
            );
      }}
    </Answer>
  );
}

function Shown({ record, line, whose, onYear }: { record: Accountability; line: AccountLine; whose: 'org' | 'person'; onYear: (year: number) => void }) {
  const say = useReportWords();
  const time = useLocalTime();
  const may = useMay();
  const { pick } = useWorkWords();
  const [talking, setTalking] = useState(false);
  const figures = useAccountFigures(record)(line, whose);
  const late = useAssignments({ set: 'late', first: record.first, last: record.last, ...(whose === 'org' ? { org: line.code } : { person: line.code }) });
  const name = pick(line.name, line.nameEn);
  return (
    <>
      <PageHead
        title={name} meta={[<ViewLink key="all" to={`/supervision/accountability?year=${record.year}`}>{say.account}</ViewLink>, say.span(time(record.first), time(record.last))]}
        actions={
          <>
            <YearSelect record={record} onYear={onYear} />
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>{say.print}</Button>
            {may('supervision.interview') && <Button type="primary" icon={<Icon name="comment" />} onClick={() => setTalking(true)}>{say.interview}</Button>}
          </>
        }
      />
      <div className="page-body report">
        <Card title={say.yearOf(record.year)} tools={<ViewLink to={interviewsOf(record, line, whose)}>{say.interviewsHere}</ViewLink>} flush>
          <dl className="report-figures">
            {figures.map((figure) => (
              <div key={figure.key} title={figure.help}>
                <dt>{figure.name}</dt>
                <dd>{figure.of} {figure.unit && <span className="unit">{figure.unit}</span>}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <Card title={say.lateHere} sub={late.data && say.pieces(late.data.cards.length)} flush>
          <Answer of={late} loading={<Loading rows={6} />}>
            {(ready) => <AssignmentTable name={`${name} ${say.lateHere}`} cards={ready.cards} empty={<Empty what={say.noLate} />} />}
          </Answer>
        </Card>
      </div>
      {talking && <InterviewDialog org={line.org} orgName={whose === 'org' ? name : ''} person={whose === 'person' ? { id: line.code, name: line.name } : null} onClose={() => setTalking(false)} />}
    </>
  );
}
