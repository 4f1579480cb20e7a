import { Input, Space } from 'antd';
import type { EnterpriseValue } from '../../../api/recordTypes';
import { useFormWords } from '../formWords';
import { useNames } from '../names';
import type { ControlProps } from './FieldControl';

const CODE_LENGTH = 18;

/** An enterprise by its name and, where known, its credit code; the server checks the code. */
export function EnterpriseInput({ field, value, onChange, disabled, tight, failed }: ControlProps<EnterpriseValue>) {
  const say = useFormWords();
  const { label } = useNames();
  const status = failed ? 'error' : undefined;
  const put = (part: Partial<EnterpriseValue>) => {
    const next = { name: value?.name ?? '', code: value?.code ?? null, ...part };
    onChange(next.name || next.code ? next : null);
  };
  const name = <Input aria-label={label(field)} value={value?.name ?? ''} disabled={disabled} status={status} maxLength={120} autoComplete="off" onChange={(event) => put({ name: event.target.value })} />;
  if (tight) return name;
  return (
    <Space.Compact block>
      {name}
      <Input
        aria-label={say.creditCode(label(field))} placeholder={say.creditCodeHelp} value={value?.code ?? ''} disabled={disabled} status={status} maxLength={CODE_LENGTH} autoComplete="off" style={{ width: 210, flex: 'none' }}
        onChange={(event) => put({ code: event.target.value.trim().toUpperCase() || null })}
      />
    </Space.Compact>
  );
}
