import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { RouteObject } from 'react-router';
import { vi } from 'vitest';
import type { Me } from './api/types';
import type { Figure } from './ui/figure';
import { LanguageProvider } from './ui/words';

/** What the server is to answer, by `METHOD path`; a function sees the query and the sent body. */
export type Answers = Record<string, unknown>;

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
}

/** Answers with a status of its own, such as a refusal. */
export function refusal(status: number, code: string, detail: string, more: object = {}) {
  return new Response(JSON.stringify({ code, detail, status, ...more }), { status, headers: { 'content-type': 'application/problem+json' } });
}

/** Stands in for the server at the world's edge: `fetch`. What it was asked comes back as a list. */
export function serve(answers: Answers): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(input, location.origin), init);
    const url = new URL(request.url);
    const call = { method: request.method, path: url.pathname, query: url.searchParams, body: await request.clone().text() };
    calls.push(call);
    const given = answers[`${call.method} ${call.path}`];
    const answer: unknown = typeof given === 'function' ? (given as (call: Call) => unknown)(call) : given;
    if (answer instanceof Response) return answer.clone();
    if (answer === undefined) return refusal(404, 'test.no-answer', `${call.method} ${call.path}`);
    return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
  });
  vi.stubGlobal('XMLHttpRequest', FormRequest);
  return calls;
}

// A form with a file goes by XMLHttpRequest; here it takes the way of the others, its fields told as JSON.
class FormRequest {
  upload = {};
  status = 0;
  responseText = '';
  onload: () => void = () => undefined;
  private path = '';
  open(_: string, path: string) {
    this.path = path;
  }
  send(form: FormData) {
    const fields = Object.fromEntries([...form].map(([name, value]) => [name, value instanceof File ? value.name : value]));
    void window.fetch(new URL(this.path, location.origin), { method: 'POST', body: JSON.stringify(fields) }).then(async (answer) => {
      this.status = answer.status;
      this.responseText = await answer.text();
      this.onload();
    });
  }
}

/** Somebody who may see everything, for tests to take from. */
export const somebody: Me = {
  userName: 'shenruoheng', displayName: '沈若衡', office: '省商务厅综合处', homeOrg: '990000', mustChangePassword: false,
  space: { code: 'demo', name: '云岭省商务厅', nameEn: 'Yunling', demo: true, version: '1.0.0' },
  permissions: ['targets.see', 'indicators.see', 'plans.see', 'bulletins.see', 'supervision.work', 'supervision.board'],
  territory: [{ role: 'general', line: '*', orgCode: '990000', orgName: '云岭省', path: '/990000/' }],
};

/** Draws routes at an address, with languages and queries as the product has them. */
export function renderApp(routes: RouteObject[], at: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  render(
    <LanguageProvider>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </LanguageProvider>,
  );
  return router;
}

/** A figure as the server tells it; null is a missing one. */
export function figure(text: string | null, unit = '亿美元', more: Partial<Figure> = {}): Figure {
  return {
    value: text === null ? null : Number(text), text: text ?? '—', unit, missing: text === null ? '未公布' : null,
    status: text === null ? '' : 'published', flags: [], publisher: null, period: '2025-01/06', observation: null, ...more,
  };
}
