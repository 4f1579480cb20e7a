import { useState } from 'react';
import type { FigureTable } from '../../api/accessTypes';
import type { Orgs } from '../../api/types';
import { useView } from '../../api/view';
import { Answer } from '../../ui/Answer';
import { Card } from '../../ui/Card';
import { FigureText, Unit } from '../../ui/Figures';
import { Loading } from '../../ui/States';
import { ViewLink } from '../../ui/ViewLink';
import { useLanguage, useNamed } from '../../ui/words';
import { useSeparateTotals, useTable } from './api';
import { useOrgWords } from './words';

/** The province's total with and without the city of separate planning, for an indicator that adds up. */
export function SeparateCard({ orgs }: { orgs: Orgs }) {
  const say = useOrgWords();
  const named = useNamed();
  const { period } = useView();
  const [picked, setPicked] = useState<string>();
  const names = useSeparateTotals().data?.indicators ?? [];
  const code = picked ?? names[0]?.code;
  const first = useTable(code, orgs.province, period);
  const both = period ? undefined : first.data?.separatePeriod;
  const again = useTable(both ? code : undefined, orgs.province, both ?? null);
  const table = both ? again : first;
  const choice = (
    <select aria-label={say.indicator} value={code} onChange={(event) => setPicked(event.target.value)}>
      {names.map((one) => (
        <option key={one.code} value={one.code}>
          {named(one)}
        </option>
      ))}
    </select>
  );
  return (
    <Card title={say.compare} sub={say.compareSub} tools={choice} flush>
      <Answer of={table} loading={<Loading rows={3} columns={[30, 20, 20]} />}>
        {(data) => <Totals table={data} orgs={orgs} name={named(names.find((one) => one.code === data.indicator) ?? { name: data.name })} />}
      </Answer>
    </Card>
  );
}

function Totals({ table, orgs, name: indicator }: { table: FigureTable; orgs: Orgs; name: string }) {
  const say = useOrgWords();
  const { language } = useLanguage();
  const rowName = (row: { name: string; nameEn: string }) => (language === 'en' && row.nameEn) || row.name;
  const separate = table.rows.find((row) => row.org === orgs.separateCity);
  const rows = [{ row: table.total, name: rowName(table.total) }, ...(separate ? [{ row: separate, name: rowName(separate) }] : []), ...(table.withoutSeparate ? [{ row: table.withoutSeparate, name: rowName(table.withoutSeparate) }] : [])];
  return (
    <>
      <table className="grid">
        <thead>
          <tr>
            <th>{language === 'zh' ? table.label : table.period}</th>
            <th className="num">
              {indicator} <Unit of={table} />
            </th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, name }) => (
            <tr key={name} className={row === table.withoutSeparate ? 'total' : undefined}>
              <td>{name}</td>
              <td className="num">
                <FigureText figure={row.figure} />
              </td>
              <td className="num">
                <ViewLink to={`/indicators/${table.indicator}`} className="link">
                  {say.open}
                </ViewLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!table.withoutSeparate && <p className="aux facts-note">{say.noSeparate}</p>}
    </>
  );
}
