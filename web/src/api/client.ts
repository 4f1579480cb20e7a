import createClient from 'openapi-fetch';
import { Fault } from './fault';
import type { Problem } from './fault';
import type { paths } from './types';

export const api = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  fetch: (request) => fetch(request),
});

/** The answer of a call, or the fault it was refused with. */
export async function ask<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw new Fault(0, {});
  });
  if (!response.ok) throw new Fault(response.status, isProblem(error) ? error : {});
  return data as T;
}

/** Sends a form with files; the answer is the server's, the refusal a Fault. */
export async function send<T>(path: string, form: FormData): Promise<T> {
  const response = await fetch(path, { method: 'POST', body: form, credentials: 'same-origin' }).catch(() => {
    throw new Fault(0, {});
  });
  const body: unknown = response.headers.get('content-type')?.includes('json') ? await response.json() : undefined;
  if (!response.ok) throw new Fault(response.status, isProblem(body) ? body : {});
  return body as T;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null;
}
