import type { Choice, FieldValue, FieldView } from '../../../api/recordTypes';

/** A copied block as rows of cells. */
export function blockOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t'));
}

/** What a spreadsheet's cell says, as a value of the field; undefined for what cannot be read. */
export function valueOf(field: FieldView, text: string, codes: readonly Choice[] = []): FieldValue | undefined {
  const said = text.trim();
  if (said === '') return null;
  switch (field.kind) {
    case 'number':
      return numberOf(said);
    case 'money': {
      const amount = numberOf(said);
      return amount === undefined ? undefined : { amount, currency: field.currencies[0] ?? 'CNY' };
    }
    case 'date':
      return dateOf(said);
    case 'period':
      return periodOf(said, field.of[0] ?? 'month');
    case 'flag':
      return /^(是|有|y|yes|true|1|√)$/i.test(said) ? true : /^(否|无|n|no|false|0)$/i.test(said) ? false : undefined;
    case 'option': case 'org': case 'department': case 'country': case 'industry': case 'line':
      return [...(field.options ?? []), ...codes].find((one) => [one.name, one.nameEn, one.code].includes(said))?.code;
    case 'options': {
      const found = said.split(/[、,，;；]/).map((part) => field.options?.find((one) => [one.name, one.code].includes(part.trim()))?.code);
      return found.every((code) => code !== undefined) ? found : undefined;
    }
    case 'person':
    case 'enterprise':
      return { name: said };
    case 'place': case 'record': case 'formula':
      return undefined;
    case 'text': case 'longtext':
      return said;
  }
}

function numberOf(text: string): number | undefined {
  const plain = text.replace(/[,，\s]/g, '').replace('−', '-');
  return /^-?\d+(\.\d+)?%?$/.test(plain) ? Number(plain.replace('%', '')) : undefined;
}

function dateOf(text: string): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  return match ? `${match[1]}-${two(match[2])}-${two(match[3])}` : undefined;
}

function periodOf(text: string, kind: string): string | undefined {
  const year = /^(\d{4})年?$/.exec(text);
  if (kind === 'year') return year?.[1];
  const quarter = /^(\d{4})年?[-\s]?[Q第]?([1-4一二三四])季?度?$/i.exec(text);
  if (kind === 'quarter') return quarter ? `${quarter[1]}-Q${'一二三四'.indexOf(quarter[2] ?? '') + 1 || quarter[2]}` : undefined;
  const month = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text);
  return month ? `${month[1]}-${two(month[2])}` : undefined;
}

const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0');
