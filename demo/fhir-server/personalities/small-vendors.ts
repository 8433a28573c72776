import type { FhirResource } from 'fhir/r4.js';
import { refuse } from '../fhir/outcome.js';
import type { Personality, TypeOffer } from '../personality.js';
import { identityScopes, scopesFor, smartCapabilities, usCoreTypes } from './us-core.js';

/**
 * What was seen of several smaller vendors' sandboxes (NextGen, DrChrono, eClinicalWorks, Medhost), in one: numbers as text, times as days,
 * a count of 50 over an empty list, a next page whose path changes case, 500 where somebody may not, issues without a code, version 1 scopes.
 */
const { Provenance: _p, MedicationDispense: _m, Coverage: _c, ...theirs } = usCoreTypes;
const types: Record<string, TypeOffer> = theirs;

function present(resource: FhirResource): FhirResource {
  if (resource.resourceType === 'Observation') {
    const { valueQuantity: value, ...rest } = resource;
    const day = resource.effectiveDateTime ? { effectiveDateTime: resource.effectiveDateTime.slice(0, 10) } : {};
    if (!value || value.comparator || resource.category?.some(({ coding }) => coding?.some(({ code }) => code === 'vital-signs'))) return { ...resource, ...day };
    return { ...rest, ...day, valueString: JSON.stringify(value.value).replace(/"|@decimal:/g, '') };
  }
  return resource;
}

export const smallVendors: Personality = {
  name: 'small-vendors',
  software: 'Like several smaller ones',
  mediaType: 'application/json+fhir',
  types,
  unknownParameter: 'refuse',
  count: { usual: 10, most: 10, ignores: true },
  total: ({ matches }) => (matches === 0 ? 50 : matches),
  paging: {
    parameter: 'page', livesMs: 600_000,
    next: (first, _base, token) => { const to = new URL(first); to.pathname = to.pathname.replace('/r4/', '/R4/'); to.searchParams.set('page', token); return to.href; },
    expired: { status: 400, issue: { severity: 'error', code: 'invalid', text: 'page is not valid' } },
  },
  cors: { allowHeaders: ['authorization', 'accept', 'content-type'], exposeHeaders: [] },
  smart: {
    capabilities: smartCapabilities.filter((one) => one !== 'permission-v2'), grantTypes: ['authorization_code', 'refresh_token'], scopes: [...identityScopes, ...scopesFor(types, 1)],
    grants: (scope) => !scope.startsWith('patient/') || (scope.endsWith('.read') && !scope.startsWith('patient/DocumentReference')), refresh: 'rotates', expiresIn: 900,
  },
  issuesWithoutCode: true,
  ignoresCaseOfPath: true,
  beforeSearch: ({ type, query }) => {
    if (type === 'Observation' && !query.has('_id') && !query.has('category') && !query.has('code')) refuse(400, 'processing', 'get with patient,_count not handled');
  },
  present,
  forbidden: () => new Response(JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', diagnostics: 'You do not have permission to perform this action.' }] }), { status: 500, headers: { 'Content-Type': 'application/json+fhir' } }),
  tooMany: () => new Response('slow down', { status: 429, headers: { 'Content-Type': 'text/plain' } }),
};
