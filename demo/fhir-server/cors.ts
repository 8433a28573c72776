import type { Personality } from './personality.js';

/** Answers a preflight, or adds to an answer what a browser lets its page see (Fetch standard, 3.2). Any origin, no cookies. */
export function preflight({ cors }: Personality, isToken: boolean): Response {
  if (isToken && cors.onToken === false) return new Response(null, { status: 405 });
  return new Response(null, { status: 204, headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'GET, POST, OPTIONS', 'Access-Control-Allow-Headers': cors.allowHeaders.join(', '), 'Access-Control-Max-Age': '600' } });
}

export function withCors(response: Response, { cors }: Personality, isToken: boolean): Response {
  if (isToken && cors.onToken === false) return response;
  const headers = new Headers(response.headers);
  headers.set('Access-Control-Allow-Origin', '*');
  if (cors.exposeHeaders.length) headers.set('Access-Control-Expose-Headers', cors.exposeHeaders.join(', '));
  return new Response(response.body, { status: response.status, headers });
}
