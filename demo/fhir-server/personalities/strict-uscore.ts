import type { Personality } from '../personality.js';
import { identityScopes, scopesFor, smartCapabilities, usCoreTypes } from './us-core.js';

/**
 * A server that does what US Core 9.0.0 makes it do and nothing else: exactly the listed combinations of parameters, 400 for whatever it
 * does not know (FHIR R4, 3.1.1.1, `handling=strict`), no sorting, no includes but `Provenance:target`, small pages whose links end.
 */
const types = { ...usCoreTypes };
const needs: Record<string, string[][]> = {
  Observation: [['patient', 'category'], ['patient', 'code']],
  MedicationRequest: [['patient', 'intent']],
  CarePlan: [['patient', 'category']],
  CareTeam: [['patient', 'status']],
  Patient: [['identifier'], ['name'], ['birthdate', 'name']],
  Practitioner: [['name'], ['identifier']],
};
for (const [type, offer] of Object.entries(usCoreTypes)) {
  types[type] = { ...offer, ...(offer.search.includes('patient') ? { needs: needs[type] ?? [['patient']], revincludes: ['Provenance:target'] } : needs[type] && { needs: needs[type] }) };
}

export const strictUsCore: Personality = {
  name: 'strict-uscore',
  software: 'Strict US Core',
  mediaType: 'application/fhir+json',
  types,
  unknownParameter: 'refuse',
  count: { usual: 10, most: 20 },
  total: ({ matches }) => matches,
  paging: {
    parameter: 'page-token', livesMs: 60_000,
    next: (first, base, token) => `${base}${first.pathname.slice(new URL(base).pathname.length)}?page-token=${token}`,
    expired: { status: 410, issue: { severity: 'error', code: 'expired', text: 'These pages are no longer kept. Search again.' } },
  },
  cors: { allowHeaders: ['authorization', 'accept', 'content-type'], exposeHeaders: [] },
  smart: { capabilities: smartCapabilities, grantTypes: ['authorization_code', 'refresh_token'], scopes: [...identityScopes, ...scopesFor(types, 2)], refresh: 'rotates', expiresIn: 300, grants: (scope) => !scope.startsWith('patient/*') },
};
