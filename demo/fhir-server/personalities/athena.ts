import type { CodeableConcept, FhirResource, Observation, ObservationReferenceRange, Quantity } from 'fhir/r4.js';
import type { Personality, TypeOffer } from '../personality.js';
import { identityScopes, scopesFor, smartCapabilities, usCoreTypes } from './us-core.js';

/** athenahealth's R4 server. Source: its public metadata and documentation (docs.athenahealth.com, 2026), and what its open sandbox answers. */
const revincludes = ['Provenance:target'];
const types: Record<string, TypeOffer> = Object.fromEntries(Object.entries<TypeOffer>({
  ...usCoreTypes,
  MedicationRequest: { search: ['patient', 'intent', 'status'], needs: [['patient', 'intent']], needsStatus: 403, includes: ['MedicationRequest:medication'] },
  Observation: { search: ['patient', 'category', 'code', 'date', 'status'], needs: [['patient', 'category'], ['patient', 'code']], needsStatus: 403 },
  DocumentReference: { search: ['patient', 'category', 'type', 'date', 'period', 'status'], sorts: true },
  Appointment: { search: [], byId: true },
}).map(([type, offer]) => [type, offer.search.includes('patient') ? { ...offer, revincludes } : offer]));

const textOfRange = ({ text, low, high }: ObservationReferenceRange): ObservationReferenceRange => {
  const digits = (quantity: Quantity) => JSON.stringify(quantity.value).replace(/"|@decimal:/g, '');
  return { text: text ?? (low && high ? `${digits(low)}-${digits(high)}` : low ? `>=${digits(low)}` : high ? `<=${digits(high)}` : '') };
};
const words: Record<string, string> = { H: 'above high normal', L: 'below low normal', HH: 'panic high', N: 'normal', NEG: 'negative' };

/** A number of its own under LOINC's name; the display is LOINC's. Some have no code at all, some no text. */
function codeOf(id: string, code: CodeableConcept): CodeableConcept {
  const number = [...id].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 90_000, 7) + 10_000;
  if (number % 7 === 0) return { text: code.text ?? code.coding?.[0]?.display ?? '' };
  const coding = (code.coding ?? []).slice(0, 1).map(({ display }) => ({ system: 'http://loinc.org', code: String(number), ...(display && { display }) }));
  return number % 5 === 0 || !code.text ? { coding } : { coding, text: code.text };
}

/** Ranges are text, flags are mostly text, units have no code; vital signs know the day only. */
function ofLaboratory(observation: Observation): Observation {
  const { valueQuantity: value, referenceRange: ranges, interpretation } = observation;
  return {
    ...observation, code: codeOf(observation.id!, observation.code),
    ...(value && { valueQuantity: { value: value.value, ...(value.comparator && { comparator: value.comparator }), unit: value.unit } as Quantity }),
    ...(ranges && { referenceRange: ranges.map(textOfRange) }),
    ...(interpretation && { interpretation: interpretation.map((one) => ({ text: one.text ?? words[one.coding?.[0]?.code ?? ''] ?? one.coding?.[0]?.display ?? '' })) }),
  };
}

function present(resource: FhirResource): FhirResource {
  const has = (code: string) => 'category' in resource && Array.isArray(resource.category) && (resource.category as CodeableConcept[]).some(({ coding }) => coding?.some((one) => one.code === code));
  if (resource.resourceType === 'Observation') {
    if (has('vital-signs')) return { ...resource, ...(resource.effectiveDateTime && { effectiveDateTime: resource.effectiveDateTime.slice(0, 10) }) };
    return has('laboratory') ? ofLaboratory(resource) : resource;
  }
  if (resource.resourceType === 'Condition' && has('encounter-diagnosis')) {
    const { clinicalStatus: _, ...rest } = resource;
    return rest;
  }
  return resource;
}

export const athena: Personality = {
  name: 'athena',
  software: 'Like athenahealth',
  mediaType: 'application/fhir+json',
  types,
  unknownParameter: 'ignore',
  count: { usual: 10, most: 100 },
  total: () => undefined,
  paging: {
    parameter: 'cursor', livesMs: 600_000,
    next: (first, _base, token) => { const to = new URL(first); to.searchParams.set('cursor', token); return to.href; },
    expired: { status: 400, issue: { severity: 'error', code: 'invalid', text: 'Invalid cursor.' } },
  },
  cors: { allowHeaders: ['authorization', 'accept', 'content-type'], exposeHeaders: [] },
  smart: {
    capabilities: smartCapabilities, grantTypes: ['authorization_code', 'client_credentials'], scopes: [...identityScopes, ...scopesFor(types, 1), ...scopesFor(types, 2)],
    refresh: 'none', issuer: 'https://identity.athena.example/oauth2/larkspur', expiresIn: 3600,
  },
  present,
  notFound: (_path, knowsType) => (knowsType ? undefined : new Response('Not Found', { status: 404, headers: { 'Content-Type': 'text/plain' } })),
  tooMany: () => new Response(JSON.stringify({ detail: 'Too many requests' }), { status: 429, headers: { 'Content-Type': 'application/json', 'Retry-After': '1', 'RateLimit-Limit': '500', 'RateLimit-Remaining': '0', 'RateLimit-Reset': '1' } }),
};
