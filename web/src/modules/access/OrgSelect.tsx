import { Select } from 'antd';
import { useOrgs } from '../../api/orgs';
import { useNamed } from '../../ui/words';
import { usePeopleWords } from './words';

/** One unit of the authority, found by name or code; comparator areas are nobody's territory. */
export function OrgSelect({ label, value, onPick, disabled }: { label: string; value: string; onPick: (code: string) => void; disabled?: boolean }) {
  const say = usePeopleWords();
  const named = useNamed();
  const orgs = useOrgs().data;
  const options = [...(orgs?.tree ?? []), ...(orgs?.overlays ?? [])].map((one) => ({ value: one.code, label: named(one), sought: `${one.name} ${one.nameEn} ${one.code}` }));
  return <Select aria-label={label} className="org-select" showSearch={{ optionFilterProp: 'sought' }} disabled={disabled} placeholder={say.pickOrg} value={value || undefined} options={options} onChange={onPick} />;
}
