/** The contract's operations with a request for each that is in order, so that tests can be made for all of them. */
import { readFileSync } from 'node:fs';
import { madeUpId, newKey, type Answer, type Call, type Clinic, type Person, type Slot } from '../../../../test/helpers/http.js';
import { readOperations, type Operation, type OperationId } from '../../app/contract.js';
import type { ContractDocument } from '../../app/ports.js';

export const contract = JSON.parse(readFileSync(new URL('../../../../openapi/dist/portico.json', import.meta.url), 'utf8')) as ContractDocument;
export const operations: Operation[] = readOperations(contract);
export const inRecords = operations.filter(({ template }) => template.includes('{patientId}'));
export const writes = operations.filter(({ write }) => write);

/** What a request needs beside the patient; each is made anew, since a slot or a draft is good once. */
export interface Needs {
  slots: Slot[];
  appointmentId: string;
}

type Sample = (needs: Needs) => { path?: Record<string, string>; body?: unknown; status: number };

/** By operation; one that is missing here fails the tests that go through all. `status` is how it succeeds, 501 where it is not built. */
export const samples: Partial<Record<OperationId, Sample>> = {
  getClinic: () => ({ status: 200 }),
  listLocations: () => ({ status: 200 }),
  getOperation: () => ({ path: { key: newKey() }, status: 200 }),
  getSession: () => ({ status: 200 }),
  endSession: () => ({ status: 204 }),
  extendSession: () => ({ status: 200 }),
  createVerification: () => ({ body: { purpose: 'guest-booking', channel: 'email', destination: `${newKey()}@example.com` }, status: 201 }),
  checkVerification: () => ({ path: { verificationId: 'never-was-there' }, body: { code: '123456' }, status: 404 }),
  createGuestSession: () => ({ body: { purpose: 'booking', person: { givenName: 'Nadia', familyName: 'Newcomer', birthDate: '1990-04-01' }, proof: 'never-was-there' }, status: 422 }),
  createEnrolment: () => ({ body: { birthDate: '1990-01-01' }, status: 501 }),
  getOverview: () => ({ status: 200 }),
  listDrafts: () => ({ status: 200 }),
  saveDraft: () => ({ path: { draftId: newKey() }, body: { kind: 'booking', values: { reason: 'Cough' } }, status: 200 }),
  deleteDraft: () => ({ path: { draftId: newKey() }, status: 204 }),
  listVisitTypes: () => ({ status: 200 }),
  listPractitioners: () => ({ status: 200 }),
  createHold: ({ slots }) => ({ body: { slotId: slots.shift()!.id }, status: 201 }),
  releaseHold: () => ({ path: { holdId: 'never-was-there' }, status: 204 }),
  extendHold: () => ({ path: { holdId: 'never-was-there' }, status: 404 }),
  listBookingOptions: () => ({ status: 200 }),
  listAppointments: () => ({ status: 200 }),
  bookAppointment: ({ slots }) => ({ body: { slotId: slots.shift()!.id }, status: 201 }),
  requestAppointment: ({ slots: [first, ...others] }) => ({ body: { visitTypeId: first!.visitTypeId, preferred: [{ date: (others.at(-1) ?? first!).when.localDate, dayPart: 'any' }] }, status: 201 }),
  getAppointment: ({ appointmentId }) => ({ path: { appointmentId }, status: 200 }),
  cancelAppointment: ({ appointmentId }) => ({ path: { appointmentId }, body: { reasonCode: 'other' }, status: 428 }),
  rescheduleAppointment: ({ appointmentId, slots }) => ({ path: { appointmentId }, body: { slotId: slots.shift()!.id }, status: 428 }),
  listWaitingList: () => ({ status: 200 }),
  joinWaitingList: () => ({ body: { visitTypeId: 'x', windows: [{ from: '2027-01-04', to: '2027-01-05', dayPart: 'any' }] }, status: 422 }),
  leaveWaitingList: () => ({ path: { entryId: madeUpId() }, status: 404 }),
  declineOffer: () => ({ path: { entryId: madeUpId(), offerId: madeUpId() }, status: 404 }),
  listReferrals: () => ({ status: 200 }),
  listReports: () => ({ status: 200 }),
  searchReports: () => ({ body: { text: 'vitamin' }, status: 200 }),
  getReport: () => ({ path: { reportId: madeUpId() }, status: 404 }),
  openReport: () => ({ path: { reportId: madeUpId() }, body: { acknowledged: true }, status: 404 }),
  getSeries: () => ({ path: { seriesId: madeUpId() }, status: 404 }),
  requestImages: () => ({ path: { reportId: madeUpId() }, status: 404 }),
  getImageRetrieval: () => ({ path: { retrievalId: madeUpId() }, status: 404 }),
  listDocuments: () => ({ status: 200 }),
  getDocumentContent: () => ({ path: { documentId: madeUpId() }, status: 404 }),
  listAllergies: () => ({ status: 200 }),
  listConditions: () => ({ status: 200 }),
  listImmunizations: () => ({ status: 200 }),
  listVitals: () => ({ status: 200 }),
  listMedications: () => ({ status: 200 }),
  getMedication: () => ({ path: { medicationId: madeUpId() }, status: 404 }),
  getPreferences: () => ({ status: 200 }),
  updatePreferences: () => ({ body: { release: { byKind: [{ kind: 'other', choice: 'ask' }] } }, status: 428 }),
};

export function sampleOf(operation: Operation, needs: Needs): ReturnType<Sample> {
  const sample = samples[operation.id];
  if (!sample) throw new Error(`${operation.id} has no sample in helpers/operations.ts.`);
  return sample(needs);
}

export const pathOf = ({ template }: Operation, path: Record<string, string>): string => template.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? 'missing');

/** Sends the sample of an operation, in a patient's record where it is of one. */
export function ask(caller: Clinic | Person, operation: Operation, sample: ReturnType<Sample>, patientId = '', change: Call = {}): Promise<Answer<unknown>> {
  return caller.call(operation.method, pathOf(operation, { patientId, ...sample.path }), { ...(sample.body !== undefined && { body: sample.body }), ...(!operation.keyed && { key: null }), ...change });
}
