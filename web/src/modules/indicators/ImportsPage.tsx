import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '../../api/me';
import type { ImportRow } from '../../api/types';
import { Answer } from '../../ui/Answer';
import { Card, PageHead, Segmented } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import type { Column } from '../../ui/DataTable';
import { FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { Empty } from '../../ui/States';
import { Tag } from '../../ui/Tags';
import { UploadArea } from '../../ui/UploadArea';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { EXCHANGE, useImports, useSendFile } from './api';
import type { Reading } from './api';
import { ImportResult } from './ImportResult';
import { AUTO, HowToRead } from './sources/HowToRead';
import { useIndicatorsWords, wordOf } from './words';
import './indicators.css';

const LIMIT_MB = 50;

/** Figures by file: the template, a dry run or the real one, and what came of each. */
export function ImportsPage() {
  const say = useIndicatorsWords();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const [mode, setMode] = useState<'dry' | 'real'>('dry');
  const [percent, setPercent] = useState(0);
  const [file, setFile] = useState<File | null>(null);
  const job = search.get('import');
  const show = (id: string) => setSearch((now) => { const next = new URLSearchParams(now); next.set('import', id); return next; });
  const send = useSendFile(setPercent, show);
  const [how, setHow] = useState<Reading>({ profile: search.get('profile') ?? AUTO });
  const take = (chosen: File, dryRun: boolean, more?: Partial<Reading>) => {
    setFile(chosen);
    setPercent(0);
    send.mutate({ file: chosen, dryRun, ...how, ...more });
  };
  const again = file && send.data?.job === job ? (dryRun: boolean, more?: Partial<Reading>) => take(file, dryRun, more) : undefined;
  return (
    <>
      <PageHead
        title={say.upload} meta={[<ViewLink key="all" to="/indicators">{say.back}</ViewLink>, may(EXCHANGE) ? <ViewLink key="exchange" to="/indicators/exchange">{say.exchange}</ViewLink> : null]}
        actions={<Button icon={<Icon name="download" />} href="/api/indicators/imports/template">{say.template}</Button>}
      />
      <div className="page-body indicators-imports">
        <div className="stack">
          <Card title={say.upload} choice={<Segmented label={say.mode} value={mode} onChange={setMode} options={[{ value: 'dry', label: say.dryRun }, { value: 'real', label: say.real }]} />}>
            <HowToRead how={how} onHow={setHow} />
            <UploadArea accept=".csv,.xls,.xlsx,.xml,.html,.htm" help={say.uploadHelp} limitMb={LIMIT_MB} busy={send.isPending} onFile={(chosen) => take(chosen, mode === 'dry')} />
            {send.isPending && <div role="status"><Progress percent={percent} size="small" showInfo={false} /><span className="aux">{say.sending(percent)}</span></div>}
            <FormFault fault={send.error} />
          </Card>
          <Mine picked={job} onPick={show} />
        </div>
        {job ? <ImportResult key={job} id={job} onAgain={again} /> : <Card><Empty icon="file" what={say.pickImport} /></Card>}
      </div>
    </>
  );
}

function Mine({ picked, onPick }: { picked: string | null; onPick: (id: string) => void }) {
  const say = useIndicatorsWords();
  const time = useLocalTime();
  const imports = useImports();
  const name = (row: ImportRow) => row.title.replace(/^导入 /, '');
  const columns: Column<ImportRow>[] = [
    { key: 'file', title: say.file, cell: (row) => <>{name(row)} {row.dryRun && <Tag>{say.tried}</Tag>}</>, plain: name },
    { key: 'state', title: say.state, width: 88, cell: (row) => wordOf(say, row.state), plain: (row) => wordOf(say, row.state) },
    { key: 'at', title: say.at, width: 150, cell: (row) => time(row.queuedAt), sort: (row) => row.queuedAt, plain: (row) => row.queuedAt },
  ];
  return (
    <Card title={say.mine} flush>
      <Answer of={imports} isEmpty={(page) => page.items.length === 0} empty={<Empty what={say.noImports} why={say.noImportsWhy} />}>
        {(page) => <DataTable name={say.mine} columns={columns} rows={page.items} rowKey={(row) => row.id} selected={picked} onOpen={(row) => onPick(row.id)} />}
      </Answer>
    </Card>
  );
}
