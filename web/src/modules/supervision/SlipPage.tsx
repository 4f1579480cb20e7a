import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import type { Slip } from '../../api/types';
import { Answer } from '../../ui/Answer';
import { PageHead } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Loading } from '../../ui/States';
import { useViewAddress } from '../../ui/ViewLink';
import { localTime, useLocalTime } from '../../ui/when';
import { slipFile, useSlip } from './api';
import { useReportWords } from './reportWords';
import '../../ui/paper.css';
import './report.css';

/** The slip of an assignment as it is printed. */
export function SlipPage() {
  const say = useReportWords();
  const time = useLocalTime();
  const { id = '' } = useParams();
  const go = useNavigate();
  const address = useViewAddress();
  const slip = useSlip(id);
  return (
    <div className="slip">
      <PageHead
        title={say.slip} meta={slip.data ? [slip.data.number, slip.data.name, time(slip.data.asOf)] : []}
        actions={slip.data && (
          <>
            <Button icon={<Icon name="right" />} onClick={() => void go(address(slip.data.link))}>{say.openRecord}</Button>
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>{say.print}</Button>
            <Button type="primary" icon={<Icon name="download" />} href={slipFile(id)} download>{say.docx}</Button>
          </>
        )}
      />
      <div className="page-body">
        <Answer of={slip} loading={<Loading rows={16} columns={[70]} />}>
          {(data) => <SlipPaper of={data} />}
        </Answer>
      </div>
    </div>
  );
}

// An official document is Chinese whatever the language of the screen.
function SlipPaper({ of }: { of: Slip }) {
  const say = useReportWords();
  return (
    <article className="paper" lang="zh-CN">
      {of.notice && <p className="paper-notice">{of.notice}</p>}
      {of.mark && <p className="paper-sensitivity">{of.mark}</p>}
      <p className="paper-mark">{of.organ}</p>
      <p className="paper-number">{of.date ? of.number : say.afterSigning}</p>
      <hr />
      <h2>{of.title}</h2>
      <p>{of.addressee}{say.colon}</p>
      {of.sections.map((section) => (
        <section key={section.head}>
          <h3>{section.head}</h3>
          {section.lines.map((line, place) => (
            <p key={place}>{line.label && <b>{line.label}{say.colon}</b>}{line.text}</p>
          ))}
          {section.rows.length > 0 && (
            <figure className="paper-table">
              <figcaption>{say.tableNo(1)}{section.tableTitle}</figcaption>
              <table>
                <thead>
                  <tr>{section.columns.map((column) => <th key={column}>{column}</th>)}</tr>
                </thead>
                <tbody>
                  {section.rows.map((row, place) => <tr key={place}>{row.map((cell, column) => <td key={column}>{cell}</td>)}</tr>)}
                </tbody>
              </table>
            </figure>
          )}
        </section>
      ))}
      <p className="paper-sign">{of.organ}</p>
      <p className="paper-sign paper-date">{of.date ? localTime(of.date) : say.date}</p>
    </article>
  );
}
