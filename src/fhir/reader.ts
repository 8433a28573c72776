import { Refusal } from './answer.js';
import type { Capabilities } from './capabilities.js';
import { parseJson } from './json.js';
import { endingOf, issuesOf, saysPartial, type Ending, type Issue } from './outcomes.js';
import { runAtMost, sharing } from './sharing.js';
import type { AnyResource, FhirOptions, Grant } from './types.js';

export type State = 'ok' | 'denied' | 'not-offered' | 'failed';

export interface Found<T = AnyResource> {
  state: State;
  /** Matches, each id once. */
  resources: T[];
  /** What came with them by `_include`. */
  included: AnyResource[];
  /** The server says that it left something out. */
  partial: boolean;
  /** There is more that was not read. */
  incomplete: boolean;
  at: Date;
  retryAfterSeconds?: number;
  quota?: boolean;
}
export interface Read<T = AnyResource> { state: State | 'missing'; resource?: T; at: Date; retryAfterSeconds?: number }

interface Answered { ending: Ending; body?: AnyResource; issues: Issue[]; at: Date; url: string; retryAfterSeconds?: number }

/** One call of the contract: whose it is, how much it may ask, and when nobody waits for it any more. */
export interface Plan { grant: Grant; capabilities: Capabilities; signal: AbortSignal; fresh: boolean; left: number }

/** A list repeats the parameter, which in FHIR means both at once. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

const inFlight = 4;
const tries = 3;
const keptMs = 60_000;
/** A wait that the server asks for and that a person does not notice. */
const longestWaitSeconds = 5;
const transient = new Set([429, 502, 503, 504]);
const mediaType = 'application/fhir+json';

export type Reader = ReturnType<typeof createReader>;

export function createReader({ baseUrl, fetch: send = (request) => fetch(request), grant, now = () => new Date(), wait = (ms) => new Promise((done) => { setTimeout(done, ms); }) }: FhirOptions) {
  const base = new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
  const limited = runAtMost(inFlight);
  const share = sharing<Answered>();
  const kept = new Map<string, Answered>();
  const store = new Map<string, { resource: AnyResource; at: Date }>();
  let owner: string | undefined;

  /** What one person's token read is gone before another's is asked. */
  function belongTo(patientId: string | undefined): void {
    if (owner !== patientId) {
      kept.clear();
      store.clear();
    }
    owner = patientId;
  }

  /** The only place that sends a token, and it goes to the server's own origin only. */
  async function sendOnce(url: URL, accept: string, token: string | undefined, signal: AbortSignal): Promise<Response> {
    if (url.origin !== base.origin) throw new Refusal('source-unavailable');
    return send(new Request(url, { headers: { Accept: accept, ...(token !== undefined && { Authorization: `Bearer ${token}` }) }, signal, redirect: 'error', credentials: 'omit' }));
  }

  async function sendPatiently(url: URL, accept: string, plan: Pick<Plan, 'grant'> | undefined, signal: AbortSignal): Promise<Response | undefined> {
    let token = plan?.grant.accessToken;
    for (let tried = 1; ; tried++) {
      signal.throwIfAborted();
      const response = await limited(() => sendOnce(url, accept, token, signal)).catch((error: unknown) => {
        if (signal.aborted || error instanceof Refusal) throw error;
        return undefined;
      });
      if (response?.status === 401 && plan) {
        const renewed = (await grant())?.accessToken;
        if (renewed === undefined || renewed === token) throw new Refusal('session-expired');
        token = renewed;
        continue;
      }
      const retryAfter = retryAfterOf(response);
      if (tried >= tries || (response && !transient.has(response.status)) || (retryAfter ?? 0) > longestWaitSeconds) return response;
      await wait((retryAfter ?? 0) * 1000 + Math.random() * 200 * 2 ** tried);
    }
  }

  async function ask(url: URL, plan: Plan | undefined, signal: AbortSignal): Promise<Answered> {
    const response = await sendPatiently(url, mediaType, plan, signal);
    const at = now();
    const told = { url: url.href, at };
    if (!response) return { ...told, ending: 'failed', issues: [] };
    const retryAfterSeconds = retryAfterOf(response);
    let body: AnyResource | undefined;
    try {
      const value = parseJson(await response.text());
      if (typeof (value as AnyResource | null)?.resourceType === 'string' || !plan) body = value as AnyResource;
    } catch {
      signal.throwIfAborted();
    }
    const issues = issuesOf(body);
    const ending = endingOf(response.status, issues);
    return { ...told, ending: ending === 'ok' && !body ? 'failed' : ending, issues, ...(body && { body }), ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  }

  /** One GET, kept for a minute, asked once however many want it. Without a plan nobody's token goes with it. */
  async function get(url: URL, plan: Plan | undefined, signal: AbortSignal = plan!.signal, fresh = plan?.fresh): Promise<Answered> {
    const key = url.href;
    const known = kept.get(key);
    if (known && !fresh && now().getTime() - known.at.getTime() < keptMs) return known;
    if (plan && plan.left-- <= 0) return { ending: 'failed', issues: [], at: now(), url: key };
    const mine = owner;
    const answered = await share(`${mine ?? ''} ${key}`, signal, (shared) => ask(url, plan, shared));
    if (mine === owner && answered.ending === 'ok' && plan) {
      kept.set(key, answered);
      for (const one of resourcesIn(answered.body!)) if (typeof one.id === 'string') store.set(`${one.resourceType}/${one.id}`, { resource: one, at: answered.at });
    }
    return answered;
  }

  const addressOf = (path: string, query: Query = {}): URL => {
    const url = new URL(path, base);
    for (const [name, value] of Object.entries(query)) for (const one of [value].flat()) url.searchParams.append(name, one as string);
    return url;
  };

  /** All pages of a search. Links are followed as they are, and only on the same origin. */
  async function search<T = AnyResource>(type: string, query: Query, plan: Plan): Promise<Found<T>> {
    const state = plan.capabilities.may(type, 'search', plan.grant);
    const found: Found<AnyResource> = { state: 'ok', resources: [], included: [], partial: false, incomplete: false, at: now() };
    if (state !== 'yes') return { ...found, state } as Found<T>;
    const first = addressOf(type, { ...query, ...(plan.capabilities.vendor.count > 0 && { _count: String(plan.capabilities.vendor.count) }) });
    const matches = new Map<string, AnyResource>();
    const included = new Map<string, AnyResource>();
    const visited = new Set<string>();
    let restarted = false;
    let read = 0;
    for (let url: URL | undefined = first; url;) {
      visited.add(url.href);
      const { ending, body, issues, at, retryAfterSeconds } = await get(url, plan, plan.signal, restarted);
      if (ending === 'expired-page' && read && !restarted) {
        restarted = true;
        visited.clear();
        kept.delete(first.href);
        url = first;
        continue;
      }
      if (ending !== 'ok') {
        if (read) found.incomplete = true;
        else found.state = ending === 'missing' ? 'not-offered' : ending === 'expired-page' || ending === 'quota' ? 'failed' : ending;
        if (retryAfterSeconds !== undefined) found.retryAfterSeconds = retryAfterSeconds;
        if (ending === 'quota') found.quota = true;
        break;
      }
      read += 1;
      if (at < found.at) found.at = at;
      if (saysPartial(issues)) found.partial = true;
      for (const { resource, mode } of entriesOf(body!)) {
        if (resource.resourceType === 'OperationOutcome' || mode === 'outcome') {
          if (saysPartial(issuesOf(resource))) found.partial = true;
        } else keepNewest(resource.resourceType === type && mode !== 'include' ? matches : included, resource);
      }
      const next = nextOf(body!);
      url = next === undefined ? undefined : follow(next, url);
      if (next !== undefined && (!url || visited.has(url.href))) {
        found.incomplete = true;
        url = undefined;
      }
    }
    return { ...found, resources: [...matches.values()] as T[], included: [...included.values()] };
  }

  /** A link of the server, if it leads to the server; its path and query are the server's own business. */
  function follow(link: string, from: URL): URL | undefined {
    const url = URL.canParse(link, from.href) ? new URL(link, from.href) : undefined;
    return url?.origin === base.origin ? url : undefined;
  }

  async function read<T = AnyResource>(type: string, id: string, plan: Plan): Promise<Read<T>> {
    const known = store.get(`${type}/${id}`);
    if (known && !plan.fresh && now().getTime() - known.at.getTime() < keptMs) return { state: 'ok', resource: known.resource as T, at: known.at };
    const state = plan.capabilities.may(type, 'read', plan.grant);
    if (state !== 'yes') return { state, at: now() };
    const { ending, body, at, retryAfterSeconds } = await get(addressOf(`${type}/${encodeURIComponent(id)}`), plan);
    const ended = ending === 'expired-page' ? 'missing' : ending === 'quota' ? 'failed' : ending;
    if (ended !== 'ok') return { state: ended, at, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
    return body!.resourceType === type ? { state: 'ok', resource: body as T, at } : { state: 'missing', at };
  }

  return {
    base, belongTo, search, read, addressOf, follow, now,
    /** What was read so far, without asking. */
    known: (reference: string): AnyResource | undefined => store.get(reference)?.resource,
    /** A public document of the server, such as its CapabilityStatement. */
    open: async (path: string, signal: AbortSignal): Promise<unknown> => {
      const { ending, body } = await get(addressOf(path), undefined, signal);
      return ending === 'ok' ? body : undefined;
    },
    /** Bytes, as one of these media types. */
    bytes: (url: URL, accept: string, plan: Plan): Promise<Response | undefined> => sendPatiently(url, accept, plan, plan.signal),
  };
}

function retryAfterOf(response: Response | undefined): number | undefined {
  const given = response?.headers.get('Retry-After');
  const seconds = given ? Number(given) : NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : undefined;
}

type Entry = { resource?: AnyResource; search?: { mode?: unknown } } | null;
const entriesOf = ({ entry }: AnyResource): { resource: AnyResource; mode: unknown }[] => (Array.isArray(entry) ? (entry as Entry[]) : []).flatMap((one) =>
  (typeof one?.resource?.resourceType === 'string' ? [{ resource: one.resource, mode: one.search?.mode }] : []));
const resourcesIn = (body: AnyResource): AnyResource[] => (body.resourceType === 'Bundle' ? entriesOf(body).map(({ resource }) => resource) : [body]);

function nextOf({ link }: AnyResource): string | undefined {
  const next = Array.isArray(link) ? (link as ({ relation?: unknown; url?: unknown } | null)[]).find((one) => one?.relation === 'next')?.url : undefined;
  return typeof next === 'string' ? next : undefined;
}

function keepNewest(into: Map<string, AnyResource>, resource: AnyResource): void {
  const key = resource.id === undefined ? `${resource.resourceType} ${into.size}` : `${resource.resourceType}/${resource.id}`;
  const before = into.get(key);
  if (!before || String(resource.meta?.lastUpdated ?? '') >= String(before.meta?.lastUpdated ?? '')) into.set(key, resource);
}
