import type { FieldView, RecordTypeView, Values } from '../../../api/recordTypes';

/** Whether a record in one state has come as far as another, in the order the type gives them; always for none. */
export function reached(type: RecordTypeView, state: string, from: string | null): boolean {
  if (!from) return true;
  const order = type.states.map((one) => one.code);
  return order.indexOf(state) >= order.indexOf(from);
}

/** The fields a form shows in a state, as they then are. */
export function fieldsIn(type: RecordTypeView, state: string): FieldView[] {
  return type.fields
    .filter((field) => field.kind !== 'formula' && reached(type, state, field.visibleFrom))
    .map((field) => ({ ...field, required: field.required || (field.requiredFrom !== null && reached(type, state, field.requiredFrom)) }));
}

export const isEmpty = (value: Values[string] | undefined) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
