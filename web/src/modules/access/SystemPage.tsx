import { Button } from 'antd';
import type { JobRow, SystemState } from '../../api/accessTypes';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Light } from '../../ui/Light';
import { Empty, Loading } from '../../ui/States';
import { useLocalTime } from '../../ui/when';
import { useJobs, useSystem } from './api';
import { useSystemWords } from './words';
import './access.css';

/** How the installation stands and what it is working on: for the system administrator. */
export function SystemPage() {
  const say = useSystemWords();
  const system = useSystem();
  const jobs = useJobs();
  return (
    <>
      <PageHead
        title={say.system}
        meta={[say.adminOnly]}
        actions={<Button icon={<Icon name="check" />} loading={system.isFetching} onClick={() => void system.refetch()}>{say.again}</Button>}
      />
      <div className="page-body stack">
        <Answer of={system} loading={<Loading rows={6} columns={[20, 40]} />}>
          {(data) => (
            <div className="system-cards">
              <Checks system={data} />
              <Installation system={data} />
            </div>
          )}
        </Answer>
        <Card title={say.jobs} sub={say.latest} flush>
          <Answer of={jobs} loading={<Loading rows={6} columns={[30, 10, 20, 20]} />} isEmpty={(data) => data.items.length === 0} empty={<Empty what={say.noJobs} why={say.noJobsWhy} />}>
            {(data) => <Jobs jobs={data.items} />}
          </Answer>
        </Card>
      </div>
    </>
  );
}

function Checks({ system }: { system: SystemState }) {
  const say = useSystemWords();
  const wrong = system.checks.filter((check) => !check.fine).length;
  return (
    <Card title={say.state} sub={wrong === 0 ? say.allFine(system.checks.length) : say.someWrong(wrong)} flush>
      <table className="grid checks">
        <tbody>
          {system.checks.map((check) => (
            <tr key={check.name}>
              <td>{say.checks[check.name] ?? check.name}</td>
              <td>
                <Light state={check.fine ? 'green' : 'red'} word={check.fine ? say.fine : say.wrong} />
              </td>
              <td>{check.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Installation({ system }: { system: SystemState }) {
  const say = useSystemWords();
  const facts = [
    [say.version, system.version],
    [say.provider, system.provider === 'Postgres' ? 'PostgreSQL' : 'SQLite'],
    [say.pack, `${system.packCode} ${system.packVersion}`],
    [say.hash, system.packHash],
  ] as const;
  return (
    <Card title={say.installation}>
      <dl className="facts">
        {facts.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name}-value`}>{value}</dd>])}
      </dl>
    </Card>
  );
}

function Jobs({ jobs }: { jobs: readonly JobRow[] }) {
  const say = useSystemWords();
  const time = useLocalTime();
  return (
    <table className="grid">
      <thead>
        <tr>
          <th>{say.task}</th>
          <th>{say.person}</th>
          <th>{say.stateHead}</th>
          <th>{say.progress}</th>
          <th>{say.queued}</th>
          <th>{say.ended}</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <td title={job.kind}>{job.title}</td>
            <td>{job.person}</td>
            <td>{job.state === 'Failed' ? <b>{say.states[job.state]}</b> : (say.states[job.state] ?? job.state)}</td>
            <td>
              {job.total > 0 ? (
                <>
                  <progress value={job.progress} max={job.total} aria-label={job.title} /> <span className="aux">{job.progress} / {job.total}</span>
                </>
              ) : (
                '—'
              )}
            </td>
            <td>{time(job.queuedAt)}</td>
            <td>{job.endedAt ? time(job.endedAt) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
