import { Select } from 'antd';
import type { ImportReport, RecordTypeView } from '../../../api/recordTypes';
import { Card } from '../../../ui/Card';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import { useRecordsWords } from '../words';

interface MappingProps {
  type: RecordTypeView;
  report: ImportReport;
  mapping: Record<string, string>;
  onChange: (mapping: Record<string, string>) => void;
}

/** Which head of the file fills which field; what it was last time stands already. */
export function Mapping({ type, report, mapping, onChange }: MappingProps) {
  const say = useFormWords();
  const list = useRecordsWords();
  const names = useNames();
  const fields = type.fields.filter((field) => field.kind !== 'formula').map((field) => ({ value: field.key, label: names.label(field) }));
  const options = [{ value: '', label: say.ignore }, ...(type.hasNumber ? [{ value: 'number', label: list.number }] : []), { value: 'state', label: list.state }, ...fields];
  const unmatched = report.heads.filter((head) => !mapping[head]).length;
  return (
    <Card title={say.mapping} sub={unmatched > 0 ? say.unmatched(unmatched) : say.mappingHelp}>
      <ul className="mapping">
        {report.heads.map((head) => (
          <li key={head}>
            <span title={head}>{head}</span>
            <Select<string>
              aria-label={`${head} ${say.to}`} value={mapping[head] ?? ''} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false}
              options={options.map((option) => ({ ...option, disabled: option.value !== '' && option.value !== mapping[head] && Object.values(mapping).includes(option.value) }))}
              onChange={(picked) => onChange({ ...mapping, [head]: picked })}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
