import type { FieldValue, FieldView } from '../../../api/recordTypes';
import { screenText } from '../../../kernel/figure';
import { periodLabel } from '../../../kernel/period';
import { useLocalTime } from '../../../ui/when';
import { useLanguage } from '../../../ui/words';
import { useFormWords } from '../formWords';
import { useCurrency, useNames, useOrgName, useUnit } from '../names';

/** A typed value in words, before the server has seen it. */
export function useValueText() {
  const say = useFormWords();
  const { language } = useLanguage();
  const { named } = useNames();
  const org = useOrgName();
  const unit = useUnit();
  const currency = useCurrency();
  const time = useLocalTime();
  const option = (field: FieldView, code: string) => {
    const found = field.options?.find((one) => one.code === code);
    return found ? named(found) : code;
  };
  return (field: FieldView, value: FieldValue): string => {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? say.yes : say.no;
    if (Array.isArray(value)) return value.map((code) => option(field, code)).join('、');
    if (typeof value === 'number') return [screenText(String(value)), unit(field)].filter(Boolean).join(' ');
    if (typeof value === 'object') {
      if ('amount' in value) return `${screenText(String(value.amount))} ${currency(value.currency, field.scale)}`;
      if ('lon' in value) return [value.lon, value.lat, value.address].filter(Boolean).join(' ');
      return ['code' in value ? value.code : null, value.name].filter(Boolean).reverse().join(' ');
    }
    if (field.kind === 'org') return org(value);
    if (field.kind === 'date') return time(value);
    if (field.kind === 'period') return periodLabel(value, language);
    return option(field, value);
  };
}
