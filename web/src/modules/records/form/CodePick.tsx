import { Select, TreeSelect } from 'antd';
import type { Choice } from '../../../api/recordTypes';
import { useCodes } from '../api';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import type { ControlProps } from './FieldControl';

interface Node {
  value: string;
  title: string;
  sought: string;
  children: Node[];
}

/** One code of a list; a list with parents opens as a tree. */
export function CodePick({ field, list, value, onChange, disabled, failed }: ControlProps<string> & { list: string }) {
  const say = useFormWords();
  const { label, named } = useNames();
  const codes = useCodes(list).data ?? [];
  const common = { 'aria-label': label(field), value: value ?? undefined, disabled, status: failed ? ('error' as const) : undefined, allowClear: true, placeholder: say.choose, style: { width: '100%' }, popupMatchSelectWidth: false };
  if (codes.some((code) => code.parent)) {
    return <TreeSelect {...common} treeData={treeOf(codes, named)} showSearch={{ treeNodeFilterProp: 'sought' }} onChange={(picked?: string) => onChange(picked ?? null)} />;
  }
  const options = codes.map((code) => ({ value: code.code, label: named(code), sought: `${code.name} ${code.nameEn} ${code.code}` }));
  return <Select<string> {...common} showSearch={{ optionFilterProp: 'sought' }} options={options} onChange={(picked) => onChange(picked ?? null)} />;
}

function treeOf(codes: readonly Choice[], named: (code: Choice) => string): Node[] {
  const below = new Map<string, Choice[]>();
  for (const code of codes) below.set(code.parent ?? '', [...(below.get(code.parent ?? '') ?? []), code]);
  const node = (code: Choice): Node => ({
    value: code.code, title: `${code.code} ${named(code)}`, sought: `${code.code} ${code.name} ${code.nameEn}`, children: (below.get(code.code) ?? []).map(node),
  });
  return (below.get('') ?? []).map(node);
}
