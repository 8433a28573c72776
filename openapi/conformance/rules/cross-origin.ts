/** What an answer allows a page of another origin. */
import type { Fault } from '../rows.js';

/** Reserved by RFC 2606: no clinic's website is there. */
export const unknownOrigin = 'https://conformance.invalid';

export function crossOriginFault(headers: Headers): Fault {
  const allowed = headers.get('Access-Control-Allow-Origin');
  if (allowed === '*' && headers.get('Access-Control-Allow-Credentials')?.toLowerCase() === 'true') return 'Access-Control-Allow-Origin is * together with credentials.';
  return allowed === '*' || allowed === unknownOrigin || allowed === 'null' ? `Access-Control-Allow-Origin is ${allowed} for an origin that the clinic does not know.` : undefined;
}
