import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../../api/me';
import { useOrgs } from '../../api/orgs';
import { useView } from '../../api/view';
import { periodLabel } from '../../kernel/period';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import type { Column } from '../../ui/DataTable';
import { useDue } from '../../ui/due';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { SensitivityTag, Tag } from '../../ui/Tags';
import { useViewAddress } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage, useNamed } from '../../ui/words';
import { useBulletins } from './api';
import { NewBulletin } from './NewBulletin';
import { toneOf } from './tone';
import type { BulletinRow } from './types';
import { useBulletinsWords } from './words';
import './bulletins.css';

const STATES = ['drafting', 'reviewing', 'signing', 'issued', 'discarded'] as const;

/** Every bulletin of the organisation in view, newest first. */
export function BulletinsPage() {
  const say = useBulletinsWords();
  const may = useMay();
  const { org } = useView();
  const [state, setState] = useState('');
  const [asking, setAsking] = useState(false);
  const list = useBulletins(org, state);
  const create = may('bulletins.draft') && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAsking(true)}>
      {say.create}
    </Button>
  );
  return (
    <>
      <PageHead title={say.bulletins} meta={list.data ? [say.count(list.data.length)] : []} actions={create} />
      <div className="page-body">
        <Card flush title={say.bulletins} choice={<StateChoice value={state} onChange={setState} />}>
          <Answer of={list} loading={<Loading rows={8} columns={[14, 40, 12, 12]} />} isEmpty={(rows) => rows.length === 0} empty={<Empty what={say.none} why={say.noneWhy}>{create}</Empty>}>
            {(rows) => <Rows rows={rows} />}
          </Answer>
        </Card>
      </div>
      {asking && <NewBulletin onClose={() => setAsking(false)} />}
    </>
  );
}

function StateChoice({ value, onChange }: { value: string; onChange: (state: string) => void }) {
  const say = useBulletinsWords();
  const { language } = useLanguage();
  const name = { zh: { drafting: '拟稿', reviewing: '核稿', signing: '待签发', issued: '已印发', discarded: '已撤销' }, en: { drafting: 'Drafting', reviewing: 'In review', signing: 'To be signed', issued: 'Issued', discarded: 'Discarded' } }[language];
  return (
    <select className="bulletins-states" aria-label={say.state} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{say.allStates}</option>
      {STATES.map((state) => (
        <option key={state} value={state}>
          {name[state]}
        </option>
      ))}
    </select>
  );
}

function Rows({ rows }: { rows: readonly BulletinRow[] }) {
  const say = useBulletinsWords();
  const go = useNavigate();
  const address = useViewAddress();
  const due = useDue();
  const time = useLocalTime();
  const { language } = useLanguage();
  const named = useNamed();
  const tree = useOrgs().data?.tree;
  const org = (row: BulletinRow) => named(tree?.find((one) => one.code === row.org) ?? { name: row.orgName });
  const state = (row: BulletinRow) => (language === 'en' ? row.stateNameEn : row.stateName);
  const columns: Column<BulletinRow>[] = [
    { key: 'state', title: say.state, width: 96, cell: (row) => <span className={`bulletin-state ${row.state}`}>{state(row)}</span>, sort: (row) => row.state, plain: state },
    { key: 'number', title: say.number, width: 190, cell: (row) => row.number ?? <span className="dim">{say.afterSigning}</span>, sort: (row) => row.number, plain: (row) => row.number ?? '' },
    { key: 'title', title: say.title, cell: (row) => <b className="bulletin-name">{row.title} {row.sensitivity !== 'Open' && <SensitivityTag of={toneOf(row.sensitivity)} />}</b>, plain: (row) => row.title },
    { key: 'period', title: say.period, width: 130, cell: (row) => periodLabel(row.period, language), sort: (row) => row.period, plain: (row) => row.period },
    { key: 'org', title: say.org, width: 110, cell: org, plain: org },
    { key: 'drafter', title: say.drafter, width: 120, cell: (row) => row.drafter, plain: (row) => row.drafter },
    { key: 'due', title: say.due, width: 170, cell: (row) => (row.issuedOn ? time(row.issuedOn) : row.due ? <Tag>{due(row)}</Tag> : '—'), sort: (row) => row.due ?? row.issuedOn, plain: (row) => row.due ?? row.issuedOn ?? '' },
  ];
  return <DataTable name={say.bulletins} columns={columns} rows={rows} rowKey={(row) => row.id} onOpen={(row) => void go(address(`/bulletins/${row.id}`))} />;
}
