import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import type { ImportShown } from '../../api/types';
import { Answer } from '../../ui/Answer';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import type { Column } from '../../ui/DataTable';
import { useFaultSentence } from '../../ui/faultWords';
import { useImport } from './api';
import type { Reading } from './api';
import { SourceResult } from './sources/SourceResult';
import { useIndicatorsWords } from './words';

interface ImportResultProps {
  id: string;
  /** Sends the same file again, tried or for good; only for a file of this sitting. */
  onAgain: Again | undefined;
}

export type Again = (dryRun: boolean, more?: Partial<Reading>) => void;

type Told = ImportShown['errors'][number];

/** How far an import is, what it brought, or every cell that was wrong. */
export function ImportResult({ id, onAgain }: ImportResultProps) {
  const queries = useQueryClient();
  const shown = useImport(id);
  const state = shown.data?.state;
  useEffect(() => {
    if (state === 'Done' || state === 'Failed') void queries.invalidateQueries({ queryKey: ['indicators'], predicate: (query) => query.queryKey[2] !== id });
  }, [state, id, queries]);
  return <Answer of={shown}>{(one) => <Shown one={one} onAgain={onAgain} />}</Answer>;
}

function Shown({ one, onAgain }: { one: ImportShown; onAgain: Again | undefined }) {
  const say = useIndicatorsWords();
  const sentence = useFaultSentence();
  const name = one.title.replace(/^导入 /, '');
  if (one.state === 'Waiting' || one.state === 'Running') {
    return (
      <Card title={name}>
        <div role="status">
          <Progress percent={one.total > 0 ? Math.floor((one.progress / one.total) * 100) : 0} showInfo={false} />
          <p className="aux">{say.reading(one.progress, one.total)}</p>
        </div>
      </Card>
    );
  }
  if (one.state === 'Failed') {
    const count = one.errors.length;
    const told = one.sentence && sentence({ code: one.code ?? '', status: 400, message: one.sentence, arguments: { count, file: name, ...one.arguments }, details: [] });
    if (one.reading) return <SourceResult one={one} reading={one.reading} name={name} told={told ?? null} onAgain={onAgain} />;
    return (
      <Card title={name} sub={count > 0 ? say.problems(count) : say.refused} flush>
        <p className="refusal indicators-refused" role="alert">{told}</p>
        {count > 0 && <Details name={name} rows={one.errors} />}
      </Card>
    );
  }
  if (one.reading) return <SourceResult one={one} reading={one.reading} name={name} told={null} onAgain={onAgain} />;
  const counts: [string, number][] = [[say.rows, one.rows], [say.added, one.added], [say.changed, one.changed], [say.unchanged, one.unchanged]];
  return (
    <Card title={name} sub={one.dryRun ? say.tried : say.wentIn} flush>
      <div className="indicators-result" role="status">
        <h3>{one.dryRun ? say.triedFine : say.wentIn}</h3>
        <dl>{counts.map(([label, n]) => <div key={label}><dt>{label}</dt><dd>{n}</dd></div>)}</dl>
        {one.dryRun && onAgain && <Button type="primary" onClick={() => onAgain(false)}>{say.goReal}</Button>}
      </div>
      {one.notes.length > 0 && <Details name={say.notes} rows={one.notes} />}
    </Card>
  );
}

export function Details({ name, rows }: { name: string; rows: readonly Told[] }) {
  const say = useIndicatorsWords();
  const numbered = rows.map((row, at) => ({ ...row, key: String(at) }));
  const columns: Column<Told & { key: string }>[] = [
    { key: 'row', title: say.row, width: 72, number: true, cell: (row) => row.row ?? '—', sort: (row) => row.row ?? null, plain: (row) => String(row.row ?? '') },
    { key: 'field', title: say.column, width: 110, cell: (row) => row.field ?? '—', sort: (row) => row.field ?? null, plain: (row) => row.field ?? '' },
    { key: 'problem', title: say.problem, cell: (row) => row.sentence, plain: (row) => row.sentence },
  ];
  return <DataTable name={name} columns={columns} rows={numbered} rowKey={(row) => row.key} dense />;
}
