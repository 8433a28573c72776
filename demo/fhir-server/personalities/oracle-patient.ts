import type { FhirResource } from 'fhir/r4.js';
import { refuse } from '../fhir/outcome.js';
import { datePrefix } from '../fhir/values.js';
import type { Asked, Personality, TypeOffer } from '../personality.js';
import { identityScopes, scopesFor, smartCapabilities, usCoreTypes } from './us-core.js';

/** Oracle Health's Millennium server as a patient's own token meets it. Source: its public documentation (fhir.cerner.com) and metadata, 2024 to 2026. */
const { Specimen: _s, Media: _m, PractitionerRole: _p, ...theirs } = usCoreTypes;
const revincludes = ['Provenance:target'];
const types: Record<string, TypeOffer> = Object.fromEntries(Object.entries<TypeOffer>({
  ...theirs,
  Appointment: { search: ['patient', 'date', 'status'], needs: [['patient', 'date']] },
  MedicationDispense: { search: ['patient', 'status', 'whenhandedover'] },
}).map(([type, offer]) => [type, ['Binary', 'Practitioner', 'Organization', 'Location', 'Patient', 'Appointment', 'Coverage'].includes(type) ? offer : { ...offer, revincludes }]));

const prefixes = (query: URLSearchParams, name: string) => query.getAll(name).map((value) => datePrefix(value)[0] ?? 'eq');

function beforeSearch({ type, query }: Asked): void {
  if (query.has('_id')) return;
  if (type === 'Appointment') {
    const dates = query.getAll('date');
    if (!dates.length || prefixes(query, 'date').sort().join() !== 'ge,lt' || !dates.every((date) => date.includes('T'))) refuse(400, 'invalid', 'date needs one ge and one lt, each with a time.');
  }
  if (type === 'MedicationDispense' && query.has('whenhandedover') && (query.getAll('whenhandedover').length > 1 || !['ge', 'gt'].includes(prefixes(query, 'whenhandedover')[0]!))) refuse(400, 'invalid', 'whenhandedover takes one ge or gt.');
  if (type === 'DocumentReference' && query.has('period') && query.getAll('period').length !== 2) refuse(400, 'invalid', 'period must be a pair.');
  if (['Observation', 'DiagnosticReport'].includes(type) && query.has('date') && prefixes(query, 'date').some((prefix) => ['ne', 'sa', 'eb', 'ap'].includes(prefix))) refuse(400, 'invalid', 'date takes ge, gt, le, lt.');
}

const masked = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'masked', display: 'Masked' }], text: 'Masked' };

/** What was entered in error is named, and nothing of it told. */
function present(resource: FhirResource): FhirResource {
  if (!('status' in resource) || resource.status !== 'entered-in-error') return resource;
  const kept = ['resourceType', 'id', 'meta', 'status', 'subject', 'patient', 'intent', 'category', 'type', 'effectiveDateTime', 'issued', 'date', 'content', 'occurrenceDateTime', 'participant', 'start', 'end'];
  const rest = Object.fromEntries(Object.entries(resource).filter(([name]) => kept.includes(name)));
  if (resource.resourceType === 'DocumentReference') return { ...rest, type: masked, content: [{ attachment: { contentType: 'application/octet-stream' } }] } as unknown as FhirResource;
  if (resource.resourceType === 'Appointment') return rest as unknown as FhirResource;
  if (resource.resourceType === 'MedicationRequest') return { ...rest, medicationCodeableConcept: masked } as unknown as FhirResource;
  if (resource.resourceType === 'Immunization') return { ...rest, vaccineCode: masked } as unknown as FhirResource;
  return { ...rest, code: masked, ...(resource.resourceType === 'Observation' && { dataAbsentReason: masked }) } as unknown as FhirResource;
}

export const oraclePatient: Personality = {
  name: 'oracle-patient',
  software: 'Like Millennium, for patients',
  mediaType: 'application/fhir+json',
  types,
  unknownParameter: 'refuse',
  count: { usual: 10, most: 200 },
  total: () => undefined,
  paging: {
    parameter: '-pageContext', livesMs: 600_000, repeats: true,
    next: (first, _base, token) => { const to = new URL(first); to.searchParams.set('-pageContext', token); return to.href; },
    expired: { status: 400, issue: { severity: 'error', code: 'invalid', text: 'The page context is not valid.' } },
  },
  cors: { allowHeaders: ['authorization', 'accept', 'content-type', 'if-match', 'prefer', 'x-requested-with'], exposeHeaders: ['ETag', 'Location'] },
  smart: {
    capabilities: [...smartCapabilities, 'permission-online'], grantTypes: ['authorization_code', 'client_credentials'],
    scopes: [...identityScopes, 'online_access', ...scopesFor(types, 1), ...scopesFor(types, 2)],
    // Nothing may be written, and no scope of a type that is not listed is granted.
    grants: (scope) => !scope.startsWith('patient/') || Object.keys(types).some((type) => scope.startsWith(`patient/${type}.`) && !/\.(write|\*|[^?]*[cud])/.test(scope)),
    refresh: 'stays', issuer: 'https://authorization.oracle-patient.example/tenants/larkspur', expiresIn: 570,
  },
  jsonOnly: true,
  operations: { DocumentReference: ['docref'], Binary: ['autogen-ccd-if'] },
  beforeSearch, present,
};
