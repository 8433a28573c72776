/** Medicines and visits. */
import type { Appointment, FhirResource, Medication, MedicationRequest } from 'fhir/r4.js';
import { coded, quantity, to } from './build.js';

const patient = 'pat-a';
const meta = { versionId: '1', lastUpdated: '2026-09-15T09:00:00.000Z' };
const rxnorm = (code: string, display: string) => ({ coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code, display }], text: display });

const prescription = (id: string, rest: Partial<MedicationRequest>): MedicationRequest => ({
  resourceType: 'MedicationRequest', id, meta, status: 'active', intent: 'order', subject: to(`Patient/${patient}`), category: [coded('medicationrequest-category', 'community', 'Community')],
  authoredOn: '2026-06-01', requester: to('Practitioner/wren', 'Dr Isolde Wren'), ...rest,
});
const appointment = (id: string, status: Appointment['status'], start: string | undefined, rest: Partial<Appointment> = {}): Appointment => ({
  resourceType: 'Appointment', id, meta, status, ...(start && { start, end: start.replace(/T(\d\d):00/, 'T$1:20') }), appointmentType: { text: 'Follow-up' }, serviceType: [{ text: 'Blood pressure check' }],
  participant: [{ actor: to(`Patient/${patient}`, 'Mina Thistlewood-Okafor'), status: 'accepted' }, { actor: to('Practitioner/wren', 'Dr Isolde Wren'), status: 'accepted' }, { actor: to('Location/riverside', 'Riverside'), status: 'accepted' }], ...rest,
});

export const medicinesAndVisits: FhirResource[] = [
  prescription('metformin', {
    medicationReference: to('Medication/metformin', 'metformin 500 mg tablet'), dosageInstruction: [{ text: 'Take 1 tablet by mouth twice a day with food', timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } }, doseAndRate: [{ doseQuantity: quantity(1, 'tablet', '{tbl}') }] }],
    dispenseRequest: { numberOfRepeatsAllowed: 3, quantity: quantity(180, 'tablet', '{tbl}'), expectedSupplyDuration: { value: 90, unit: 'days', system: 'http://unitsofmeasure.org', code: 'd' }, validityPeriod: { start: '2026-06-01', end: '2027-06-01' }, performer: { display: 'Cottonwood Pharmacy' } },
  }),
  { resourceType: 'Medication', id: 'metformin', meta, status: 'active', code: rxnorm('861007', 'metformin hydrochloride 500 MG Oral Tablet'), form: { text: 'Tablet' } },
  prescription('iron', { contained: [{ resourceType: 'Medication', id: 'm1', code: { text: 'ferrous sulfate 325 mg tablet' } } as Medication], medicationReference: { reference: '#m1' }, dosageInstruction: [{ patientInstruction: 'One a day with food', timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } } }], dispenseRequest: { validityPeriod: { start: '2026-06-01', end: '2026-09-30' } } }),
  prescription('herbal', { medicationCodeableConcept: { text: 'Valerian tea' }, reportedBoolean: true, intent: 'plan', category: [coded('medicationrequest-category', 'patientspecified', 'Patient Specified')], requester: to(`Patient/${patient}`), authoredOn: '2025' }),
  prescription('lisinopril', { medicationCodeableConcept: rxnorm('314076', 'lisinopril 10 MG Oral Tablet'), status: 'on-hold', statusReason: { text: 'Until the cough is better' } }),
  prescription('amoxicillin', { medicationCodeableConcept: { text: 'amoxicillin 500 mg' }, status: 'stopped', authoredOn: '2018-02-01' }),
  prescription('nitrofurantoin-rx', { medicationCodeableConcept: { text: 'nitrofurantoin 100 mg' }, status: 'completed', authoredOn: '2026-07-22' }),
  prescription('wrong', { medicationCodeableConcept: { text: 'warfarin 5 mg' }, status: 'entered-in-error' }),
  prescription('unreadable', { medicationReference: to('Medication/gone', 'Plover drops'), status: 'unknown' }),
  prescription('b-medicine', { subject: to('Patient/pat-b'), medicationCodeableConcept: { text: 'allopurinol 100 mg' } }),
  ...([['fill-1', '2026-06-02T10:00:00-06:00', 'completed'], ['fill-2', '2026-09-01T10:00:00-06:00', 'completed'], ['fill-3', undefined, 'in-progress']] as const).map(([id, handedOver, status]): FhirResource => ({
    resourceType: 'MedicationDispense', id, meta, status, subject: to(`Patient/${patient}`), medicationReference: to('Medication/metformin', 'metformin 500 mg tablet'), authorizingPrescription: [to('MedicationRequest/metformin')],
    quantity: quantity(180, 'tablet', '{tbl}'), performer: [{ actor: { display: 'Cottonwood Pharmacy' } }], ...(handedOver && { whenHandedOver: handedOver }),
  })),
  appointment('next', 'booked', '2026-12-03T09:00:00-07:00', { patientInstruction: 'Please bring your home readings.' }),
  appointment('video', 'booked', '2027-01-14T15:00:00-07:00', { serviceType: [{ text: 'Video visit' }], participant: [{ actor: to(`Patient/${patient}`), status: 'accepted' }, { actor: to('Practitioner/ferro', 'Dr Leopold Ferro'), status: 'tentative' }], extension: [{ url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService', extension: [{ url: 'addressUrl', valueUrl: 'https://video.clinic.example/room/17' }] }] }),
  appointment('past', 'fulfilled', '2026-09-14T08:00:00-06:00'),
  appointment('called-off', 'cancelled', '2026-08-03T11:00:00-06:00', { cancelationReason: { text: 'Patient asked' } }),
  appointment('missed', 'noshow', '2025-03-04T10:00:00-07:00'),
  appointment('asked-for', 'proposed', undefined, { requestedPeriod: [{ start: '2027-02-01', end: '2027-02-12' }], participant: [{ actor: to(`Patient/${patient}`), status: 'needs-action' }] }),
  appointment('in-error', 'entered-in-error', '2026-10-10T10:00:00-06:00'),
  appointment('b-visit', 'booked', '2026-12-04T10:00:00-07:00', { participant: [{ actor: to('Patient/pat-b'), status: 'accepted' }] }),
];
