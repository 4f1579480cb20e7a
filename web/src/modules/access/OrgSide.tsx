import { Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Org, Orgs } from '../../api/types';
import { Card } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { useNamed } from '../../ui/words';
import { useRetired } from './api';
import { useOrgWords } from './words';

interface SideProps {
  orgs: Orgs;
  current: string | undefined;
  onPick: (code: string) => void;
}

/** Every unit, found by name or code; retired codes say what became of them. */
export function OrgSide({ orgs, current, onPick }: SideProps) {
  const say = useOrgWords();
  const [sought, setSought] = useState('');
  const text = sought.trim();
  return (
    <Card flush className="org-side">
      <div className="org-find">
        <Input allowClear prefix={<Icon name="search" size={14} />} placeholder={say.find} aria-label={say.find} value={sought} onChange={(event) => setSought(event.target.value)} />
      </div>
      <div className="org-scroll">
        {text ? <Found orgs={orgs} text={text} current={current} onPick={onPick} /> : <Everything key={current} orgs={orgs} current={current} onPick={onPick} />}
      </div>
    </Card>
  );
}

function Everything({ orgs, current, onPick }: SideProps) {
  const say = useOrgWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([orgs.province, ...upFrom(orgs, current)]));
  const turn = (code: string) => setOpen(new Set(open.has(code) ? [...open].filter((one) => one !== code) : [...open, code]));
  const kinds = [...new Set(orgs.overlays.map((one) => one.level))];
  const fold = (key: string, label: string, units: readonly Org[]) => (
    <div key={key}>
      <button type="button" className="plain org-kind" aria-expanded={open.has(key)} onClick={() => turn(key)}>
        <Icon name={open.has(key) ? 'down' : 'right'} size={12} />
        {label}
        <span className="dim">{units.length}</span>
      </button>
      {open.has(key) && <ul>{units.map((one) => <Unit key={one.code} unit={one} depth={1} current={current} onPick={onPick} />)}</ul>}
    </div>
  );
  const branch = (parent: string, depth: number) => (
    <ul>
      {orgs.tree.filter((one) => one.parent === parent).map((one) => {
        const below = orgs.tree.filter((other) => other.parent === one.code).length;
        return (
          <Unit key={one.code} unit={one} depth={depth} current={current} onPick={onPick} below={below} open={open.has(one.code)} onTurn={() => turn(one.code)}>
            {open.has(one.code) && below > 0 && branch(one.code, depth + 1)}
          </Unit>
        );
      })}
    </ul>
  );
  return (
    <>
      <h3 className="org-head">{say.tree}</h3>
      {branch('', 0)}
      <h3 className="org-head">
        {say.overlays} <span>{say.overlaysSub}</span>
      </h3>
      {kinds.map((kind) => fold(kind, say.levels[kind] ?? kind, orgs.overlays.filter((one) => one.level === kind)))}
      <h3 className="org-head">
        {say.areas} <span>{say.areasSub}</span>
      </h3>
      <ul>{orgs.areas.map((one) => <Unit key={one.code} unit={one} depth={0} current={current} onPick={onPick} />)}</ul>
    </>
  );
}

// What must be open for the current unit to be seen.
function upFrom(orgs: Orgs, current: string | undefined): string[] {
  const overlay = orgs.overlays.find((one) => one.code === current);
  if (overlay) return [overlay.level];
  const unit = orgs.tree.find((one) => one.code === current);
  return unit ? [unit.code, ...upFrom(orgs, unit.parent || undefined)] : [];
}

function Found({ orgs, text, current, onPick }: SideProps & { text: string }) {
  const say = useOrgWords();
  const retired = useRetired(text).data?.retired ?? [];
  const wanted = text.toLowerCase();
  const found = [...orgs.tree, ...orgs.overlays, ...orgs.areas].filter((one) => one.code.startsWith(wanted) || [one.name, one.nameEn].some((name) => name.toLowerCase().includes(wanted)));
  if (found.length + retired.length === 0) return <p className="aux org-none">{say.nothing}</p>;
  return (
    <>
      <ul>{found.map((one) => <Unit key={one.code} unit={one} depth={0} current={current} onPick={onPick} told={say.levels[one.level]} />)}</ul>
      {retired.length > 0 && <h3 className="org-head">{say.retired}</h3>}
      <ul className="org-retired">
        {retired.map((one) => (
          <li key={one.code}>
            <span>{one.name}</span> <span className="aux">{one.code}{one.until && ` · ${say.until(one.until)}`}</span>
            <span className="aux org-heirs">
              {one.successors.length === 0 ? say.noHeir : say.becameOf}
              {one.successors.map((heir) => (
                <button key={heir.code} type="button" className="plain link" onClick={() => onPick(heir.code)}>
                  {heir.name} {heir.code}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface UnitProps {
  unit: Org;
  depth: number;
  current: string | undefined;
  onPick: (code: string) => void;
  told?: string;
  below?: number;
  open?: boolean;
  onTurn?: () => void;
  children?: ReactNode;
}

function Unit({ unit, depth, current, onPick, told, below = 0, open = false, onTurn, children }: UnitProps) {
  const say = useOrgWords();
  const named = useNamed();
  return (
    <li>
      <div className={unit.code === current ? 'org-line current' : 'org-line'} style={{ paddingLeft: 8 + depth * 16 }}>
        {below > 0 ? (
          <button type="button" className="plain org-turn" aria-expanded={open} aria-label={`${open ? say.fold : say.expand} ${unit.name}`} onClick={onTurn}>
            <Icon name={open ? 'down' : 'right'} size={12} />
          </button>
        ) : (
          <span className="org-turn" />
        )}
        <button type="button" className="plain org-name" aria-current={unit.code === current} onClick={() => onPick(unit.code)}>
          {named(unit)}
        </button>
        <span className="aux">{told ?? (below > 0 ? below : unit.rank)}</span>
      </div>
      {children}
    </li>
  );
}
