/** A clinic's own words for tests of the adapter, and the adapter over a server. */
import { fhirBackend } from '../../src/fhir/fhir.js';
import type { ClinicConfiguration, FhirOptions, Grant } from '../../src/fhir/fhir.js';
import type { FhirServer } from '../../demo/fhir-server/server.js';

export const configuration: ClinicConfiguration = {
  id: 'larkspur', name: 'Larkspur Clinics', timeZone: 'America/Denver', languages: ['en'], lang: 'en', phones: [{ number: '+13035550100', display: '(303) 555-0100', label: 'Front desk' }],
  locations: [{ id: 'riverside', name: 'Riverside', timeZone: 'America/Denver' }, { id: 'hillcrest', name: 'Hillcrest', timeZone: 'America/Denver' }], emergency: { number: '911' }, signIn: { methods: [{ kind: 'oauth' }] }, system: 'Larkspur record system',
};

export const grantFor = (server: Pick<FhirServer, 'token'>, patientId: string, scope?: string): Grant => ({ patientId, scope: scope ?? 'patient/*.rs', accessToken: scope === undefined ? server.token(patientId) : server.token(patientId, scope), fhirUser: `Patient/${patientId}` });

export const over = (server: Pick<FhirServer, 'base' | 'handle'>, grant?: Grant, options: Partial<FhirOptions> = {}) => fhirBackend({
  baseUrl: server.base, fetch: (request) => server.handle(request), grant: () => grant, configuration, wait: () => Promise.resolve(), ...options,
});

export const ask = (path: string, init?: RequestInit): Request => new Request(`https://portico.invalid${path}`, init);
