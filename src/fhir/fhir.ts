/** A FHIR R4 server as a backend of the contract. */
export { fhirBackend } from './backend.js';
export type { ClinicConfiguration, FhirOptions, Grant } from './types.js';
