import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { PersonRow, RolesAndLines } from '../../api/accessTypes';
import { faultOf } from '../../api/fault';
import { useOrgs } from '../../api/orgs';
import { FieldFault, FormFault } from '../../ui/FormFault';
import { useSavePerson } from './api';
import type { PersonTyped } from './api';
import { GrantRows } from './GrantRows';
import { OrgSelect } from './OrgSelect';
import { usePeopleWords } from './words';

const FIELDS = ['userName', 'displayName', 'office', 'homeOrg', 'role', 'line', 'orgCode'];

interface PersonFormProps {
  /** Null adds somebody new. */
  person: PersonRow | null;
  roles: RolesAndLines;
  onDone: (name: string) => (password: string | null) => void;
  onCancel: () => void;
}

/** Who somebody is and what they may see; what the server refuses stands under its field. */
export function PersonForm({ person, roles, onDone, onCancel }: PersonFormProps) {
  const say = usePeopleWords();
  const province = useOrgs().data?.province ?? '';
  const [typed, setTyped] = useState<PersonTyped>(() => ({
    userName: person?.userName ?? '', displayName: person?.displayName ?? '', office: person?.office ?? '', homeOrg: person?.homeOrg ?? province,
    grants: person?.grants.length ? [...person.grants] : [{ role: '', line: '*', orgCode: person?.homeOrg ?? province, upTo: 'Open' }],
  }));
  const save = useSavePerson(person?.id ?? null);
  const fault = save.error && faultOf(save.error);
  const ready = typed.userName && typed.displayName && typed.homeOrg && typed.grants.every((grant) => grant.role && grant.orgCode);
  const put = (more: Partial<PersonTyped>) => setTyped({ ...typed, ...more });
  const field = (name: 'userName' | 'displayName' | 'office', label: string, fixed = false, rule?: string) => (
    <label className="field">
      <span>{label}</span>
      <Input value={typed[name]} disabled={fixed} autoComplete="off" status={fault?.about(name) ? 'error' : undefined} onChange={(event) => put({ [name]: event.target.value })} />
      {rule && <span className="aux">{rule}</span>}
      <FieldFault fault={fault} field={name} />
    </label>
  );
  return (
    <Modal
      open title={person ? `${say.change} · ${person.displayName}` : say.add} width={860} okText={say.save} cancelText={say.cancel} mask={{ closable: false }}
      confirmLoading={save.isPending} okButtonProps={{ disabled: !ready }} onCancel={onCancel} onOk={() => save.mutate(typed, { onSuccess: onDone(typed.displayName) })}
    >
      <div className="person-fields">
        {field('displayName', say.displayName)}
        {field('userName', say.user, person !== null, person ? undefined : say.userRule)}
        {field('office', say.office)}
        <label className="field">
          <span>{say.homeOrg}</span>
          <OrgSelect label={say.homeOrg} value={typed.homeOrg} onPick={(homeOrg) => put({ homeOrg })} />
          <FieldFault fault={fault} field="homeOrg" />
        </label>
      </div>
      <GrantRows grants={typed.grants} roles={roles} home={typed.homeOrg} fault={fault} onChange={(grants) => put({ grants })} />
      <p className="aux">{say.apart}</p>
      <FormFault fault={fault} fields={FIELDS} />
    </Modal>
  );
}
