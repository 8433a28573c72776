/**
 * A second server, that we did not write: Medplum's router over its own store in memory. In front of it stands what it lacks: tokens and
 * who may see what, a CapabilityStatement, links to further pages; and `patient` becomes `subject`, which is what it has an index of.
 */
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { capabilityStatement, smartConfiguration } from '../../demo/fhir-server/capability.js';
import { preflight, withCors } from '../../demo/fhir-server/cors.js';
import { plain } from '../../demo/fhir-server/fhir/json.js';
import { outcomeOf } from '../../demo/fhir-server/fhir/outcome.js';
import { searchParameters } from '../../demo/fhir-server/fhir/search-parameters.js';
import { Store } from '../../demo/fhir-server/fhir/store.js';
import { medplum } from '../../demo/fhir-server/personalities/general.js';
import type { Personality } from '../../demo/fhir-server/personality.js';
import type { FhirServer, FhirServerOptions } from '../../demo/fhir-server/server.js';
import { Authorization } from '../../demo/fhir-server/smart/authorization.js';
import { covers, maySee } from '../../demo/fhir-server/smart/scopes.js';
import { indexDefinitions } from './definitions.js';

/** Of version 4.5.2: no includes, and what it does not know finds nothing. */
const types = Object.fromEntries(Object.entries(medplum.types).map(([type, { search, sorts }]) => [type, { search, sorts: sorts ?? false }]));
export const routerPersonality: Personality = { ...medplum, name: 'medplum-router', software: 'Medplum’s router', types };

type Stored = Parameters<MemoryRepository['updateResource']>[0];

export async function createMedplumServer({ root, resources, people, clients = [], now = () => new Date() }: Omit<FhirServerOptions, 'personality'>): Promise<FhirServer> {
  indexDefinitions({ search: true });
  const base = `${root}/r4`;
  const repository = new MemoryRepository();
  for (const resource of plain(resources)) await repository.createResource(resource as unknown as Stored);
  const router = new FhirRouter();
  const owners = new Store(resources, base);
  const authorization = new Authorization({ root, base, personality: routerPersonality, clients, people, now });
  const prepared: { pattern: RegExp; response: () => Response | Promise<Response> }[] = [];
  const requests: FhirServer['requests'] = [];
  let busy = 0;

  const json = (status: number, body: object) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/fhir+json' } });
  const refused = (status: number, text: string) => json(status, outcomeOf([{ severity: 'error', code: status === 401 ? 'login' : 'forbidden', text }]));

  async function answer(request: Request, url: URL): Promise<Response> {
    const ready = prepared.findIndex(({ pattern }) => pattern.test(`${url.pathname}${url.search}`));
    if (ready >= 0) return prepared.splice(ready, 1)[0]!.response();
    const address = `${url.origin}${url.pathname}`;
    const { endpoints } = authorization;
    if (address === endpoints.authorization_endpoint) return authorization.authorize(request, url);
    if (address === endpoints.token_endpoint) return authorization.token(request);
    if (address === endpoints.revocation_endpoint) return authorization.revoke(request);
    if (address === `${base}/.well-known/smart-configuration`) return Response.json(smartConfiguration(routerPersonality, authorization.issuer, endpoints));
    if (address === `${base}/metadata`) return json(200, capabilityStatement(routerPersonality, base, endpoints, now()));
    if (busy > 0) {
      busy -= 1;
      return refused(429, 'Too many requests.');
    }
    const access = authorization.holder(/^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '');
    if (!access) return refused(401, 'Sign in first.');
    const [type = '', id] = address.slice(base.length + 1).split('/');
    if (request.method !== 'GET') return refused(405, 'This server is read-only.');
    const query = new URLSearchParams(url.search);
    const about = query.get('patient') ?? query.get('subject');
    if (!covers(access.scope, type, id === undefined ? 'searches' : 'reads') || (about !== null && about.split('/').at(-1) !== access.patient)) return refused(403, 'The token does not cover this.');
    renamed(query, type);
    const [outcome, found] = await router.handleRequest({ method: 'GET', pathname: '', url: `/${[type, id].filter(Boolean).join('/')}${query.size ? `?${query}` : ''}`, body: {}, params: {}, query: {} }, repository);
    const status = Number(/^(\d{3})/.exec(statusOf(outcome.id))![1]);
    const mine = (resource: FhirResource) => {
      const stored = owners.read(resource.resourceType, resource.id!);
      const owner = stored && owners.ownerOf(stored);
      return (owner === undefined || owner === access.patient) && maySee(access, resource);
    };
    if (status !== 200 || !found) return json(status, outcome);
    if (found.resourceType !== 'Bundle') return mine(found as FhirResource) ? json(200, found) : refused(403, 'The token does not cover this.');
    return json(200, linked(found as unknown as Bundle, url, mine));
  }

  return {
    base, requests,
    async handle(request) {
      const url = new URL(request.url);
      if (request.method === 'OPTIONS') return preflight(routerPersonality, false);
      const response = withCors(await answer(request, url), routerPersonality, false);
      requests.push({ method: request.method, url: request.url, headers: request.headers, status: response.status });
      return response;
    },
    token: (patient, scope = 'launch/patient openid fhirUser patient/*.rs') => authorization.issue(patient, scope),
    expireTokens: () => authorization.expire(),
    expirePages: () => undefined, // its pages are places in a list
    busy: (times) => { busy = times; },
    answerNext: (pattern, response) => prepared.push({ pattern, response }),
  };
}

/** A bare id finds nothing there. */
function renamed(query: URLSearchParams, type: string): void {
  const patient = query.get('patient');
  if (patient === null) return;
  query.delete('patient');
  const name = 'subject' in searchParameters[type]! ? 'subject' : type === 'Appointment' ? 'actor' : type === 'Coverage' ? 'beneficiary' : 'patient';
  const rest = [...query];
  for (const key of [...query.keys()]) query.delete(key);
  query.append(name, patient.includes('/') ? patient : `Patient/${patient}`);
  for (const [key, value] of rest) query.append(key, value);
}

const statuses: Record<string, string> = { ok: '200', 'not-found': '404', gone: '410', created: '201', forbidden: '403' };
const statusOf = (id: string | undefined) => statuses[id ?? ''] ?? '400';

function linked(bundle: Bundle, url: URL, mine: (resource: FhirResource) => boolean): Bundle {
  const [offset, count] = [Number(url.searchParams.get('_offset') ?? 0), Number(url.searchParams.get('_count') ?? 20)];
  const next = new URL(url);
  next.searchParams.set('_offset', String(offset + count));
  const entry = (bundle.entry ?? []).filter(({ resource }) => resource && mine(resource as FhirResource));
  const { entry: _, total = 0, ...rest } = bundle;
  return { ...rest, total, link: [{ relation: 'self', url: url.href }, ...(offset + count < total ? [{ relation: 'next', url: next.href }] : [])], ...(entry.length && { entry }) };
}
