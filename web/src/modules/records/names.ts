import { useOrgs } from '../../api/orgs';
import type { Cell, FieldView } from '../../api/recordTypes';
import { unitShort } from '../../kernel/unit';
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
    why: (cell: Cell) => pick(cell.why ?? '', cell.whyEn),
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

const CURRENCIES: Readonly<Record<string, string>> = { CNY: '元', USD: '美元', EUR: '欧元', JPY: '日元', HKD: '港元', KRW: '韩元', GBP: '英镑', SGD: '新加坡元' };

// The unit as the server writes it behind an amount.
const moneyUnit = (currency: string, scale: string) => scale + (CURRENCIES[currency] ?? currency);

const unitOf = (field: FieldView) => (field.kind === 'money' ? moneyUnit(field.currencies[0] ?? 'CNY', field.scale) : field.unit);

/** 亿元, 万美元: the unit of an amount in one currency. */
export function useCurrency() {
  const { language } = useLanguage();
  return (currency: string, scale: string) => unitShort(moneyUnit(currency, scale), language);
}

/** The unit in a field's head; an amount in another currency than the first carries its own. */
export function useUnit() {
  const { language } = useLanguage();
  return (field: FieldView) => (unitOf(field) ? unitShort(unitOf(field), language) : '');
}

/** The code list a field's values come from; null when they come along with it or are free. */
export function listOf(field: FieldView): string | null {
  return { department: 'departments', country: 'countries', industry: 'industries', line: 'lines' }[field.kind as string] ?? null;
}

/** Whether a cell's unit is the one in its head. */
export const inUnit = (cell: Cell, field: FieldView) => field.kind !== 'money' || cell.t.endsWith(unitOf(field));

/** The figure of a cell without the unit that stands in its head already; an amount in another currency keeps its own. */
export function useFigure() {
  const currency = useCurrency();
  return (cell: Cell, field: FieldView): string => {
    if (field.kind !== 'money') return cell.t;
    if (inUnit(cell, field)) return cell.t.slice(0, -unitOf(field).length);
    const amount = cell.v;
    if (typeof amount !== 'object' || amount === null || !('currency' in amount)) return cell.t;
    return `${cell.t.slice(0, -moneyUnit(amount.currency, field.scale).length)} ${currency(amount.currency, field.scale)}`;
  };
}
