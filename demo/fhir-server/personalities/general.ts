/** Servers that do nearly all of FHIR's search: Medplum's and HAPI's. */
import { searchParameters } from '../fhir/search-parameters.js';
import type { Personality, TypeOffer } from '../personality.js';
import { identityScopes, smartCapabilities } from './us-core.js';

const references = (type: string) => Object.entries(searchParameters[type]!).filter(([, { type: kind }]) => kind === 'reference').map(([name]) => `${type}:${name}`);
const types: Record<string, TypeOffer> = Object.fromEntries(Object.entries(searchParameters).map(([type, parameters]) => [type, { search: Object.keys(parameters), sorts: true, includes: references(type), revincludes: ['Provenance:target'] }]));
const scopes = [...identityScopes, 'patient/*.read', 'patient/*.rs'];

/** Source: Medplum's documentation of search and paging, 2026. A parameter that it does not know finds nothing; its pages are `_offset`, then cursors. */
export const medplum: Personality = {
  name: 'medplum',
  software: 'Like Medplum',
  mediaType: 'application/fhir+json',
  types,
  unknownParameter: 'none',
  count: { usual: 20, most: 1000 },
  total: () => undefined,
  paging: {
    parameter: '_cursor', livesMs: 86_400_000,
    next: (first, _base, token) => { const to = new URL(first); to.searchParams.set('_cursor', token); return to.href; },
    expired: { status: 400, issue: { severity: 'error', code: 'invalid', text: 'Invalid cursor' } },
  },
  cors: { allowHeaders: ['authorization', 'accept', 'content-type', 'if-match', 'if-none-exist', 'prefer', 'x-medplum'], exposeHeaders: ['ETag', 'Location', 'Content-Location'] },
  smart: { capabilities: smartCapabilities, grantTypes: ['authorization_code', 'refresh_token', 'client_credentials'], scopes, refresh: 'rotates', namesItself: true, expiresIn: 3600 },
};

/** Source: the hapi-fhir-jpaserver-starter's application.yaml: 20 a page, 200 at most, search results kept for 60 s. Pages stand at the base address. */
export const hapi: Personality = {
  name: 'hapi',
  software: 'Like HAPI FHIR',
  mediaType: 'application/fhir+json',
  types,
  unknownParameter: 'refuse',
  count: { usual: 20, most: 200 },
  total: ({ matches }) => matches,
  paging: {
    parameter: '_getpages', livesMs: 60_000,
    next: (_first, base, token) => `${base}?_getpages=${token}&_getpagesoffset=20&_count=20&_pretty=true&_bundletype=searchset`,
    expired: { status: 410, issue: { severity: 'error', code: 'processing', text: 'Search ID does not exist and may have expired' } },
  },
  cors: { allowHeaders: ['authorization', 'accept', 'content-type', 'origin', 'prefer', 'x-fhir-starter', 'x-requested-with', 'if-match'], exposeHeaders: ['Location', 'Content-Location'] },
  smart: { capabilities: smartCapabilities, grantTypes: ['authorization_code', 'refresh_token'], scopes, refresh: 'rotates', expiresIn: 3600 },
  tooMany: () => new Response(null, { status: 429, headers: { 'Retry-After': 'Sat, 21 Nov 2026 12:00:00 GMT' } }),
};
