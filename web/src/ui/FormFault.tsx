import { useFaultSentence } from './faultWords';
import type { FaultLike } from './faultWords';

/** The refusal of one field, under it. */
export function FieldFault({ fault, field }: { fault: FaultLike | null | undefined; field: string }) {
  const said = fault?.details.find((detail) => detail.field?.toLowerCase() === field.toLowerCase());
  return said ? (
    <span className="refusal" role="alert">
      {said.sentence}
    </span>
  ) : null;
}

/** The refusal of the whole form, with what names no shown field. */
export function FormFault({ fault, fields = [] }: { fault: FaultLike | null | undefined; fields?: readonly string[] }) {
  const sentence = useFaultSentence();
  if (!fault) return null;
  const shown = fields.map((field) => field.toLowerCase());
  const rest = fault.details.filter((detail) => !shown.includes(detail.field?.toLowerCase() ?? ''));
  if (rest.length === 0 && fault.details.length > 0) return null;
  return (
    <div className="refusal form-fault" role="alert">
      <p>{sentence(fault)}</p>
      {rest.map((detail, at) => (
        <p key={at}>{detail.sentence}</p>
      ))}
    </div>
  );
}
