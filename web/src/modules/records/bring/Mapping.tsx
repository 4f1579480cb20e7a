import { Select } from 'antd';
import type { ImportReport } from '../../../api/recordItemTypes';
import { Card } from '../../../ui/Card';
import { useFormWords } from '../formWords';
import { useNames } from '../names';

interface MappingProps {
  report: ImportReport;
  mapping: Record<string, string>;
  onChange: (mapping: Record<string, string>) => void;
}

/** Which head of the file fills which field; what it was last time stands already. */
export function Mapping({ report, mapping, onChange }: MappingProps) {
  const say = useFormWords();
  const names = useNames();
  const taken = new Set(Object.values(mapping));
  const targets = report.targets.map((target) => ({ value: target.field, label: target.required ? say.requiredTarget(names.label(target)) : names.label(target) }));
  const unmatched = report.heads.filter((head) => !mapping[head.text]).length;
  const missing = report.targets.filter((target) => target.required && !taken.has(target.field)).map(names.label);
  return (
    <Card title={say.mapping} sub={[missing.length > 0 && say.missingTargets(missing), unmatched > 0 ? say.unmatched(unmatched) : say.mappingHelp].filter(Boolean).join(' · ')}>
      <ul className="mapping">
        {report.heads.map((head) => (
          <li key={head.text} className={mapping[head.text] ? undefined : 'unmatched'}>
            <span title={head.sample}>
              {head.text} <span className="aux">{head.sample}</span>
            </span>
            <Select<string>
              aria-label={`${head.text} ${say.to}`} value={mapping[head.text] ?? ''} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false}
              options={[{ value: '', label: say.ignore }, ...targets.map((target) => ({ ...target, disabled: target.value !== mapping[head.text] && taken.has(target.value) }))]}
              onChange={(picked) => onChange({ ...mapping, [head.text]: picked })}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
