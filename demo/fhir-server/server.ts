/** A FHIR R4 server for tests and for the demo: one person's handful of records, read-only, with the manners of one vendor or another. */
import type { Binary, FhirResource, OperationOutcomeIssue } from 'fhir/r4.js';
import { fromBase64, random } from './bytes.js';
import { capabilityStatement, smartConfiguration } from './capability.js';
import { preflight, withCors } from './cors.js';
import { toJson } from './fhir/json.js';
import { outcomeOf, Refusal, refuse } from './fhir/outcome.js';
import { searchParameters } from './fhir/search-parameters.js';
import { Store } from './fhir/store.js';
import { isSearched, type Personality } from './personality.js';
import { forbidden, ForbiddenByVendor, pageOf, search, type Listing, type Place } from './search.js';
import { Authorization, type Client, type Person } from './smart/authorization.js';
import { publicKeys } from './smart/id-token.js';
import { covers, maySee, type Access } from './smart/scopes.js';

export interface FhirServerOptions {
  personality: Personality;
  /** Where all of it stands, without a slash at the end: FHIR under `/r4`, signing in under `/sign-in`. */
  root: string;
  resources: readonly FhirResource[];
  people: Person[];
  clients?: Client[];
  now?: () => Date;
}

export interface FhirServer {
  handle(request: Request): Promise<Response>;
  /** The FHIR base address. */
  base: string;
  /** A token for one person's record, without the way through the sign-in page. All scopes unless said. */
  token(patient: string, scope?: string): string;
  /** All tokens, or all links to further pages, end now. */
  expireTokens(): void;
  expirePages(): void;
  /** The next requests for resources are too many, as this server says it. */
  busy(times: number): void;
  /** The next requests whose path and query match are answered with this, once each. */
  answerNext(pattern: RegExp, response: () => Response | Promise<Response>): void;
  /** What was asked, in order. */
  readonly requests: { method: string; url: string; headers: Headers; status: number }[];
}

interface Kept {
  listing: Listing;
  number: number;
  endsAt: number;
  patient: string | undefined;
}

export function createFhirServer({ personality, root, resources, people, clients = [], now = () => new Date() }: FhirServerOptions): FhirServer {
  const base = `${root}/r4`;
  const place: Place = { base, personality, store: new Store(resources, base), now };
  const authorization = new Authorization({ root, base, personality, clients, people, now });
  const pages = new Map<string, Kept>();
  const prepared: { pattern: RegExp; response: () => Response | Promise<Response> }[] = [];
  const requests: FhirServer['requests'] = [];
  let busy = 0;

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const isToken = url.href === authorization.endpoints.token_endpoint || url.href === authorization.endpoints.revocation_endpoint;
    if (request.method === 'OPTIONS') return preflight(personality, isToken);
    const response = withCors(await answer(request, url), personality, isToken);
    requests.push({ method: request.method, url: request.url, headers: request.headers, status: response.status });
    return response;
  }

  async function answer(request: Request, url: URL): Promise<Response> {
    const ready = prepared.findIndex(({ pattern }) => pattern.test(`${url.pathname}${url.search}`));
    if (ready >= 0) return prepared.splice(ready, 1)[0]!.response();
    const address = `${url.origin}${url.pathname}`;
    const { endpoints } = authorization;
    if (address === endpoints.authorization_endpoint) return authorization.authorize(request, url);
    if (address === endpoints.token_endpoint) return request.method === 'POST' ? authorization.token(request) : new Response(null, { status: 405 });
    if (address === endpoints.revocation_endpoint) return authorization.revoke(request);
    if (address === endpoints.jwks_uri) return Response.json(await publicKeys());
    const own = personality.ignoresCaseOfPath ? address.toLowerCase().startsWith(base.toLowerCase()) : address.startsWith(base);
    if (!own) return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/html' } });
    const path = address.slice(base.length).split('/').filter(Boolean).map(decodeURIComponent);
    if (path.join('/') === '.well-known/smart-configuration') return Response.json(smartConfiguration(personality, authorization.issuer, endpoints));
    if (path.join('/') === 'metadata') return fhir(200, capabilityStatement(personality, base, endpoints, now()));
    try {
      return await fhirAnswer(request, url, path);
    } catch (error) {
      if (error instanceof ForbiddenByVendor) return error.response;
      if (!(error instanceof Refusal)) throw error;
      const { body, mediaType, headers } = error.special;
      if (body !== undefined) return new Response(body, { status: error.status, headers: { ...(mediaType && { 'Content-Type': mediaType }), ...headers } });
      const outcome = outcomeOf(error.issues, personality.issueSystem);
      if (personality.issuesWithoutCode) for (const issue of outcome.issue as Partial<OperationOutcomeIssue>[]) delete issue.code;
      return fhir(error.status, outcome, headers);
    }
  }

  const fhir = (status: number, body: object, headers: Record<string, string> = {}) => new Response(toJson(body), { status, headers: { 'Content-Type': `${personality.mediaType};charset=utf-8`, 'Cache-Control': 'no-store', ...headers } });

  async function fhirAnswer(request: Request, url: URL, path: string[]): Promise<Response> {
    const bearer = /^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '';
    if (busy > 0) {
      busy -= 1;
      return personality.tooMany?.() ?? refuse(429, 'throttled', 'Too many requests.');
    }
    const access: Access | undefined = authorization.holder(bearer);
    if (!access) throw new Refusal(401, [{ severity: 'error', code: 'login', text: 'Sign in first.' }], { headers: { 'WWW-Authenticate': 'Bearer' } });
    const [type = '', id] = path;
    const query = new URLSearchParams(url.search);
    const kept = query.get(personality.paging.parameter);
    if (kept !== null && (path.length === 1 || path.length === 0)) return further(kept, access);
    const offer = personality.types[type];
    if (!offer) {
      const special = personality.notFound?.(path.join('/'), type in searchParameters);
      if (special) return special;
      refuse(404, 'not-supported', `There is no ${type} here.`);
    }
    const accept = request.headers.get('Accept') ?? '*/*';
    if (personality.jsonOnly && !/json|\*\/\*/.test(accept) && type !== 'Binary') throw new Refusal(406, [], { body: '' });
    const isSearch = id === undefined || (id === '_search' && request.method === 'POST');
    if (request.method !== 'GET' && !(isSearch && id === '_search')) refuse(405, 'not-supported', 'This server is read-only.');
    if (isSearch) {
      if (id === '_search') for (const [name, value] of new URLSearchParams(await request.text())) query.append(name, value);
      if (!isSearched(offer!)) refuse(405, 'not-supported', `${type} cannot be searched.`);
      if (!covers(access.scope, type, 'searches')) throw forbidden(place, type);
      return firstPage(search(place, access, type, url, query), access);
    }
    if (path.length !== 2) refuse(404, 'not-supported', 'There is nothing here.');
    return read(request, type, id!, access);
  }

  function read(request: Request, type: string, id: string, access: Access): Response {
    if (!covers(access.scope, type, 'reads')) throw forbidden(place, type);
    const stored = place.store.read(type, id);
    const resource = stored && personality.present ? personality.present(stored) : stored;
    if (!stored || !resource) return personality.notFound?.(`${type}/${id}`, true) ?? refuse(404, 'not-found', `There is no ${type}/${id}.`);
    const owner = place.store.ownerOf(stored);
    if ((owner !== undefined && owner !== access.patient) || !maySee(access, stored)) throw forbidden(place, type);
    const accept = request.headers.get('Accept') ?? '*/*';
    if (resource.resourceType === 'Binary' && !/json|\*\/\*/.test(accept)) return bytes(resource, accept);
    return fhir(200, resource, resource.meta?.versionId ? { [personality.etag ?? 'ETag']: `W/"${resource.meta.versionId}"` } : {});
  }

  function firstPage(listing: Listing, access: Access): Response {
    return fhir(200, pageOf(place, access, listing, 0, () => keep(listing, 1, access)));
  }

  function keep(listing: Listing, number: number, { patient }: Access): string {
    const token = random(12);
    pages.set(token, { listing, number, patient, endsAt: now().getTime() + personality.paging.livesMs });
    return token;
  }

  function further(token: string, access: Access): Response {
    const kept = pages.get(token);
    const { status, issue } = personality.paging.expired;
    if (!kept || kept.patient !== access.patient || kept.endsAt <= now().getTime()) throw new Refusal(status, [issue]);
    return fhir(200, pageOf(place, access, kept.listing, kept.number, () => keep(kept.listing, kept.number + 1, access)));
  }

  return {
    handle, base, requests,
    token: (patient, scope = `launch/patient openid fhirUser patient/*.${personality.smart.capabilities.includes('permission-v2') ? 'rs' : 'read'}`) => authorization.issue(patient, scope),
    expireTokens: () => authorization.expire(),
    expirePages: () => { for (const page of pages.values()) page.endsAt = 0; },
    busy: (times) => { busy = times; },
    answerNext: (pattern, response) => prepared.push({ pattern, response }),
  };
}

/** A Binary as itself, in the type that was asked for. */
function bytes({ contentType, data = '' }: Binary, accept: string): Response {
  if (!accept.includes(contentType) && !accept.includes(`${contentType.split('/')[0]}/*`)) throw new Refusal(406, [], { body: '' });
  return new Response(fromBase64(data), { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } });
}
