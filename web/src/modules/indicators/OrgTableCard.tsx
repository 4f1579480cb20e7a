import { Select } from 'antd';
import { useView } from '../../api/view';
import type { IndicatorCard, OrgRow, OrgTable } from '../../api/types';
import { periodLabel } from '../../kernel/period';
import { unitName } from '../../kernel/unit';
import { Answer } from '../../ui/Answer';
import { Card } from '../../ui/Card';
import { useDemo } from '../../ui/demo';
import { ToolButton } from '../../ui/Drawer';
import { FigureText, Growth } from '../../ui/Figures';
import { saveCsv } from '../../ui/files';
import { textOf } from '../../ui/print';
import { useFiguresOfPage } from '../../ui/provenanceContext';
import { useShowPeriod } from '../../ui/shownPeriod';
import { Loading } from '../../ui/States';
import { useUiWords } from '../../ui/uiWords';
import { useLanguage, useNamed } from '../../ui/words';
import { useOrgTable } from './api';
import type { Narrowed } from './api';
import { useIndicatorsWords } from './words';

/** The regions under the organisation in view for one period, the total, and 其中. */
export function OrgTableCard({ card, narrowed }: { card: IndicatorCard; narrowed: Narrowed }) {
  const say = useIndicatorsWords();
  const ui = useUiWords();
  const { language } = useLanguage();
  const { period, setPeriod } = useView();
  const table = useOrgTable(card.code, { ...narrowed, ...(period && { period }) });
  const data = table.data;
  useShowPeriod(data?.period);
  const exported = useTableCsv(card, data);
  const periods = card.periods.some((one) => one.period === data?.period) || !data ? card.periods : [{ period: data.period, label: data.label, kind: '' }, ...card.periods];
  const choice = (
    <Select
      size="small" showSearch={{ optionFilterProp: 'label' }} className="indicators-period" aria-label={say.period} value={data?.period ?? null} onChange={(value) => setPeriod(value)}
      options={periods.map((one) => ({ value: one.period, label: periodLabel(one.period, language) }))}
    />
  );
  return (
    <Card title={say.byOrg} sub={data && data.of > 0 && say.publishedOf(data.published, data.of)} choice={choice} tools={<ToolButton icon="download" title={ui.exportCsv} onClick={exported} />} footer={<span className="aux">{say.dash}</span>} flush>
      <Answer of={table} loading={<Loading rows={12} />}>
        {(ready) => <Table table={ready} narrowed={narrowed} />}
      </Answer>
    </Card>
  );
}

function Table({ table, narrowed }: { table: OrgTable; narrowed: Narrowed }) {
  const say = useIndicatorsWords();
  const { language } = useLanguage();
  const keyOf = (row: OrgRow) => ({ indicator: table.indicator, org: row.org, period: table.period, breakdown: narrowed.breakdown, asOf: narrowed.asOf });
  useFiguresOfPage([table.total, ...table.rows, ...table.overlays, ...table.areas].filter((row) => row.figure.missing === null).map(keyOf));
  const draw = (row: OrgRow, className?: string, worked = false) => <Row key={row.name} row={row} of={worked ? undefined : keyOf(row)} className={className} />;
  return (
    <table className="grid indicators-table">
      <thead>
        <tr>
          <th>{say.org}</th>
          <th className="num">{say.value} <span className="unit">{unitName(table.unit, language)}</span></th>
          <th className="num">{say.growth} <span className="unit">%</span></th>
          <th className="num">{placeWord(say, table)}</th>
        </tr>
      </thead>
      <tbody>
        {draw(table.total, 'total')}
        {table.withoutSeparate && draw(table.withoutSeparate, undefined, true)}
        {table.rows.map((row) => draw(row))}
        {table.overlays.length > 0 && <tr className="group"><td colSpan={4}>{say.among}</td></tr>}
        {table.overlays.map((row) => draw(row))}
        {table.areas.length > 0 && <tr className="group"><td colSpan={4}>{say.areas}</td></tr>}
        {table.areas.map((row) => draw(row))}
      </tbody>
    </table>
  );
}

function Row({ row, of, className }: { row: OrgRow; of: Parameters<typeof FigureText>[0]['of']; className: string | undefined }) {
  const named = useNamed();
  return (
    <tr className={className}>
      <td>{named(row)}</td>
      <td className="num"><FigureText figure={row.figure} of={of} /></td>
      <td className="num"><Growth figure={row.yoy} bare of={of && { ...of, indicator: `${of.indicator}.yoy` }} /></td>
      <td className="num">{row.rank ?? <span className="dim">—</span>}</td>
    </tr>
  );
}

// With regions missing, a place is only one among those that published.
function placeWord(say: ReturnType<typeof useIndicatorsWords>, table: OrgTable) {
  return table.published < table.of ? say.placeKnown : say.place;
}

function useTableCsv(card: IndicatorCard, table: OrgTable | undefined) {
  const say = useIndicatorsWords();
  const ui = useUiWords();
  const named = useNamed();
  const demo = useDemo();
  const { language } = useLanguage();
  return () => {
    if (!table) return;
    const rows = [table.total, ...(table.withoutSeparate ? [table.withoutSeparate] : []), ...table.rows, ...table.overlays, ...table.areas];
    saveCsv(
      `${table.orgName} ${named(card)} ${table.period.replace('/', '~')}`,
      [[say.org, `${say.value}（${unitName(table.unit, language)}）`, `${say.growth}（%）`, placeWord(say, table)], ...rows.map((row) => [named(row), textOf(row.figure) ?? '', textOf(row.yoy) ?? '', String(row.rank ?? '')])],
      demo ? [ui.demo] : [],
    );
  };
}
