import { TreeSelect } from 'antd';
import { useOrgs } from '../../../api/orgs';
import type { Orgs } from '../../../api/types';
import { useNamed } from '../../../ui/words';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import type { ControlProps } from './FieldControl';

interface Node {
  value: string;
  title: string;
  sought: string;
  disabled: boolean;
  children: Node[];
}

/** An organisation out of the tree; levels the field does not take only lead the way. */
export function OrgPick({ field, value, onChange, disabled, failed }: ControlProps<string>) {
  const say = useFormWords();
  const { label } = useNames();
  const named = useNamed();
  const orgs = useOrgs().data;
  const nodes = orgs ? treeOf(orgs, field.of, named) : [];
  return (
    <TreeSelect
      aria-label={label(field)} treeData={nodes} value={value ?? undefined} disabled={disabled} status={failed ? 'error' : undefined} allowClear
      showSearch={{ treeNodeFilterProp: 'sought' }} placeholder={say.chooseOrg} style={{ width: '100%' }} popupMatchSelectWidth={false}
      treeDefaultExpandedKeys={nodes.map((node) => node.value)} onChange={(picked?: string) => onChange(picked ?? null)}
    />
  );
}

function treeOf(orgs: Orgs, levels: readonly string[], named: (org: Orgs['tree'][number]) => string): Node[] {
  const below = new Map<string, Orgs['tree']>();
  for (const org of orgs.tree) below.set(org.parent, [...(below.get(org.parent) ?? []), org]);
  const known = new Set(orgs.tree.map((org) => org.code));
  const takes = (level: string) => levels.length === 0 || levels.includes(level);
  const node = (org: Orgs['tree'][number]): Node => ({
    value: org.code, title: named(org), sought: `${org.name} ${org.nameEn} ${org.code}`, disabled: !takes(org.level),
    children: (below.get(org.code) ?? []).map(node).filter((one) => !one.disabled || one.children.length > 0),
  });
  const overlays = orgs.overlays.filter((org) => levels.includes(org.level) || levels.length === 0).map((org) => ({ ...node(org), children: [] }));
  return [...orgs.tree.filter((org) => !known.has(org.parent)).map(node), ...overlays];
}
