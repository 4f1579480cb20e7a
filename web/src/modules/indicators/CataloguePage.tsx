import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../../api/me';
import type { IndicatorName } from '../../api/types';
import { periodLabel } from '../../kernel/period';
import { unitName } from '../../kernel/unit';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { useViewAddress, ViewLink } from '../../ui/ViewLink';
import { useLanguage, useNamed } from '../../ui/words';
import { EXCHANGE, IMPORT, useCatalogue } from './api';
import { useIndicatorsWords, wordOf } from './words';
import './indicators.css';

const LINES_EN: Readonly<Record<string, string>> = { fdi: 'Foreign investment', trade: 'Foreign trade', service: 'Trade in services', outbound: 'Outward investment', consume: 'Consumption', parks: 'Development zones', general: 'General' };

/** Every indicator of the space under its business line, with what figures there are. */
export function CataloguePage() {
  const say = useIndicatorsWords();
  const { language } = useLanguage();
  const may = useMay();
  const go = useNavigate();
  const address = useViewAddress();
  const list = useCatalogue();
  const [typed, setTyped] = useState('');
  const all = list.data?.indicators ?? [];
  const hits = (rows: readonly IndicatorName[]) => rows.filter((row) => [row.name, row.nameEn, row.code, ...row.aliases].join(' ').toLowerCase().includes(typed.trim().toLowerCase()));
  const actions = (
    <>
      <Input className="indicators-search" allowClear prefix={<Icon name="search" />} placeholder={say.search} aria-label={say.search} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Button icon={<Icon name="calendar" />} onClick={() => void go(address('/indicators/releases'))}>{say.releases}</Button>
      <Button icon={<Icon name="vintage" />} onClick={() => void go(address('/indicators/revisions'))}>{say.revisions}</Button>
      {may(EXCHANGE) && <Button icon={<Icon name="handOver" />} onClick={() => void go(address('/indicators/exchange'))}>{say.exchange}</Button>}
      {may(IMPORT) && <Button icon={<Icon name="upload" />} onClick={() => void go(address('/indicators/imports'))}>{say.imports}</Button>}
    </>
  );
  return (
    <>
      <PageHead title={say.indicators} meta={list.data ? [say.count(all.length, all.filter((row) => row.orgsWithFigures > 0).length)] : []} actions={actions} />
      <div className="page-body stack">
        <Answer of={list} loading={<Loading rows={14} />} isEmpty={(data) => data.indicators.length === 0} empty={<Card><Empty what={say.none} why={say.noneWhy} /></Card>}>
          {(data) => {
            const found = hits(data.indicators);
            if (found.length === 0) return <Card><Empty what={say.noHit} why={say.noHitWhy} /></Card>;
            return data.lines
              .map((line) => ({ ...line, rows: found.filter((row) => row.line === line.code) }))
              .filter((line) => line.rows.length > 0)
              .map((line) => (
                <Card key={line.code} title={language === 'en' ? (LINES_EN[line.code] ?? line.name) : line.name} sub={String(line.rows.length)} flush>
                  <Rows rows={line.rows} />
                </Card>
              ));
          }}
        </Answer>
      </div>
    </>
  );
}

function Rows({ rows }: { rows: readonly IndicatorName[] }) {
  const say = useIndicatorsWords();
  const named = useNamed();
  const { language } = useLanguage();
  return (
    <table className="grid indicators-list">
      <thead>
        <tr>
          <th>{say.name}</th>
          <th>{say.unit}</th>
          <th>{say.kind}</th>
          <th>{say.frequency}</th>
          <th>{say.basis}</th>
          <th>{say.latest}</th>
          <th className="num">{say.orgs}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <td><ViewLink to={`/indicators/${row.code}`}>{named(row)}</ViewLink></td>
            <td>{unitName(row.unit, language)}</td>
            <td>{wordOf(say, row.kind)}</td>
            <td>{wordOf(say, row.frequency)}</td>
            <td>{row.basis}</td>
            <td>{row.latestPeriod ? periodLabel(row.latestPeriod, language) : <span className="dim">{say.noFigures}</span>}</td>
            <td className="num">{row.orgsWithFigures > 0 ? row.orgsWithFigures : <span className="dim">—</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
