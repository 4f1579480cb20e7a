import createClient from 'openapi-fetch';
import { Fault } from './fault';
import type { Problem } from './fault';
import type { paths } from './schema';

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

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** An address with those parts of the query that are given. */
export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === null || value === undefined || value === '' ? [] : [[name, String(value)]]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given).toString()}` : path;
}

/** A call by its address, for shapes that the type of the record decides and no document can list. */
export async function call<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, { query, body }: { query?: Query; body?: unknown } = {}): Promise<T> {
  const response = await fetch(addressOf(path, query), {
    method, credentials: 'same-origin',
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => {
    throw new Fault(0, {});
  });
  const answer = bodyOf(await response.text());
  if (!response.ok) throw new Fault(response.status, isProblem(answer) ? answer : {});
  return answer as T;
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

/** Sends a form and takes the file the server makes of it. */
export async function sendForFile(path: string, form: FormData): Promise<Blob> {
  const response = await fetch(path, { method: 'POST', body: form, credentials: 'same-origin' }).catch(() => {
    throw new Fault(0, {});
  });
  if (response.ok) return response.blob();
  const body: unknown = await response.json().catch(() => undefined);
  throw new Fault(response.status, isProblem(body) ? body : {});
}

/** Sends a form with a large file: says how much of it has gone, 0 to 100. */
export function sendLarge<T>(path: string, form: FormData, onSent: (percent: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.upload.onprogress = (event) => onSent(event.total > 0 ? Math.floor((event.loaded / event.total) * 100) : 0);
    request.onerror = () => reject(new Fault(0, {}));
    request.onload = () => {
      const body = bodyOf(request.responseText);
      if (request.status < 300) resolve(body as T);
      else reject(new Fault(request.status, isProblem(body) ? body : {}));
    };
    request.send(form);
  });
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null;
}
