import { useNavigate } from 'react-router';
import type { FormHead } from '../../api/returnTypes';
import { periodLabel } from '../../kernel/period';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import type { Column } from '../../ui/DataTable';
import { Light } from '../../ui/Light';
import { Empty } from '../../ui/States';
import { useViewAddress, ViewLink } from '../../ui/ViewLink';
import { useLanguage, useNamed } from '../../ui/words';
import { useForms } from './oversightApi';
import { useOversightWords } from './oversightWords';
import './oversight.css';

/** The forms in force with their legal heads: what is asked, of whom, by when. */
export function FormsPage() {
  const say = useOversightWords();
  const forms = useForms();
  const columns = useColumns();
  const go = useNavigate();
  const address = useViewAddress();
  return (
    <>
      <PageHead title={say.forms} />
      <div className="page-body">
        <Answer of={forms} isEmpty={(data) => data.length === 0} empty={<Card><Empty what={say.noForms} why={say.noFormsWhy} /></Card>}>
          {(data) => <Card title={say.pieces(data.length)} flush><DataTable name={say.forms} columns={columns} rows={data} rowKey={(row) => row.code} onOpen={(row) => void go(address(`/reporting/forms/${row.code}`))} /></Card>}
        </Answer>
      </div>
    </>
  );
}

/** Who fills, how often and by when, as both pages say it. */
export function useFormFacts() {
  const say = useOversightWords();
  const { language } = useLanguage();
  return {
    filled: (head: FormHead) => (language === 'en' ? head.filledEn : head.filled).map((one) => say.levels[one] ?? one).join(language === 'en' ? ', ' : '、'),
    due: (head: FormHead) => `${say.everies[head.every] ?? head.every}，${say.nextDay(head.dueDay, head.dueMonth)}`.replace('，', language === 'en' ? ', ' : '，'),
    valid: (head: FormHead) => (head.validUntil ? periodLabel(head.validUntil, language) : '—'),
    minutes: (head: FormHead) => (head.minutes === null ? say.noMinutes : say.minutesOf(head.minutes)),
    light: (head: FormHead) => (head.stands === 'in_force' ? 'green' : head.stands === 'expired' ? 'red' : 'ahead'),
  };
}

function useColumns(): readonly Column<FormHead>[] {
  const say = useOversightWords();
  const named = useNamed();
  const facts = useFormFacts();
  const text = (key: string, title: string, of: (row: FormHead) => string): Column<FormHead> => ({ key, title, cell: (row) => <span className="whole">{of(row)}</span>, plain: of, sort: of });
  const words = (key: string, title: string, of: (row: FormHead) => string): Column<FormHead> => ({ key, title, cell: of, plain: of, sort: of });
  const count = (key: string, title: string, of: (row: FormHead) => number): Column<FormHead> => ({ key, title, number: true, cell: of, plain: (row) => String(of(row)), sort: of });
  return [
    text('number', say.number, (row) => row.number || '—'),
    { key: 'name', title: say.name, width: 200, cell: (row) => <ViewLink to={`/reporting/forms/${row.code}`}>{named(row)}</ViewLink>, plain: named, sort: named },
    words('authority', say.authority, (row) => row.authority), words('approval', say.approval, (row) => row.approval || '—'), text('valid', say.valid, facts.valid), text('purpose', say.purpose, (row) => say.purposes[row.purpose] ?? row.purpose),
    words('filled', say.filled, facts.filled), words('due', say.dueDay, facts.due), count('typed', say.typed, (row) => row.cells), count('checks', say.checks, (row) => row.checks), text('minutes', say.minute, facts.minutes),
    { key: 'version', title: say.version, cell: (row) => <span className="number">{row.version}</span>, plain: (row) => row.version },
    { key: 'stands', title: say.state, cell: (row) => <Light state={facts.light(row)} word={say.standsOf[row.stands]} />, plain: (row) => say.standsOf[row.stands] ?? row.stands, sort: (row) => row.stands },
  ];
}
