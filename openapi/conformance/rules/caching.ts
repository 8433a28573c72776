/** Who may keep an answer, and how long (RFC 9111). */
import type { Operation } from '../contract.js';
import type { Fault } from '../rows.js';

/** Seconds for which public answers may be kept; anything about a person may not be kept at all. */
const publicSeconds: Record<string, number> = { '/clinic': 300, '/locations': 300, '/visit-types': 300, '/practitioners': 300, '/slots': 10 };
const personal = /^\/(patients|accounts|session|uploads)(\/|$)/;

/** How long a cache keeps it for sure; undefined where the answer does not say. */
export function keptSeconds(headers: Headers): number | undefined {
  const directives = cacheControl(headers);
  const ages = ['max-age', 's-maxage'].map((name) => directives.get(name)).filter((value) => value !== undefined).map(Number);
  if (ages.length) return Math.max(...ages);
  const [expires, date] = [headers.get('Expires'), headers.get('Date')].map((value) => Date.parse(value ?? ''));
  return Number.isNaN(expires! - date!) ? undefined : Math.max(0, (expires! - date!) / 1000);
}

export function cachingFault({ template, method, write }: Pick<Operation, 'template' | 'method' | 'write'>, headers: Headers): Fault {
  if (cacheControl(headers).has('no-store')) return undefined;
  const said = `Cache-Control is ${headers.get('Cache-Control') ?? 'absent'}`;
  const limit = publicSeconds[template];
  // What a write answers is kept by no cache unless it is told to, so outside a record only reading is held to no-store.
  if (limit === undefined) return personal.test(template) || !write ? `${said} where ${method} ${template} needs no-store.` : undefined;
  const kept = keptSeconds(headers);
  return kept !== undefined && kept > limit ? `${said} where ${template} may be kept for ${limit} seconds.` : undefined;
}

function cacheControl(headers: Headers): Map<string, string> {
  return new Map((headers.get('Cache-Control') ?? '').split(',').map((directive) => {
    const [name, value = ''] = directive.trim().toLowerCase().split('=');
    return [name!, value.replaceAll('"', '')];
  }));
}
