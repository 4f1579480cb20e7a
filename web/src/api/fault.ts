/** What the server refused, where in the request or file, and how to go on. */
export interface FaultDetail {
  row?: number | null;
  field?: string | null;
  sentence: string;
}

export class Fault extends Error {
  readonly code: string;
  readonly status: number;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly details: readonly FaultDetail[];
  readonly trace: string | null;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? '');
    this.name = 'Fault';
    this.status = status;
    this.code = problem.code ?? (status === 0 ? 'client.unreachable' : `http.${status}`);
    this.arguments = problem.arguments ?? {};
    this.details = problem.details ?? shapeDetails(problem.errors);
    this.trace = problem.traceId ?? null;
  }

  get signedOut() {
    return this.status === 401;
  }

  get refused() {
    return this.status === 403;
  }

  /** The server's sentence about one field of a form, or undefined. */
  about(field: string) {
    return this.details.find((detail) => detail.field?.toLowerCase() === field.toLowerCase())?.sentence;
  }
}

export interface Problem {
  code?: string;
  title?: string;
  detail?: string;
  arguments?: Record<string, unknown>;
  details?: FaultDetail[];
  errors?: Record<string, string[]>;
  traceId?: string;
}

// A request refused by its shape (400) names its fields in `errors`, as RFC 9457 validation problems do.
function shapeDetails(errors: Record<string, string[]> | undefined): FaultDetail[] {
  return Object.entries(errors ?? {}).flatMap(([field, sentences]) => sentences.map((sentence) => ({ field, sentence })));
}

export function faultOf(error: unknown): Fault {
  return error instanceof Fault ? error : new Fault(0, { code: 'client.broken', detail: String(error) });
}
