import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PersonRow, RolesAndLines } from '../../api/accessTypes';
import { useMe } from '../../api/me';
import { useOrgs } from '../../api/orgs';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { useNamed } from '../../ui/words';
import { usePeople, useRoles } from './api';
import { OneTimePassword } from './OneTimePassword';
import { LockDialog, ResetDialog } from './PersonActs';
import { PersonForm } from './PersonForm';
import { usePeopleWords } from './words';
import './access.css';

type Doing = { what: 'add' } | { what: 'change' | 'reset' | 'lock'; person: PersonRow } | { what: 'told'; name: string; password: string } | null;

/** Everybody who may sign in, and what each may see: for the security administrator. */
export function PeoplePage() {
  const say = usePeopleWords();
  const people = usePeople();
  const roles = useRoles();
  const [doing, setDoing] = useState<Doing>(null);
  const all = people.data?.people ?? [];
  const close = () => setDoing(null);
  const tell = (name: string) => (password: string | null) => setDoing(password ? { what: 'told', name, password } : null);
  return (
    <>
      <PageHead
        title={say.people}
        meta={[people.data && say.count(all.length, all.filter((one) => one.isLocked).length), say.apart]}
        actions={<Button type="primary" icon={<Icon name="plus" />} onClick={() => setDoing({ what: 'add' })}>{say.add}</Button>}
      />
      <div className="page-body">
        <Card flush>
          <Answer of={people} loading={<Loading rows={12} columns={[10, 10, 18, 40, 8]} />}>
            {(data) => <PeopleTable people={data.people} roles={roles.data} onDo={setDoing} />}
          </Answer>
        </Card>
      </div>
      {roles.data && doing?.what === 'add' && <PersonForm person={null} roles={roles.data} onDone={tell} onCancel={close} />}
      {roles.data && doing?.what === 'change' && <PersonForm person={doing.person} roles={roles.data} onDone={tell} onCancel={close} />}
      {doing?.what === 'reset' && <ResetDialog person={doing.person} onDone={tell(doing.person.displayName)} onCancel={close} />}
      {doing?.what === 'lock' && <LockDialog person={doing.person} onDone={close} onCancel={close} />}
      {doing?.what === 'told' && <OneTimePassword name={doing.name} password={doing.password} onClose={close} />}
    </>
  );
}

function PeopleTable({ people, roles, onDo }: { people: readonly PersonRow[]; roles: RolesAndLines | undefined; onDo: (doing: Doing) => void }) {
  const say = usePeopleWords();
  const named = useNamed();
  const [sought, setSought] = useState('');
  const [role, setRole] = useState('');
  const shown = people.filter((one) => (!sought.trim() || [one.displayName, one.userName].some((part) => part.includes(sought.trim()))) && (!role || one.grants.some((grant) => grant.role === role)));
  return (
    <>
      <div className="filters">
        <Input allowClear prefix={<Icon name="search" size={14} />} placeholder={say.find} aria-label={say.find} value={sought} onChange={(event) => setSought(event.target.value)} />
        <select aria-label={say.role} value={role} onChange={(event) => setRole(event.target.value)}>
          <option value="">{say.allRoles}</option>
          {roles?.roles.map((one) => (
            <option key={one.code} value={one.code}>
              {named(one)}
            </option>
          ))}
        </select>
      </div>
      {shown.length === 0 ? (
        <Empty what={say.none} why={say.noneWhy} />
      ) : (
        <table className="grid people">
          <thead>
            <tr>
              <th>{say.displayName}</th>
              <th>{say.user}</th>
              <th>{say.office}</th>
              <th>{say.grants}</th>
              <th>{say.state}</th>
              <th>{say.actions}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <PersonLine key={one.id} person={one} roles={roles} onDo={onDo} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function PersonLine({ person, roles, onDo }: { person: PersonRow; roles: RolesAndLines | undefined; onDo: (doing: Doing) => void }) {
  const say = usePeopleWords();
  const me = useMe().data;
  const told = useGrantWords(roles);
  const self = me?.userName === person.userName;
  const act = (what: 'change' | 'reset' | 'lock', word: string) => (
    <Button size="small" onClick={() => onDo({ what, person })}>
      {word}
    </Button>
  );
  return (
    <tr>
      <td>
        <b>{person.displayName}</b>
      </td>
      <td>{person.userName}</td>
      <td>{person.office || '—'}</td>
      <td className="grants-cell">
        {person.grants.map((grant, at) => (
          <div key={at}>
            {told.role(grant.role)} <span className="aux">{told.reach(grant)}</span>
          </div>
        ))}
      </td>
      <td>{person.isLocked ? <b>{say.locked}</b> : person.mustChangePassword ? say.first : say.active}</td>
      <td>
        {self ? (
          <span className="aux">{say.self}</span>
        ) : (
          <span className="row">
            {act('change', say.change)}
            {act('reset', say.reset)}
            {act('lock', person.isLocked ? say.unlock : say.lock)}
          </span>
        )}
      </td>
    </tr>
  );
}

function useGrantWords(roles: RolesAndLines | undefined) {
  const say = usePeopleWords();
  const named = useNamed();
  const orgs = useOrgs().data;
  const role = (code: string) => {
    const found = roles?.roles.find((one) => one.code === code);
    return found ? named(found) : code;
  };
  return {
    role,
    reach: (grant: PersonRow['grants'][number]) => {
      if (roles?.roles.find((one) => one.code === grant.role)?.administrator) return say.adminWhy;
      const org = [...(orgs?.tree ?? []), ...(orgs?.overlays ?? [])].find((one) => one.code === grant.orgCode);
      const line = grant.line === '*' ? say.allLines : (roles?.lines.find((one) => one.code === grant.line)?.name ?? grant.line);
      return say.reach(line, org ? named(org) : grant.orgCode, say.levels[grant.upTo] ?? grant.upTo);
    },
  };
}
