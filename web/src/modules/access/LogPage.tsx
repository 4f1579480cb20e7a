import { Button, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { useLocalTime } from '../../ui/when';
import { useLog } from './api';
import type { LogFilter } from './api';
import { LogDifference } from './LogDifference';
import { LogVerification } from './LogVerification';
import { useLogWords } from './logWords';
import './access.css';

const KEYS = ['person', 'subject', 'act', 'from', 'until'] as const;

/** Who changed what, when, from where, before and after: for the audit administrator. */
export function LogPage() {
  const say = useLogWords();
  const [filter, put, clear] = useFilter();
  const log = useLog(filter);
  const rows = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={say.log} meta={[say.kept]} actions={<LogVerification />} />
      <div className="page-body">
        <Card flush>
          <Filters filter={filter} put={put} onClear={clear} />
          <Answer of={log} loading={<Loading rows={14} columns={[14, 8, 8, 12, 50]} />} isEmpty={() => rows.length === 0} empty={<Empty what={say.none} why={say.noneWhy} />}>
            {() => (
              <>
                <LogTable rows={rows} />
                <div className="log-foot">
                  <span className="aux">{log.hasNextPage ? say.picked(rows.length) : say.allShown}</span>
                  {log.hasNextPage && (
                    <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                      {say.more}
                    </Button>
                  )}
                </div>
              </>
            )}
          </Answer>
        </Card>
      </div>
    </>
  );
}

function LogTable({ rows }: { rows: readonly Parameters<typeof LogDifference>[0]['row'][] }) {
  const say = useLogWords();
  const time = useLocalTime();
  return (
    <table className="grid log">
      <thead>
        <tr>
          <th className="num">{say.number}</th>
          <th>{say.when}</th>
          <th>{say.who}</th>
          <th>{say.act}</th>
          <th>{say.what}</th>
          <th>{say.changes}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="num dim">{row.id}</td>
            <td>{time(row.at)}</td>
            <td>
              {row.from === row.person && row.person ? say.program : row.person || say.program}
              {row.from && row.from !== row.person && <span className="aux log-from">{row.from}</span>}
            </td>
            <td>{say.acts[row.act] ?? row.act}</td>
            <td title={`${row.subject} ${row.key}`}>{say.subjects[row.subject] ?? row.subject}</td>
            <td className="log-changes">
              <LogDifference row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Filters({ filter, put, onClear }: { filter: LogFilter; put: (key: keyof LogFilter, value: string) => void; onClear: () => void }) {
  const say = useLogWords();
  const choice = (key: 'act' | 'subject', any: string, options: Readonly<Record<string, string>>) => (
    <select aria-label={say[key === 'act' ? 'act' : 'what']} value={filter[key] ?? ''} onChange={(event) => put(key, event.target.value)}>
      <option value="">{any}</option>
      {Object.entries(options).map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  );
  return (
    <div className="filters">
      <Input allowClear prefix={<Icon name="user" size={14} />} placeholder={say.who} aria-label={say.who} defaultValue={filter.person} onBlur={(event) => put('person', event.target.value.trim())} onPressEnter={(event) => put('person', event.currentTarget.value.trim())} onClear={() => put('person', '')} />
      {choice('act', say.anyAct, say.acts)}
      {choice('subject', say.anySubject, say.subjects)}
      <label className="aux">
        {say.since} <input type="date" value={filter.from ?? ''} max={filter.until} onChange={(event) => put('from', event.target.value)} />
      </label>
      <label className="aux">
        {say.until} <input type="date" value={filter.until ?? ''} min={filter.from} onChange={(event) => put('until', event.target.value)} />
      </label>
      {Object.keys(filter).length > 0 && (
        <button type="button" className="plain link" onClick={onClear}>
          {say.clear}
        </button>
      )}
    </div>
  );
}

// Filters live in the URL, so that a link shows the same records.
function useFilter() {
  const [search, setSearch] = useSearchParams();
  const filter: LogFilter = {};
  for (const key of KEYS) {
    const value = search.get(key);
    if (value) filter[key] = value;
  }
  const change = (edit: (next: URLSearchParams) => void) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      edit(next);
      return next;
    }, { replace: true });
  const put = (key: keyof LogFilter, value: string) => change((next) => (value ? next.set(key, value) : next.delete(key)));
  return [filter, put, () => change((next) => KEYS.forEach((key) => next.delete(key)))] as const;
}
