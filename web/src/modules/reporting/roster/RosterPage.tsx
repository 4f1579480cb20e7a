import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { RosterUnit } from '../../../api/rosterTypes';
import { useView } from '../../../api/view';
import { Answer } from '../../../ui/Answer';
import { Card, PageHead, Segmented } from '../../../ui/Card';
import { DataTable } from '../../../ui/DataTable';
import type { Column } from '../../../ui/DataTable';
import { Icon } from '../../../ui/Icon';
import { Light } from '../../../ui/Light';
import { useShortDay } from '../../../ui/shortDay';
import { Empty } from '../../../ui/States';
import { ViewLink } from '../../../ui/ViewLink';
import { useNamed } from '../../../ui/words';
import { ACCOUNTS, exportAddress, useRoster } from './api';
import type { RosterAsk } from './api';
import { InviteDialog } from './InviteDialog';
import { Inviting } from './Inviting';
import { UnitForm } from './UnitForm';
import { useRosterWords } from './words';
import './roster.css';

type Opened = { kind: 'unit'; unit: RosterUnit | null } | { kind: 'invite'; unit: RosterUnit | null } | null;

/** The monitored enterprises under the organisation in view, and how far their officers' accounts have come. */
export function RosterPage() {
  const say = useRosterWords();
  const named = useNamed();
  const { org } = useView();
  const [narrowed, narrow] = useState({ panel: '', account: '', sought: '' });
  const [opened, open] = useState<Opened>(null);
  const [job, setJob] = useState<string | null>(null);
  const asked: RosterAsk = { org, ...narrowed };
  const roster = useRoster(asked);
  const first = roster.data?.pages[0];
  const rows = roster.data?.pages.flatMap((page) => page.items) ?? [];
  const panels = first?.panels ?? [];
  const counts = first?.counts;
  const columns = useColumns(panels, (unit) => open({ kind: 'unit', unit }), (unit) => open({ kind: 'invite', unit }));
  const many: Record<string, number> = counts ? { '': counts.all, none: counts.none, invited: counts.invited, expired: counts.expired, joined: counts.joined } : {};
  const waiting = (counts?.none ?? 0) + (counts?.expired ?? 0);
  return (
    <>
      <PageHead
        title={say.title} meta={[say.lead]}
        actions={
          <>
            <ViewLink to="/reporting/roster/import"><Button icon={<Icon name="upload" />}>{say.import}</Button></ViewLink>
            <Button icon={<Icon name="plus" />} onClick={() => open({ kind: 'unit', unit: null })}>{say.add}</Button>
            <Button icon={<Icon name="download" />} href={exportAddress(asked)} disabled={!counts?.invited} download>{say.export}</Button>
            <Button type="primary" disabled={waiting === 0} onClick={() => open({ kind: 'invite', unit: null })}>{say.invite}</Button>
          </>
        }
      />
      <div className="page-body stack">
        {job && <Inviting job={job} onClose={() => setJob(null)} />}
        <Answer of={{ ...roster, data: first }}>
          {(data) => (
            <Card
              flush title={say.count(many[narrowed.account] ?? 0)}
              choice={<Segmented label={say.account} value={narrowed.account} onChange={(account) => narrow({ ...narrowed, account })} options={ACCOUNTS.map((value) => ({ value: value as string, label: `${say.accounts[value]} ${many[value] ?? 0}` }))} />}
              tools={
                <span className="roster-tools">
                  <Select<string> aria-label={say.panels} value={narrowed.panel} popupMatchSelectWidth={false} options={[{ value: '', label: say.allPanels }, ...data.panels.map((one) => ({ value: one.code, label: named(one) }))]} onChange={(panel) => narrow({ ...narrowed, panel })} />
                  <Input.Search allowClear placeholder={say.find} aria-label={say.find} onSearch={(sought) => narrow({ ...narrowed, sought: sought.trim() })} />
                </span>
              }
            >
              <DataTable
                name={say.title} columns={columns} rows={rows} rowKey={(row) => row.code} empty={<Empty what={say.none} why={say.noneWhy} />}
                foot={say.shown(rows.length, many[narrowed.account] ?? 0)}
                tools={roster.hasNextPage && <Button size="small" loading={roster.isFetchingNextPage} onClick={() => void roster.fetchNextPage()}>{say.more}</Button>}
              />
            </Card>
          )}
        </Answer>
      </div>
      {opened?.kind === 'unit' && first && <UnitForm unit={opened.unit} panels={first.panels} industries={first.industries} onClose={() => open(null)} />}
      {opened?.kind === 'invite' && (
        <InviteDialog
          unit={opened.unit} many={waiting} panel={panels.find((one) => one.code === narrowed.panel) ?? null} org={org ?? null}
          onClose={() => open(null)} onSent={(id) => { open(null); setJob(id); }}
        />
      )}
    </>
  );
}

function useColumns(panels: readonly { code: string; name: string; nameEn: string }[], onChange: (unit: RosterUnit) => void, onInvite: (unit: RosterUnit) => void): readonly Column<RosterUnit>[] {
  const say = useRosterWords();
  const named = useNamed();
  const day = useShortDay();
  const inPanels = (row: RosterUnit) => row.panels.map((code) => { const panel = panels.find((one) => one.code === code); return panel ? named(panel) : code; }).join('、');
  const light = { none: 'ahead', invited: 'yellow', expired: 'red', joined: 'green' } as const;
  return [
    { key: 'name', title: say.name, width: 250, cell: (row) => <button type="button" className="plain link roster-name" onClick={() => onChange(row)}>{row.name}</button>, plain: (row) => row.name, sort: (row) => row.name },
    { key: 'code', title: say.code, width: 168, cell: (row) => <span className="roster-code">{row.code}</span>, plain: (row) => row.code, sort: (row) => row.code },
    { key: 'home', title: say.home, width: 110, cell: (row) => row.homeName, plain: (row) => row.homeName, sort: (row) => row.homeName },
    { key: 'panels', title: say.panels, cell: (row) => <>{inPanels(row) || '—'}{row.ended && <span className="aux"> {say.ended}</span>}</>, plain: inPanels },
    { key: 'industry', title: say.industry, cell: (row) => row.industryName || '—', plain: (row) => row.industryName, sort: (row) => row.industryName },
    { key: 'officer', title: say.officer, cell: (row) => <>{row.officer || '—'} {row.phone && <span className="aux">{row.phone}</span>}</>, plain: (row) => `${row.officer} ${row.phone}`, sort: (row) => row.officer },
    {
      key: 'account', title: say.account, width: 260, plain: (row) => say.accounts[row.account] ?? '', sort: (row) => row.account,
      cell: (row) => (
        <span className="roster-account">
          <Light state={light[row.account as keyof typeof light] ?? 'ahead'} word={say.accounts[row.account] ?? ''} />
          {row.account === 'invited' && row.invitedUntil && <span className="aux">{say.invitedUntil(day(row.invitedUntil))}{row.mailed && ` · ${say.mailed}`}</span>}
          {!row.ended && row.account !== 'none' && <button type="button" className="plain link" onClick={() => onInvite(row)}>{say.again}</button>}
        </span>
      ),
    },
  ];
}
