import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { RecordTypeView, SavedView } from '../../../api/recordTypes';
import { Answer } from '../../../ui/Answer';
import { PageHead } from '../../../ui/Card';
import { Icon } from '../../../ui/Icon';
import { Loading } from '../../../ui/States';
import { useHotkey } from '../../../ui/useHotkey';
import { usePhone } from '../../../ui/usePhone';
import { useViewAddress } from '../../../ui/ViewLink';
import { useLocalDay } from '../../../ui/when';
import { useLanguage } from '../../../ui/words';
import { exportAddress, useTotals, useType, useViews } from '../api';
import { useNames, useOrgName } from '../names';
import { useRecordsWords } from '../words';
import { BoardView } from '../board/BoardView';
import { CalendarView } from '../board/CalendarView';
import { MapView } from '../board/MapView';
import { shownColumns, useColumns } from './columns';
import { FilterBar } from './FilterBar';
import { useAsked, useListState, useListViews } from './listState';
import type { Show } from './listState';
import { ListTools } from './ListTools';
import { ListView } from './ListView';
import { ViewTabs } from './ViewTabs';
import './list.css';
import './rows.css';
import '../board/board.css';

/** One register: its views, conditions and order, as list, board, calendar or map. */
export function ListPage() {
  const { type: code = '' } = useParams();
  const type = useType(code);
  const views = useViews(code);
  return (
    <Answer of={type} loading={<Loading rows={16} columns={[10, 26, 8, 8, 8, 10, 10]} />}>
      {(data) => <Register key={data.code} type={data} saved={views.data ?? []} />}
    </Answer>
  );
}

function Register({ type, saved }: { type: RecordTypeView; saved: readonly SavedView[] }) {
  const say = useRecordsWords();
  const names = useNames();
  const go = useNavigate();
  const address = useViewAddress();
  const phone = usePhone();
  const orgName = useOrgName();
  const day = useLocalDay();
  const { language } = useLanguage();
  const [opened] = useState(() => new Date().toISOString());
  const views = useListViews(type, saved);
  const { state, put, openView, changed } = useListState(type, views);
  const { asked: ask, org } = useAsked(type.code);
  const asked = ask(state.filter, state.q);
  const all = useTotals(ask([])).data;
  const totals = useTotals(asked).data;
  const columns = useColumns(type);
  const shown = shownColumns(columns, state.columns, type.title);
  const newAddress = address(`/records/${type.code}/new`);
  useHotkey(type.may.write ? 'n' : undefined, () => void go(newAddress));
  const shows: Show[] = ['list', ...(type.list.board ? ['board' as const] : []), ...(type.list.calendar.length > 0 ? ['calendar' as const] : []), ...(type.list.map ? ['map' as const] : [])];
  const clear = () => put({ filter: [], q: '' });
  const parts = { type, state, put, asked, totals };
  return (
    <>
      <PageHead
        title={names.named(type)}
        meta={[org && say.within(orgName(org)), say.asOf(day(opened)), names.help(type)]}
        actions={
          <>
            {type.may.manage && (
              <Button icon={<Icon name="upload" />} onClick={() => void go(address(`/records/${type.code}/import`))}>
                {say.import}
              </Button>
            )}
            <Button icon={<Icon name="download" />} href={exportAddress(asked, shown.map((column) => column.key), state.sort, language)} download>
              {say.export}
            </Button>
            {type.may.write && (
              <Button type="primary" icon={<Icon name="plus" />} onClick={() => void go(newAddress)}>
                {say.newOne(names.named(type))}
              </Button>
            )}
          </>
        }
      />
      <div className="page-body register">
        <section className="card">
          <ViewTabs type={type.code} views={views} shows={phone ? ['list'] : shows} state={state} changed={changed} mayShare={type.may.manage} onView={openView} onShow={(show) => put({ show })} />
          <div className="list-bar">
            <FilterBar type={type} filter={state.filter} q={state.q} onFilter={(filter) => put({ filter })} onQ={(q) => put({ q })} onClear={clear} />
            <ListTools type={type} columns={columns} shown={shown} state={state} put={put} />
            <span className="aux list-count">{totals && all && say.countOf(totals.count, all.count, type.unit)}</span>
          </div>
          {state.show === 'list' && <ListView {...parts} shown={shown} onClear={clear} />}
          {state.show === 'board' && <BoardView {...parts} />}
          {state.show === 'calendar' && <CalendarView {...parts} />}
          {state.show === 'map' && <MapView {...parts} />}
        </section>
      </div>
    </>
  );
}
