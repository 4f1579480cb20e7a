import { Button, Select } from 'antd';
import type { GrantLine, RolesAndLines } from '../../api/accessTypes';
import type { Fault } from '../../api/fault';
import { ToolButton } from '../../ui/Drawer';
import { Icon } from '../../ui/Icon';
import { useNamed } from '../../ui/words';
import { OrgSelect } from './OrgSelect';
import { usePeopleWords } from './words';

const LEVELS = ['Open', 'Internal', 'WorkSecret'] as const;

interface GrantRowsProps {
  grants: readonly GrantLine[];
  roles: RolesAndLines;
  home: string;
  fault: Fault | null | undefined;
  onChange: (grants: GrantLine[]) => void;
}

/** Role × line × territory × sensitivity, one row each; the server says which row and field it refuses. */
export function GrantRows({ grants, roles, home, fault, onChange }: GrantRowsProps) {
  const say = usePeopleWords();
  const named = useNamed();
  const choices = [
    { label: say.business, options: roles.roles.filter((one) => !one.administrator).map((one) => ({ value: one.code, label: named(one) })) },
    { label: say.admin, options: roles.roles.filter((one) => one.administrator).map((one) => ({ value: one.code, label: named(one) })) },
  ];
  const lines = [{ value: '*', label: say.allLines }, ...roles.lines.map((one) => ({ value: one.code, label: one.name }))];
  const put = (at: number, more: Partial<GrantLine>) => onChange(grants.map((grant, other) => (other === at ? { ...grant, ...more } : grant)));
  const said = (at: number, field: string) => fault?.details.find((one) => one.row === at + 1 && one.field === field)?.sentence;
  const refusal = (at: number, field: string) => said(at, field) && <span className="refusal" role="alert">{said(at, field)}</span>;
  return (
    <table className="grid grant-rows">
      <thead>
        <tr>
          <th>{say.role}</th>
          <th>{say.line}</th>
          <th>{say.territory}</th>
          <th>{say.upTo}</th>
          <th aria-label={say.actions} />
        </tr>
      </thead>
      <tbody>
        {grants.map((grant, at) => {
          const administrator = roles.roles.find((one) => one.code === grant.role)?.administrator ?? false;
          const name = (word: string) => `${say.row(at + 1)} ${word}`;
          return (
            <tr key={at}>
              <td>
                <Select aria-label={name(say.role)} placeholder={say.pickRole} value={grant.role || undefined} options={choices} onChange={(role) => put(at, { role })} />
                {refusal(at, 'role')}
              </td>
              {administrator ? (
                <td colSpan={3} className="aux">{say.adminWhy}</td>
              ) : (
                <>
                  <td>
                    <Select aria-label={name(say.line)} value={grant.line} options={lines} onChange={(line) => put(at, { line })} />
                    {refusal(at, 'line')}
                  </td>
                  <td>
                    <OrgSelect label={name(say.territory)} value={grant.orgCode} onPick={(orgCode) => put(at, { orgCode })} />
                    {refusal(at, 'orgCode')}
                  </td>
                  <td>
                    <Select aria-label={name(say.upTo)} value={grant.upTo} options={LEVELS.map((level) => ({ value: level, label: say.levels[level] }))} onChange={(upTo) => put(at, { upTo })} />
                  </td>
                </>
              )}
              <td>{grants.length > 1 && <ToolButton icon="close" title={say.dropGrant} onClick={() => onChange(grants.filter((_, other) => other !== at))} />}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={5}>
            <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => onChange([...grants, { role: '', line: '*', orgCode: home, upTo: 'Open' }])}>
              {say.addGrant}
            </Button>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
