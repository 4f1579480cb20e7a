import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { RequestRow } from '../../../api/requestTypes';
import { useView } from '../../../api/view';
import { periodLabel } from '../../../kernel/period';
import { Answer } from '../../../ui/Answer';
import { Card, PageHead, Segmented } from '../../../ui/Card';
import { DataTable } from '../../../ui/DataTable';
import type { Column } from '../../../ui/DataTable';
import { Icon } from '../../../ui/Icon';
import { Light } from '../../../ui/Light';
import { useShortDay } from '../../../ui/shortDay';
import { Empty } from '../../../ui/States';
import { ViewLink } from '../../../ui/ViewLink';
import { useLanguage, useNamed } from '../../../ui/words';
import { requestsFile, STATES, useRequests } from './api';
import type { RequestsAsk, RequestState } from './api';
import { RequestDialog } from './RequestDialog';
import { bareName, lightOf, useRequestWords } from './words';
import '../reporting.css';
import './requests.css';

/** What enterprises ask for in their returns, of all forms in one list; narrowed in the address, so that it can be handed on. */
export function RequestsPage() {
  const say = useRequestWords();
  const named = useNamed();
  const { language } = useLanguage();
  const { org } = useView();
  const [search, setSearch] = useSearchParams();
  const [opened, open] = useState<string | null>(null);
  const asked: RequestsAsk = { org, form: search.get('form') ?? '', period: search.get('month') ?? '', state: stateIn(search.get('state')) };
  const requests = useRequests(asked);
  const first = requests.data?.pages[0];
  const rows = requests.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useColumns(open);
  const narrow = (key: string, value: string) => setSearch((now) => {
    const next = new URLSearchParams(now);
    next.set(key, value);
    return next;
  }, { replace: true });
  const many = (state: RequestState) => {
    const of = (code: string) => Number(first?.states[code] ?? 0);
    return state === 'waiting' ? of('open') + of('forwarded') : state === '' ? Object.values(first?.states ?? {}).reduce((sum, count) => sum + Number(count), 0) : of(state);
  };
  return (
    <>
      <PageHead title={say.title} meta={[say.lead]} actions={<Button icon={<Icon name="download" />} href={requestsFile(asked)} disabled={rows.length === 0} download>{say.export}</Button>} />
      <div className="page-body">
        <Answer of={{ ...requests, data: first }}>
          {(data) => (
            <Card
              flush title={say.count(many(asked.state))}
              choice={<Segmented label={say.state} value={asked.state} onChange={(state) => narrow('state', state)} options={STATES.map((value) => ({ value, label: `${say.states[value]} ${many(value)}` }))} />}
              tools={
                <span className="request-tools">
                  <Select<string> aria-label={say.form} value={asked.form} popupMatchSelectWidth={false} options={[{ value: '', label: say.allForms }, ...data.forms.map((one) => ({ value: one.code, label: named(one) }))]} onChange={(form) => narrow('form', form)} />
                  <Select<string> aria-label={say.period} value={asked.period} popupMatchSelectWidth={false} options={[{ value: '', label: say.allPeriods }, ...data.periods.map((one) => ({ value: one, label: periodLabel(one, language) }))]} onChange={(month) => narrow('month', month)} />
                </span>
              }
            >
              <DataTable
                name={say.title} columns={columns} rows={rows} rowKey={(row) => row.id} selected={opened} onOpen={(row) => open(row.id)} empty={<Empty what={say.none} why={say.noneWhy} />}
                foot={say.shown(rows.length, many(asked.state))}
                tools={requests.hasNextPage && <Button size="small" loading={requests.isFetchingNextPage} onClick={() => void requests.fetchNextPage()}>{say.more}</Button>}
              />
            </Card>
          )}
        </Answer>
      </div>
      {opened && <RequestDialog id={opened} onClose={() => open(null)} />}
    </>
  );
}

const stateIn = (text: string | null): RequestState => STATES.find((one) => one === text) ?? 'waiting';

function useColumns(onOpen: (id: string) => void): readonly Column<RequestRow>[] {
  const say = useRequestWords();
  const { language } = useLanguage();
  const day = useShortDay();
  const english = language === 'en';
  const firm = (row: RequestRow) => (english ? row.orgNameEn : row.orgName);
  const place = (row: RequestRow) => (english ? row.homeNameEn : row.homeName);
  const form = (row: RequestRow) => (english ? row.formNameEn : row.formName);
  const owner = (row: RequestRow) => (english ? row.ownerNameEn : row.ownerName) ?? '—';
  const state = (row: RequestRow) => (english ? row.stateNameEn : row.stateName);
  const beside = (row: RequestRow) => row.beside.map((one) => `${bareName(english ? one.labelEn : one.label)}${say.colon}${one.text}`).join('；');
  return [
    {
      key: 'text', title: say.request, plain: (row) => row.text,
      cell: (row) => (
        <>
          <button type="button" className="plain link request-text" onClick={() => onOpen(row.id)}>{row.text}</button>
          {row.beside.length > 0 && <p className="aux request-line">{beside(row)}</p>}
          {row.answer && <p className="request-line"><b>{say.answer}</b>{say.colon}{row.answer}</p>}
        </>
      ),
    },
    { key: 'firm', title: say.firm, width: 200, cell: firm, plain: firm, sort: firm },
    { key: 'place', title: say.place, width: 100, cell: place, plain: place, sort: place },
    { key: 'form', title: say.form, width: 190, cell: (row) => <><ViewLink to={`/reporting/returns/${row.return}`}>{form(row)}</ViewLink> <span className="aux">{periodLabel(row.period, language)}</span></>, plain: (row) => `${form(row)} ${periodLabel(row.period, language)}`, sort: (row) => row.period },
    { key: 'owner', title: say.owner, width: 110, cell: owner, plain: owner, sort: owner },
    { key: 'state', title: say.state, width: 130, cell: (row) => <Light state={lightOf(row)} word={state(row)} />, plain: state, sort: state },
    {
      key: 'due', title: say.due, width: 148, plain: (row) => row.due ?? '', sort: (row) => row.due,
      cell: (row) => (row.due ? <>{day(row.due)}{row.workdaysLeft !== null && <p className={`request-line ${row.late ? 'late-word' : 'aux'}`}>{say.days(row.workdaysLeft)}</p>}</> : '—'),
    },
    { key: 'told', title: say.told, width: 90, cell: (row) => day(row.toldAt), plain: (row) => row.toldAt, sort: (row) => row.toldAt },
  ];
}
