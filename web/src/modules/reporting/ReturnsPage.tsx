import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ReturnRow } from '../../api/returnTypes';
import { useView } from '../../api/view';
import { periodLabel } from '../../kernel/period';
import { Answer } from '../../ui/Answer';
import { Card, PageHead, Segmented } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import type { Column } from '../../ui/DataTable';
import { Light } from '../../ui/Light';
import { Empty } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { useReturns } from './api';
import { useReportingWords } from './words';
import './reporting.css';

const STATES = ['', 'open', 'submitted', 'reviewed', 'accepted'] as const;

/** Returns of the organisation in view and below it, the most pressing first. */
export function ReturnsPage() {
  const say = useReportingWords();
  const { language } = useLanguage();
  const { org, period } = useView();
  const [search, setSearch] = useSearchParams();
  const [state, setState] = useState<(typeof STATES)[number]>('');
  const [mine, setMine] = useState(false);
  const form = search.get('form');
  const returns = useReturns({ org, form, period, state, mine });
  const first = returns.data?.pages[0];
  const rows = returns.data?.pages.flatMap((page) => page.items) ?? [];
  const go = useNavigate();
  const columns = useColumnsOf(say, language);
  const names: Record<string, string> = { '': say.all, open: say.open, submitted: language === 'en' ? 'In review' : '待审核', reviewed: language === 'en' ? 'To accept' : '待核准', accepted: language === 'en' ? 'Accepted' : '已核准' };
  const choose = (value: string) => setSearch((now) => {
    const next = new URLSearchParams(now);
    if (value) next.set('form', value);
    else next.delete('form');
    return next;
  });
  return (
    <>
      <PageHead title={say.title} meta={[say.lead]} />
      <div className="page-body">
        <Answer of={{ ...returns, data: first }}>
          {(data) => (
            <Card
              flush title={say.count(Object.values(data.states).reduce((sum, count) => sum + Number(count), 0))} sub={period && periodLabel(period, language)}
              choice={<Segmented label={say.state} value={state} onChange={setState} options={STATES.map((value) => ({ value, label: names[value] ?? value }))} />}
              tools={
                <>
                  {data.forms.length > 1 && (
                    <Select
                      size="small" aria-label={say.form} value={form ?? ''} onChange={choose} style={{ width: 240 }} showSearch optionFilterProp="label"
                      options={[{ value: '', label: say.allForms }, ...data.forms.map((one) => ({ value: one.code, label: `${one.number ? `${one.number} ` : ''}${language === 'en' ? one.nameEn : one.name}` }))]}
                    />
                  )}
                  <Checkbox checked={mine} onChange={(event) => setMine(event.target.checked)}>{say.mine}</Checkbox>
                  {returns.hasNextPage && <Button size="small" loading={returns.isFetchingNextPage} onClick={() => void returns.fetchNextPage()}>{say.more}</Button>}
                </>
              }
            >
              <DataTable name={say.title} columns={columns} rows={rows} rowKey={(row) => row.id} onOpen={(row) => void go(`/reporting/returns/${row.id}`)} empty={<Empty what={say.none} why={say.noneWhy} />} />
            </Card>
          )}
        </Answer>
      </div>
    </>
  );
}

function useColumnsOf(say: ReturnType<typeof useReportingWords>, language: 'zh' | 'en'): readonly Column<ReturnRow>[] {
  const when = useLocalTime();
  const english = language === 'en';
  const form = (row: ReturnRow) => `${row.formNumber ? `${row.formNumber} ` : ''}${english ? row.formNameEn : row.formName}`;
  const org = (row: ReturnRow) => (english ? row.orgNameEn : row.orgName);
  const state = (row: ReturnRow) => (english ? row.stateNameEn : row.stateName);
  const light = (row: ReturnRow) => (row.late ? 'red' : row.state === 'accepted' || row.state === 'submitted' || row.state === 'reviewed' ? 'green' : 'ahead');
  return [
    { key: 'form', title: say.form, cell: (row) => <ViewLink to={`/reporting/returns/${row.id}`}>{form(row)}</ViewLink>, plain: form, sort: form },
    { key: 'org', title: say.org, cell: org, plain: org, sort: org },
    { key: 'period', title: say.period, cell: (row) => periodLabel(row.period, language), plain: (row) => periodLabel(row.period, language), sort: (row) => row.period },
    { key: 'due', title: say.due, cell: (row) => when(row.due), plain: (row) => row.due, sort: (row) => row.due },
    { key: 'state', title: say.state, cell: (row) => <><Light state={light(row)} word={state(row)} />{row.late && <span className="late-word"> {say.late}</span>}{row.revision > 0 && <span className="aux"> {say.revised(row.revision)}</span>}</>, plain: state, sort: state },
    { key: 'sent', title: say.sent, cell: (row) => (row.sentAt ? `${row.sentBy}，${when(row.sentAt)}` : '—'), plain: (row) => row.sentAt ?? '', sort: (row) => row.sentAt },
  ];
}
