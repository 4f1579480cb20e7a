import type { ReactNode } from 'react';
import type { Membership, OrgCard } from '../../api/accessTypes';
import { useMay } from '../../api/me';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tags';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useNamed } from '../../ui/words';
import { useOrgWords } from './words';

/** One unit: where it stands, since when, what it is made of and belongs to, and the codes it has borne. */
export function UnitCard({ card, onPick }: { card: OrgCard; onPick: (code: string) => void }) {
  const say = useOrgWords();
  const named = useNamed();
  const span = useSpan();
  const may = useMay();
  const { unit } = card;
  const kind = say.levels[unit.level] ?? unit.level;
  return (
    <Card title={named(unit)} sub={unit.code} tools={<>{may('supervision.board') && unit.kind !== 'Area' && <ViewLink to={`/supervision/accountability/orgs/${unit.code}`}>{say.account}</ViewLink>}<Tag>{unit.rank ? `${unit.rank}${kind}` : kind}</Tag></>}>
      <dl className="facts">
        {card.ancestors.length > 0 && (
          <Fact name={say.path}>
            {card.ancestors.map((one) => (
              <button key={one.code} type="button" className="plain link" onClick={() => onPick(one.code)}>
                {named(one)}
              </button>
            ))}
          </Fact>
        )}
        <Fact name={say.valid}>{unit.from ?? unit.until ? span(unit) : say.always}</Fact>
        <Fact name={say.former}>{card.former.length === 0 ? say.none : card.former.map((one) => <span key={one.code}>{one.name} {one.code}{one.until && ` ${span({ from: null, until: one.until })}`}</span>)}</Fact>
        <Fact name={say.source}>{card.source ? card.source.split(';').map((one) => <span key={one}>{one}</span>) : say.pack}</Fact>
      </dl>
      {unit.kind !== 'Tree' && <p className="aux facts-note">{unit.kind === 'Area' ? say.areaWhy : say.overlayWhy}</p>}
      <Members title={say.belongs} rows={card.belongsTo} onPick={onPick} />
      <Members title={say.madeOf} rows={card.madeOf} onPick={onPick} />
      {card.children.length > 0 && (
        <>
          <h3 className="facts-head">
            {say.children} <span className="dim">{card.children.length}</span>
          </h3>
          <p className="org-chips">
            {card.children.map((one) => (
              <button key={one.code} type="button" className="plain" title={one.code} onClick={() => onPick(one.code)}>
                {named({ name: one.short, nameEn: one.nameEn })}
              </button>
            ))}
          </p>
        </>
      )}
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Members({ title, rows, onPick }: { title: string; rows: readonly Membership[]; onPick: (code: string) => void }) {
  const say = useOrgWords();
  const span = useSpan();
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="facts-head">
        {title} <span className="dim">{rows.length}</span>
      </h3>
      <table className="grid members">
        <thead>
          <tr>
            <th>{say.name}</th>
            <th>{say.code}</th>
            <th>{say.level}</th>
            <th>{say.valid}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one, at) => (
            <tr key={`${one.code}-${at}`}>
              <td>
                <button type="button" className="plain link" onClick={() => onPick(one.code)}>
                  {one.name}
                </button>
              </td>
              <td>{one.code}</td>
              <td>{say.levels[one.kind] ?? one.kind}</td>
              <td className={one.from ?? one.until ? undefined : 'dim'}>{one.from ?? one.until ? span(one) : say.always}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function useSpan() {
  const say = useOrgWords();
  const time = useLocalTime();
  return ({ from, until }: { from: string | null; until: string | null }) => `${from ? time(from) : '—'} ${say.to} ${until ? time(until) : say.present}`;
}
