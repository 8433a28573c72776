/** A network between the elements and their backend. Faults are wrapped around the backend, never patched into an element. */
import type { Backend } from '../../src/contract/backend.js';

export interface Network {
  backend: Backend;
  /** The next calls of this method and path (a part of it) fare so; the last given goes on. */
  next(match: { method?: string; path: string | RegExp }, ...fates: Fate[]): void;
  /** Everything that was asked, as `GET /clinic`. */
  asked: string[];
  requests: Request[];
}

/** `pass`, no line before or after the work was done, another answer instead, or one that is held until the test lets it go. */
export type Fate = 'pass' | 'drop-before' | 'drop-after' | Response | ((request: Request, pass: () => Promise<Response>) => Promise<Response>);

export function network(backend: Backend): Network {
  const rules: { method: string | undefined; path: string | RegExp; fates: Fate[] }[] = [];
  const asked: string[] = [];
  const requests: Request[] = [];
  return {
    asked, requests,
    next: ({ method, path }, ...fates) => { rules.unshift({ method, path, fates }); },
    async backend(request) {
      const { pathname } = new URL(request.url);
      asked.push(`${request.method} ${pathname}`);
      requests.push(request.clone());
      const rule = rules.find((one) => (one.method === undefined || one.method === request.method) && (typeof one.path === 'string' ? pathname.endsWith(one.path) : one.path.test(pathname)) && one.fates.length);
      const fate = rule?.fates.shift() ?? 'pass';
      if (fate === 'drop-before') throw new TypeError('Failed to fetch');
      if (fate instanceof Response) return fate.clone();
      if (typeof fate === 'function') return fate(request, () => backend(request));
      const response = await backend(request);
      if (fate === 'drop-after') throw new TypeError('Failed to fetch');
      return response;
    },
  };
}

/** A refusal as the contract writes it. */
export function problem(name: string, status: number, members: Record<string, unknown> = {}): Response {
  return new Response(JSON.stringify({ type: `urn:portico:problem:${name}`, title: name, status, reference: 'R7K4Q2X', ...members }), { status, headers: { 'Content-Type': 'application/problem+json' } });
}

export const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
