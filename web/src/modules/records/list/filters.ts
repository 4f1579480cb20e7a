import type { Condition, FieldView, RecordTypeView } from '../../../api/recordTypes';
import { useNames, useUnit } from '../names';
import { useRecordsWords } from '../words';

/** What a list can be narrowed by: a field, or something every record has. */
export interface FilterField {
  key: string;
  label: string;
  unit: string;
  ops: readonly string[];
  /** The field whose control asks for the value; built-in ones are given one. */
  field: FieldView;
  choices?: readonly { value: string; label: string }[];
}

const CODES = ['is', 'not', 'empty', 'filled'];
const OPS: Readonly<Record<string, readonly string[]>> = {
  text: ['has', 'is', 'empty', 'filled'], enterprise: ['has', 'empty', 'filled'], person: ['has', 'empty', 'filled'], number: ['gte', 'lte', 'between', 'empty', 'filled'], money: ['gte', 'lte', 'between', 'empty', 'filled'],
  date: ['between', 'gte', 'lte', 'empty', 'filled'], period: ['is', 'gte', 'lte', 'empty', 'filled'], org: ['under', 'is'], department: CODES, country: CODES, industry: CODES, line: CODES, option: CODES, record: ['is', 'empty', 'filled'], flag: ['is'],
};
/** Whether several values may stand in a condition. */
export const several = (field: FilterField, op: string) => (op === 'is' || op === 'not') && (field.choices !== undefined || ['department', 'country', 'industry', 'line'].includes(field.field.kind)) && !field.key.startsWith('duty.');

/** Operators that need no value. */
export const BARE = new Set(['empty', 'filled']);

/** A field as the server would describe it, for a control that asks on behalf of something built in. */
export function plainField(key: string, kind: FieldView['kind'], label: string): FieldView {
  return {
    key, kind, label, labelEn: label, help: '', helpEn: '', unit: '', scale: '', currencies: [], decimals: null, min: null, max: null, maxLength: 200, required: false, requiredFrom: null, readonlyFrom: null, visibleFrom: null,
    options: null, of: [], recordType: '', masked: false, listed: true,
  };
}

export function useFilterFields(type: RecordTypeView): readonly FilterField[] {
  const say = useRecordsWords();
  const { label, named } = useNames();
  const unit = useUnit();
  const lights = Object.entries(say.lights).map(([value, word]) => ({ value, label: word }));
  const built: FilterField[] = [
    { key: 'state', label: say.state, unit: '', ops: ['is', 'not'], field: plainField('state', 'option', say.state), choices: type.states.map((state) => ({ value: state.code, label: named(state) })) },
    { key: 'light', label: say.light, unit: '', ops: ['is'], field: plainField('light', 'option', say.light), choices: lights },
    { key: 'assignee', label: say.assignee, unit: '', ops: ['is', 'empty', 'filled'], field: plainField('assignee', 'person', say.assignee) },
    { key: 'org', label: say.org, unit: '', ops: ['under', 'is'], field: plainField('org', 'org', say.org) },
    { key: 'due', label: say.due, unit: '', ops: OPS.date ?? [], field: plainField('due', 'date', say.due) },
    ...type.duties.map((duty) => ({ key: `duty.${duty.code}`, label: named(duty), unit: '', ops: ['is'], field: plainField(`duty.${duty.code}`, 'option', named(duty)), choices: [{ value: 'late', label: say.late }] })),
    { key: 'updated', label: say.updated, unit: '', ops: OPS.date ?? [], field: plainField('updated', 'date', say.updated) },
    { key: 'created', label: say.created, unit: '', ops: OPS.date ?? [], field: plainField('created', 'date', say.created) },
  ];
  const fields = type.fields.flatMap((field): FilterField[] => {
    const ops = OPS[field.kind];
    if (!ops || !field.listed) return [];
    return [{ key: field.key, label: label(field), unit: field.kind === 'money' || field.kind === 'number' ? unit(field) : '', ops, field, choices: field.options?.map((one) => ({ value: one.code, label: named(one) })) }];
  });
  return [...built.slice(0, 4), ...fields, ...built.slice(4)];
}

/** Values of a condition as a list of texts. */
export function valuesOf(condition: Condition): readonly string[] {
  return condition.slice(2).flat().filter((value) => value !== null && value !== undefined).map(String);
}
