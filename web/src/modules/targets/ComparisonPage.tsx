import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ComparisonCell, ComparisonTable } from '../../api/targetTypes';
import { Answer } from '../../ui/Answer';
import { Card, PageHead, Segmented } from '../../ui/Card';
import { FigureText, Unit } from '../../ui/Figures';
import { Icon } from '../../ui/Icon';
import { printed, textOf } from '../../ui/print';
import { Empty, Loading } from '../../ui/States';
import { Tag } from '../../ui/Tags';
import { useViewAddress, ViewLink } from '../../ui/ViewLink';
import { useLanguage, useNamed } from '../../ui/words';
import { useComparison, useComparisons } from './api';
import { useTargetsWords } from './words';
import './targets.css';

/** The province beside others: figures as published, rank and gap computed. */
export function ComparisonPage() {
  const say = useTargetsWords();
  const { code } = useParams();
  const list = useComparisons();
  const chosen = code ?? list.data?.comparisons[0]?.code;
  const table = useComparison(chosen);
  const { language } = useLanguage();
  const data = table.data;
  return (
    <>
      <PageHead
        title={data?.title ?? say.comparison}
        meta={data ? [language === 'en' ? data.periodLabelEn : data.periodLabel, language === 'en' ? data.noteEn : data.note] : []}
        actions={
          <Button icon={<Icon name="print" />} onClick={() => window.print()}>
            {say.print}
          </Button>
        }
      />
      <div className="page-body">
        <Answer of={list} isEmpty={(all) => all.comparisons.length === 0} empty={<Card><Empty icon="comparison" what={say.noComparison} why={say.noComparisonWhy} /></Card>}>
          {(all) => (
            <Answer of={table} loading={<Card><Loading rows={9} columns={[26, 14, 14, 14, 14]} /></Card>}>
              {(ready) => <Table table={ready} others={all.comparisons} />}
            </Answer>
          )}
        </Answer>
      </div>
    </>
  );
}

function Table({ table, others }: { table: ComparisonTable; others: readonly { code: string; title: string }[] }) {
  const say = useTargetsWords();
  const named = useNamed();
  const navigate = useNavigate();
  const address = useViewAddress();
  const [against, setAgainst] = useState<'gap' | 'multiple'>('gap');
  const first = table.columns[0];
  return (
    <Card
      title={<>{say.rank}、{say.gap} <Tag>{say.computed}</Tag></>}
      choice={<Segmented label={say.gap} value={against} onChange={setAgainst} options={[{ value: 'gap', label: say.gap }, { value: 'multiple', label: say.multiple }]} />}
      tools={others.length > 1 && (
        <select className="comparison-choice" aria-label={say.table} value={table.code} onChange={(event) => void navigate(address(`/comparisons/${event.target.value}`))}>
          {others.map((other) => <option key={other.code} value={other.code}>{other.title}</option>)}
        </select>
      )}
      flush
    >
      <div className="board-scroll">
        <table className="grid comparison-table">
          <thead>
            <tr>
              <th>{say.indicator}</th>
              {table.columns.map((column) => (
                <th key={column.org} className="num">
                  {named(column)}
                  {column.isNation && <span className="unit"> {say.nation}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.indicator}>
                <td>
                  <b>{named(row)}</b>
                  <Unit of={row} />
                </td>
                {row.cells.map((cell, at) => (
                  <Cell key={cell.org} cell={cell} own={at === 0} ranked={row.ranked} against={against} indicator={row.indicator} period={table.period} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {first && <p className="aux comparison-foot">{say.toFirst(named(first))}</p>}
    </Card>
  );
}

function Cell({ cell, own, ranked, against, indicator, period }: { cell: ComparisonCell; own: boolean; ranked: number; against: 'gap' | 'multiple'; indicator: string; period: string }) {
  const say = useTargetsWords();
  const beside = cell[against];
  const text = textOf(beside);
  const signed = against === 'gap' && text !== null && !text.startsWith('-') && Number(text) !== 0 ? `+${printed(beside)}` : printed(beside);
  return (
    <td className={own ? 'num own' : 'num'}>
      <ViewLink to={`/indicators/${indicator}?org=${cell.org}&period=${period}`} className="figure-link">
        <FigureText figure={cell.figure} />
      </ViewLink>
      <span className="sub-line">
        {[cell.rank !== null && say.rankOf(cell.rank, ranked), !own && text !== null && signed].filter(Boolean).join(' · ') || ' '}
      </span>
    </td>
  );
}
