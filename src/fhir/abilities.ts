import { operationTable } from '../contract/generated/operation-table.js';
import type { Schemas } from './answer.js';
import type { Capabilities, Interaction } from './capabilities.js';
import type { ClinicConfiguration, FhirOptions, Grant, OperationId } from './types.js';

/** What each operation asks of the server: any one of these does. An empty list needs nothing of it. */
export const needs: Partial<Record<OperationId, readonly (readonly [type: string, interaction: Interaction])[]>> = {
  getClinic: [], listLocations: [], getOperation: [], getSession: [['Patient', 'read']],
  listReports: [['DiagnosticReport', 'search'], ['Observation', 'search']], searchReports: [['DiagnosticReport', 'search'], ['Observation', 'search']],
  getReport: [['DiagnosticReport', 'read'], ['Observation', 'read']], openReport: [['DiagnosticReport', 'read'], ['Observation', 'read']], getSeries: [['Observation', 'search']],
  listAllergies: [['AllergyIntolerance', 'search']], listConditions: [['Condition', 'search']], listImmunizations: [['Immunization', 'search']], listVitals: [['Observation', 'search']],
  listMedications: [['MedicationRequest', 'search']], getMedication: [['MedicationRequest', 'search']], listAppointments: [['Appointment', 'search']], getAppointment: [['Appointment', 'search']],
  listDocuments: [['DocumentReference', 'search'], ['DiagnosticReport', 'search']], getDocumentContent: [['DocumentReference', 'read'], ['DiagnosticReport', 'read']],
};

/** What may be done: what this backend does and the server lets it, what the clinic says, and where else it is done. */
export function abilities({ options, clinic, capabilities }: { options: FhirOptions; clinic: ClinicConfiguration; capabilities: Capabilities }, done: ReadonlySet<OperationId>, grant?: Grant): Schemas['Abilities'] {
  return Object.fromEntries(operationTable.map(({ id }): [string, Schemas['Ability']] => {
    const closed = clinic.operations?.[id];
    if (closed) return [id, closed];
    const reason = whyNot(id, { options, capabilities }, done, grant);
    if (reason === undefined) return [id, { state: 'available', ...(id === 'openReport' && !options.seen && { reason: 'not-kept' }) }];
    const elsewhere = options.handoff?.[id];
    const [phone] = clinic.phones;
    return [id, elsewhere ? { reason, ...elsewhere, state: 'handoff' } : { state: 'unavailable', reason, ...(phone && { phone }) }];
  }));
}

function whyNot(id: OperationId, { options, capabilities }: { options: FhirOptions; capabilities: Capabilities }, done: ReadonlySet<OperationId>, grant?: Grant): string | undefined {
  if ((id === 'endSession' && !options.end) || (id === 'extendSession' && !options.extend)) return 'not-offered';
  if (!done.has(id)) return 'not-built';
  const all = (needs[id] ?? []).map(([type, interaction]) => capabilities.may(type, interaction, grant));
  if (!all.length || all.includes('yes')) return undefined;
  return all.includes('denied') ? 'not-granted' : 'not-offered';
}
