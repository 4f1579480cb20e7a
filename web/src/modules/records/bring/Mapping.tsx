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
  const targets = report.targets.map((target) => ({ value: target.field, label: target.required ? `${names.label(target)}（${say.required}）` : names.label(target) }));
  const unmatched = report.heads.filter((head) => !mapping[head.text]).length;
  return (
    <Card title={say.mapping} sub={unmatched > 0 ? say.unmatched(unmatched) : say.mappingHelp}>
      <ul className="mapping">
        {report.heads.map((head) => (
          <li key={head.text}>
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
