import type { FhirServer } from '../../demo/fhir-server/server.js';

/** The browser's own name is among them, which a page does not set. */
const free = new Set(['accept', 'accept-language', 'content-language', 'user-agent']);
const readable = ['cache-control', 'content-language', 'content-length', 'content-type', 'expires', 'last-modified', 'pragma'];
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/**
 * `fetch` as a page of another origin has it (Fetch standard, 3.2): asks before it sends what a form could not, fails where the server does
 * not allow it, and lets the page see only the headers that the server exposes. Only the given servers exist.
 */
export function asBrowser(servers: FhirServer[], origin = 'https://www.clinic.example'): typeof fetch {
  const blocked = (why: string) => new TypeError(`Failed to fetch: ${why}`);
  return async (input, init) => {
    const request = new Request(input, init);
    const own = new URL(request.url).origin;
    const server = servers.find(({ base }) => new URL(base).origin === own);
    if (!server) throw blocked(`nothing is at ${own}`);
    const unsafe = [...request.headers.keys()].filter((name) => !free.has(name) && !(name === 'content-type' && formTypes.some((type) => request.headers.get(name)!.startsWith(type))));
    if (unsafe.length || !['GET', 'POST', 'HEAD'].includes(request.method)) {
      const asked = await server.handle(new Request(request.url, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': request.method, 'Access-Control-Request-Headers': unsafe.join(',') } }));
      const allowed = (asked.headers.get('Access-Control-Allow-Headers') ?? '').toLowerCase().split(/\s*,\s*/);
      const refused = unsafe.filter((name) => !allowed.includes(name));
      if (!asked.ok || !asked.headers.has('Access-Control-Allow-Origin') || refused.length) throw blocked(`the preflight refused ${refused.join(', ')}`);
    }
    const headers = new Headers(request.headers);
    headers.set('Origin', origin);
    const response = await server.handle(new Request(request, { headers }));
    if (!response.headers.has('Access-Control-Allow-Origin')) throw blocked('no Access-Control-Allow-Origin');
    const exposed = (response.headers.get('Access-Control-Expose-Headers') ?? '').toLowerCase().split(/\s*,\s*/).concat(readable);
    const seen = [...response.headers].filter(([name]) => exposed.includes(name));
    return new Response(response.body, { status: response.status, headers: seen });
  };
}
