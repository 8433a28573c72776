import type { FhirResource, Observation } from 'fhir/r4.js';
import { Refusal, type Issue } from '../fhir/outcome.js';
import { datePrefix } from '../fhir/values.js';
import type { Asked, Personality, TypeOffer } from '../personality.js';
import { identityScopes, scopesFor, smartCapabilities, usCoreTypes } from './us-core.js';

/**
 * Epic's R4 server as a patient's app meets it. Source: its public CapabilityStatement, smart-configuration and list of error codes at
 * fhir.epic.com (2026), and what its open sandbox answers.
 */
const types: Record<string, TypeOffer> = Object.fromEntries(Object.entries({
  ...usCoreTypes,
  Appointment: { search: ['patient', 'date', 'status', 'identifier', 'service-type'] },
  ImagingStudy: { search: ['patient', 'identifier', 'started'] },
}).map(([type, offer]) => [type, { ...offer, includes: ['*'], revincludes: ['Provenance:target'] }]));

const fatal = (vendorCode: string, text: string, code: Issue['code'] = 'processing') => ({ severity: 'fatal' as const, code, text, vendorCode });
const known = new Set(['laboratory', 'vital-signs', 'social-history', 'imaging']);
/** Categories that exist and that this app was not given. */
const notGiven = new Set(['survey', 'exam', 'procedure', 'sdoh', 'therapy', 'activity']);
const carePlans = new Set(['38717003', '734163000', '736271009']);
const codeOf = (value: string) => value.split('|').at(-1)!;

function beforeSearch({ type, query }: Asked): void {
  const refuseWith = (...issues: Issue[]) => { throw new Refusal(400, issues); };
  for (const [name, value] of query) {
    const [prefix] = /date|issued|authored|period|_lastUpdated/.test(name) ? datePrefix(value) : [undefined];
    if (prefix && !['eq', 'lt', 'le', 'gt', 'ge'].includes(prefix)) refuseWith(fatal('59111', 'The command parameters are invalid.', 'invalid'));
  }
  if (query.has('_id')) return;
  const category = query.get('category');
  if (type === 'Observation') {
    if (category === null && !query.has('code')) refuseWith(fatal('59108', 'Either a category or a code is required for a search.', 'required'));
    const asked = (category ?? '').split(',').filter(Boolean).map(codeOf);
    if (asked.some((one) => notGiven.has(one))) refuseWith(fatal('59022', 'The request is for sub-resources that the client may not see.', 'forbidden'), { severity: 'warning', code: 'suppressed', text: 'Client not authorized for the requested sub-resource.', vendorCode: '59204' });
    if (asked.some((one) => !known.has(one))) refuseWith(fatal('59109', 'The category is not known.', 'code-invalid'), fatal('59111', 'The command parameters are invalid.', 'invalid'));
  }
  if (type === 'CarePlan' && !(category ?? '').split(',').map(codeOf).some((one) => carePlans.has(one))) refuseWith(fatal('59159', 'A known category is required: 38717003, 734163000, 736271009.', 'required'));
}

/** Vital signs carry the code of their panel beside their own, and copies under other systems; times are told in UTC. */
function present(resource: FhirResource): FhirResource {
  if (resource.resourceType !== 'Observation') return resource;
  const isVital = resource.category?.some(({ coding }) => coding?.some(({ code }) => code === 'vital-signs'));
  const own = resource.code.coding ?? [];
  const local = own.map(({ code, display }) => ({ system: 'urn:oid:1.2.246.537.6.96', code, ...(display && { display }) }));
  const inUtc = (at: string) => (at.includes('T') ? new Date(at).toISOString().replace('.000', '') : at);
  const presented: Observation = {
    ...resource,
    code: { ...resource.code, coding: [...(isVital ? [{ system: 'http://loinc.org', code: '8716-3', display: 'Vital signs, weight, height, head circumference, oxygen saturation and BMI panel' }] : []), ...local, ...own] },
    ...(resource.effectiveDateTime && { effectiveDateTime: inUtc(resource.effectiveDateTime) }),
  };
  return presented;
}

export const epic: Personality = {
  name: 'epic',
  software: 'Like Epic',
  mediaType: 'application/json+fhir',
  types,
  unknownParameter: 'ignore',
  unknownParameterIssue: (name) => ({ severity: 'information', code: 'informational', text: `Unknown or unsupported parameter: ${name}.`, vendorCode: '59100' }),
  count: { usual: 50, most: 1000 },
  // The size of the page, whatever was found.
  total: ({ size }) => size,
  paging: {
    parameter: 'sessionID', livesMs: 600_000,
    next: (first, _base, token) => `${first.origin}${first.pathname}?sessionID=${token}`,
    expired: { status: 400, issue: fatal('4113', 'The session has expired. Search again.', 'expired') },
    emptyFirst: ({ type, query }) => type === 'DiagnosticReport' && query.has('category'),
  },
  // Its own answer to a preflight. No If-Match, no Cache-Control; nothing is exposed.
  cors: { allowHeaders: ['origin', 'authorization', 'accept', 'content-type', 'x-requested-with', 'prefer'], exposeHeaders: [] },
  smart: {
    capabilities: smartCapabilities,
    grantTypes: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:jwt-bearer', 'urn:ietf:params:oauth:grant-type:token-exchange'],
    scopes: [...identityScopes, ...scopesFor(types, 1), ...scopesFor(types, 2)],
    // An app without a secret gets no refresh token.
    grants: (scope) => scope !== 'offline_access' && !scope.startsWith('patient/*'),
    refresh: 'none', expiresIn: 3600,
  },
  issueSystem: 'urn:oid:1.2.840.114350.1.13.0.1.7.2.657369',
  etag: 'E-Tag',
  beforeSearch, present,
  besides: ({ type, query }, { matches, number }) => [
    ...(matches === 0 ? [{ severity: 'warning' as const, code: 'processing' as const, text: 'Resource request returns no results.', vendorCode: '4101' }] : []),
    ...(number === 0 && matches > 0 && type === 'DocumentReference' ? [{ severity: 'warning' as const, code: 'processing' as const, text: 'This response includes information available to the authorized user at the time of the request. It may not contain the entire record available in the system.', vendorCode: '4119' }] : []),
    ...(number === 0 && type === 'Condition' && !query.has('category') ? ['Genomics', 'Infection'].map((name) => ({ severity: 'warning' as const, code: 'suppressed' as const, text: `Client not authorized for Condition - ${name}. Search results of this type have not been included.`, vendorCode: '59204' })) : []),
  ],
  forbidden: () => new Response(null, { status: 403 }),
  notFound: (_path, knowsType) => (knowsType ? undefined : new Response('<!DOCTYPE html><html><title>404</title><body>Not found</body></html>', { status: 404, headers: { 'Content-Type': 'text/html' } })),
  tooMany: () => new Response(null, { status: 429 }),
};
