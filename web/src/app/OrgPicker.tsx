import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useOrgs } from '../api/orgs';
import type { Orgs } from '../api/types';
import { useView } from '../api/view';
import { Icon } from '../ui/Icon';
import { Popup } from '../ui/Popup';
import { useNamed } from '../ui/words';
import { useAppWords } from './appWords';

interface Choice {
  code: string;
  name: string;
  nameEn?: string | null;
  depth: number;
  parents: readonly string[];
  folds: boolean;
}

/** The organisation that rules the page: the counting tree first, then overlays and comparator areas. */
export function OrgPicker() {
  const say = useAppWords();
  const named = useNamed();
  const { org, setOrg } = useView();
  const orgs = useOrgs().data;
  const current = orgs && [...orgs.tree, ...orgs.overlays, ...orgs.areas].find((one) => one.code === org);
  const face = (
    <>
      <Icon name="org" />
      <span className="picker-label">{say.org}</span>
      <b>{current ? named(current) : org}</b>
      <Icon name="down" size={14} />
    </>
  );
  return (
    <Popup face={face} label={`${say.org}：${current?.name ?? ''}`} className="picker">
      {(close) => orgs && <OrgList orgs={orgs} current={org} onPick={(code) => { setOrg(code); close(); }} />}
    </Popup>
  );
}

function OrgList({ orgs, current, onPick }: { orgs: Orgs; current: string | undefined; onPick: (code: string) => void }) {
  const say = useAppWords();
  const named = useNamed();
  const [sought, setSought] = useState('');
  const tree = treeOf(orgs);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([...tree.filter((one) => one.depth === 0).map((one) => one.code), ...(tree.find((one) => one.code === current)?.parents ?? [])]));
  const text = sought.trim().toLowerCase();
  const fits = (one: { name: string; nameEn?: string | null; code: string }) => !text || [one.name, one.nameEn ?? '', one.code].some((part) => part.toLowerCase().includes(text));
  const groups = [
    { key: 'tree', head: null, rows: tree.filter((one) => (text ? fits(one) : one.parents.every((parent) => open.has(parent)))) },
    { key: 'overlays', head: say.overlays, rows: orgs.overlays.filter(fits).map(flat) },
    { key: 'areas', head: say.areas, rows: orgs.areas.filter(fits).map(flat) },
  ];
  const turn = (code: string) => setOpen(new Set(open.has(code) ? [...open].filter((one) => one !== code) : [...open, code]));
  return (
    <div className="org-list" onKeyDown={moveFocus}>
      <input type="search" autoFocus placeholder={say.findOrg} aria-label={say.findOrg} value={sought} onChange={(event) => setSought(event.target.value)} />
      <div className="org-rows">
        {groups.filter(({ rows }) => rows.length > 0).map(({ key, head, rows }) => (
          <ul key={key} aria-label={head ?? say.tree}>
            {head && <li className="org-group">{head}</li>}
            {rows.map((one) => (
              <li key={one.code} className={one.code === current ? 'org-row current' : 'org-row'} style={{ paddingLeft: text ? 8 : 8 + one.depth * 16 }}>
                {one.folds && !text ? (
                  <button type="button" className="plain org-fold" tabIndex={-1} aria-expanded={open.has(one.code)} aria-label={one.name} onClick={() => turn(one.code)}>
                    <Icon name={open.has(one.code) ? 'down' : 'right'} size={12} />
                  </button>
                ) : (
                  <span className="org-fold" />
                )}
                <button type="button" className="plain org-pick" data-code={one.code} onClick={() => onPick(one.code)}>
                  {named(one)}
                </button>
              </li>
            ))}
          </ul>
        ))}
        {groups.every(({ rows }) => rows.length === 0) && <p className="aux org-group">{say.nothingFound}</p>}
      </div>
    </div>
  );
}

const flat = (one: { code: string; name: string; nameEn?: string | null }): Choice => ({ ...one, depth: 0, parents: [], folds: false });

function treeOf({ tree }: Orgs): Choice[] {
  const children = groupByParent(tree);
  const known = new Set(tree.map((one) => one.code));
  const down = (parent: string, parents: readonly string[]): Choice[] =>
    (children.get(parent) ?? []).flatMap((one) => [
      { ...one, depth: parents.length, parents, folds: children.has(one.code) },
      ...down(one.code, [...parents, one.code]),
    ]);
  const roots = tree.filter((one) => !one.parent || !known.has(one.parent));
  return roots.flatMap((root) => [{ ...root, depth: 0, parents: [], folds: children.has(root.code) }, ...down(root.code, [root.code])]);
}

function groupByParent(tree: Orgs['tree']) {
  const groups = new Map<string, Orgs['tree']>();
  for (const one of tree) groups.set(one.parent ?? '', [...(groups.get(one.parent ?? '') ?? []), one]);
  return groups;
}

// ↑ and ↓ walk through the rows, as in any list.
function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .org-pick')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
}
