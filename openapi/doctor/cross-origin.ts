/** Whether a page of one origin may ask: what a browser looks at before it shows an answer or sends a write. */
import type { Answer, Ask } from '../conformance/client.js';
import type { Context } from '../conformance/context.js';
import type { Operation } from '../conformance/contract.js';
import { deviation, type Deviation, type Finding } from './deviation.js';

/** Asks a public read, the session and one write as a browser would for a page of this origin. */
export async function crossOrigin(context: Context, origin: string, withCookies: boolean): Promise<Deviation[]> {
  if (new URL(context.base).origin === origin) return [];
  const found: Deviation[] = [];
  const look = async (operation: Operation, ask: Ask, findings: (answer: Answer) => Finding[]) => {
    const answer = await context.ask(operation, { ...ask, as: 'nobody', headers: { Origin: origin, ...ask.headers } });
    if (answer.status !== 0) found.push(...findings(answer).map((one) => deviation(operation, answer, one)));
  };
  await look(context.operation('getClinic'), {}, (answer) => mayRead(answer, origin, false));
  if (found.length) return found; // an origin that is not known has the same fault everywhere
  if (!context.closed.has(context.operation('getSession'))) await look(context.operation('getSession'), {}, (answer) => mayRead(answer, origin, withCookies));
  for (const operation of context.operations.filter((one) => one.write && !isUnclaimed(context, one))) {
    const names = headersOf(operation, withCookies);
    await look(operation, { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': operation.method, 'Access-Control-Request-Headers': names.join(',') } }, (answer) => [...mayRead(answer, origin, withCookies), ...mayWrite(answer, operation, names)]);
  }
  return found;
}

const isUnclaimed = ({ clinic }: Context, { profile }: Operation) => profile !== 'core' && !clinic?.contract.profiles.includes(profile);

/** What the elements send beside what a browser allows by itself. */
const headersOf = ({ keyed, parameters, body }: Operation, withCookies: boolean): string[] => [
  ...(withCookies ? [] : ['authorization']), ...(body ? ['content-type'] : []), ...(keyed ? ['idempotency-key'] : []), ...(parameters.some(({ name }) => name === 'If-Match') ? ['if-match'] : []),
].sort();

function mayRead({ headers }: Answer, origin: string, credentials: boolean): Finding[] {
  const allowed = headers.get('Access-Control-Allow-Origin');
  const findings: Finding[] = [];
  if (allowed !== origin && (allowed !== '*' || credentials)) findings.push({ field: 'header Access-Control-Allow-Origin', expected: origin, got: allowed ?? 'none', mend: `Add ${origin} to the origins that the clinic knows, and answer it with Access-Control-Allow-Origin: ${origin}.` });
  if (allowed === origin && !names(headers.get('Vary')).some((name) => name === 'origin' || name === '*')) findings.push({ field: 'header Vary', expected: 'Origin', got: headers.get('Vary') ?? 'none', mend: 'Send Vary: Origin, or a cache gives one page’s answer to another.' });
  if (credentials && headers.get('Access-Control-Allow-Credentials') !== 'true') findings.push({ field: 'header Access-Control-Allow-Credentials', expected: 'true', got: headers.get('Access-Control-Allow-Credentials') ?? 'none', mend: 'Send Access-Control-Allow-Credentials: true, or no cookie of a session arrives.' });
  return findings;
}

function mayWrite({ status, headers }: Answer, { method }: Operation, needed: string[]): Finding[] {
  const allowedMethods = names(headers.get('Access-Control-Allow-Methods'));
  const allowedHeaders = names(headers.get('Access-Control-Allow-Headers'));
  const missing = needed.filter((name) => !allowedHeaders.includes(name) && (name === 'authorization' || !allowedHeaders.includes('*')));
  return [
    ...(status >= 200 && status < 300 ? [] : [{ field: 'status', expected: '204', got: String(status), mend: 'Answer the OPTIONS request that a browser sends before a write, without asking for a credential.' }]),
    ...(method === 'POST' || allowedMethods.includes(method.toLowerCase()) || allowedMethods.includes('*') ? [] : [{ field: 'header Access-Control-Allow-Methods', expected: method, got: headers.get('Access-Control-Allow-Methods') ?? 'none', mend: `Name ${method} in Access-Control-Allow-Methods.` }]),
    ...(missing.length ? [{ field: 'header Access-Control-Allow-Headers', expected: needed.join(', '), got: headers.get('Access-Control-Allow-Headers') ?? 'none', mend: `Name ${missing.join(', ')} in Access-Control-Allow-Headers.` }] : []),
  ];
}

const names = (header: string | null): string[] => (header ?? '').toLowerCase().split(',').map((name) => name.trim()).filter(Boolean);
