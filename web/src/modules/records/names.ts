import { useOrgs } from '../../api/orgs';
import type { Cell, FieldView } from '../../api/recordTypes';
import { useLanguage, useNamed } from '../../ui/words';

/** Names out of the type and the records, in the language of the page. */
export function useNames() {
  const { language } = useLanguage();
  const named = useNamed();
  const pick = (chinese: string, english: string | null | undefined) => (language === 'en' && english) || chinese;
  return {
    named,
    pick,
    label: (field: { label: string; labelEn: string }) => pick(field.label, field.labelEn),
    help: (thing: { help: string; helpEn: string }) => pick(thing.help, thing.helpEn),
    text: (cell: Cell) => pick(cell.t, cell.e),
    state: (row: { stateName: string; stateNameEn: string }) => pick(row.stateName, row.stateNameEn),
  };
}

/** An organisation's name by its code. */
export function useOrgName() {
  const orgs = useOrgs().data;
  const named = useNamed();
  return (code: string) => {
    const found = [...(orgs?.tree ?? []), ...(orgs?.overlays ?? [])].find((one) => one.code === code);
    return found ? named(found) : code;
  };
}

const CURRENCIES: Readonly<Record<string, readonly [string, string]>> = {
  CNY: ['元', 'yuan'], USD: ['美元', 'US dollars'], EUR: ['欧元', 'euros'], JPY: ['日元', 'yen'], HKD: ['港元', 'HK dollars'], KRW: ['韩元', 'won'], GBP: ['英镑', 'pounds'], SGD: ['新加坡元', 'Singapore dollars'],
};
const SCALES: Readonly<Record<string, string>> = { 万: '10,000', 亿: '100 million' };

/** 亿元, 万美元: the unit of an amount in one currency. */
export function useCurrency() {
  const { language } = useLanguage();
  return (currency: string, scale: string) => {
    const [chinese, english] = CURRENCIES[currency] ?? [currency, currency];
    return language === 'en' ? [SCALES[scale], english].filter(Boolean).join(' ') : scale + chinese;
  };
}

/** The unit in a field's head; an amount in several currencies carries it in each cell. */
export function useUnit() {
  const currency = useCurrency();
  return (field: FieldView) => (field.kind !== 'money' ? field.unit : field.currencies.length > 0 ? currency(field.currencies[0] ?? 'CNY', field.scale) : '');
}

/** The code list a field's values come from; null when they come along with it or are free. */
export function listOf(field: FieldView): string | null {
  return { department: 'departments', country: 'countries', industry: 'industries', line: 'lines' }[field.kind as string] ?? null;
}

/** The figure of a cell without the unit that stands in its head already. */
export function figureOf(cell: Cell, unit: string): string {
  return unit && cell.t.endsWith(unit) ? cell.t.slice(0, -unit.length) : cell.t;
}
