import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { FormHead, FormSection, FormShown } from '../../api/returnTypes';
import { periodLabel } from '../../kernel/period';
import { unitName } from '../../kernel/unit';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Light } from '../../ui/Light';
import { Tag } from '../../ui/Tags';
import { useLanguage, useNamed } from '../../ui/words';
import { useFormFacts } from './FormsPage';
import { useForm } from './oversightApi';
import { useOversightWords } from './oversightWords';
import './oversight.css';

/** A form as it will be asked, to be read and printed before a return opens. */
export function FormPage() {
  const { code = '' } = useParams();
  const say = useOversightWords();
  const named = useNamed();
  const form = useForm(code);
  const data = form.data;
  return (
    <>
      <PageHead
        title={data ? named(data.head) : say.form} tag={data && <Tag>{say.purposes[data.head.purpose] ?? data.head.purpose}</Tag>} meta={data ? [data.head.number, say.version2(data.head.version)] : []}
        actions={data && <Button icon={<Icon name="print" />} onClick={() => window.print()}>{say.print}</Button>}
      />
      <div className="page-body oversight">
        <Answer of={form}>{(ready) => <Shown data={ready} />}</Answer>
      </div>
    </>
  );
}

function Shown({ data }: { data: FormShown }) {
  const say = useOversightWords();
  const { language } = useLanguage();
  const guide = (language === 'en' && data.form.guideEn) || data.form.guide;
  return (
    <>
      <Legal head={data.head} />
      {guide && <Card title={say.guide}><p className="score-rule">{guide}</p></Card>}
      <Card title={say.items} sub={`${say.typed} ${data.head.cells}，${say.computed} ${data.head.computed}`.replace('，', language === 'en' ? ', ' : '，')} flush><Items data={data} /></Card>
      {data.checks.length > 0 && <Card title={say.checks} sub={String(data.checks.length)} flush><Checks data={data} /></Card>}
    </>
  );
}

function Legal({ head }: { head: FormHead }) {
  const say = useOversightWords();
  const { language } = useLanguage();
  const facts = useFormFacts();
  const rows = [
    [say.number, head.number], [say.authority, head.authority], [say.approval, head.approval], [say.valid, head.validUntil && facts.valid(head)], [say.purpose, say.purposes[head.purpose] ?? head.purpose], [say.line, language === 'en' ? '' : head.lineName], [say.filled, facts.filled(head)],
    [say.dueDay, facts.due(head)], ['', head.lockAfter === null ? '' : say.lock(head.lockAfter)], [say.minute, facts.minutes(head)], ['', say.since(periodLabel(head.from, language))],
  ].filter(([, text]) => text);
  return (
    <div className="card form-legal">
      <dl>{rows.map(([name, text]) => <div key={`${name} ${text}`}><dt>{name}</dt><dd>{text}</dd></div>)}</dl>
      <Light state={facts.light(head)} word={say.standsOf[head.stands]} />
    </div>
  );
}

function Items({ data }: { data: FormShown }) {
  const say = useOversightWords();
  const named = useNamed();
  const columns = data.form.columns.filter((column) => column.code !== '');
  return (
    <div className="oversight-scroll">
      <table className="oversight-table form-items">
        <thead>
          <tr>
            <th className="num">{say.row}</th><th>{say.item}</th><th>{say.unitName}</th>
            {columns.map((column) => <th key={column.code}>{named(column)}{column.computed && <small>{say.computed}</small>}</th>)}
            <th>{say.ways}</th><th>{say.into}</th>
          </tr>
        </thead>
        <tbody>{data.form.sections.map((section) => <Section key={section.name} section={section} data={data} columns={columns.length} />)}</tbody>
      </table>
    </div>
  );
}

function Section({ section, data, columns }: { section: FormSection; data: FormShown; columns: number }) {
  const say = useOversightWords();
  const named = useNamed();
  const { language } = useLanguage();
  const { repeat } = section;
  const into = (number: string, indicator: string) => { const goal = data.into[number]; return goal ? named(goal) : indicator; };
  return (
    <>
      <tr className="section"><th colSpan={5 + columns}>{named(section)}{repeat && <span className="aux"> {say.lines(repeat.most)}</span>}</th></tr>
      {section.rows.map((row) => (
        <tr key={row.number}>
          <td className="num">{row.number}</td>
          <th scope="row" style={{ paddingLeft: 14 + row.depth * 18 }}>{named(row)}{row.help && <p className="aux">{(language === 'en' && row.helpEn) || row.help}</p>}</th>
          <td>{row.unit ? unitName(row.unit, language) : say.textRow}</td>
          {Array.from({ length: columns }, (_, at) => <td key={at} />)}
          <td>{row.computed ? <span className="aux">ƒ {say.computed}</span> : row.optional ? say.optional : say.required}</td>
          <td className="aux">{row.indicator ? <Link to={`/indicators/${row.indicator}`}>{into(row.number, row.indicator)}</Link> : say.stays}</td>
        </tr>
      ))}
      {repeat?.fields.map((field) => (
        <tr key={field.code}>
          <td />
          <th scope="row">{named(field)}</th>
          <td>{field.unit ? unitName(field.unit, language) : say.textRow}</td>
          {Array.from({ length: columns }, (_, at) => <td key={at} />)}
          <td>{field.required ? say.required : say.optional}</td>
          <td className="aux">{say.stays}</td>
        </tr>
      ))}
    </>
  );
}

function Checks({ data }: { data: FormShown }) {
  const say = useOversightWords();
  const { language } = useLanguage();
  const english = language === 'en';
  return (
    <div className="oversight-scroll">
      <table className="oversight-table form-checks">
        <thead><tr><th>{say.check}</th><th /><th className="num">{say.at}</th><th>{say.rule2}</th><th>{say.why}</th><th>{say.remedy}</th></tr></thead>
        <tbody>
          {data.checks.map((check) => (
            <tr key={check.code}>
              <td className="number">{check.code}</td>
              <td><Light state={check.hard ? 'red' : 'yellow'} word={check.hard ? say.hard : say.soft} /></td>
              <td className="num">{check.at}</td>
              <td>{check.rule ? <code>{english ? check.ruleEn : check.rule}</code> : say.history}</td>
              <td>{english ? check.whyEn : check.why}</td>
              <td>{english ? check.remedyEn : check.remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
