import type { Handler } from './call.js';
import { getDocumentContent, listDocuments } from './plans/documents.js';
import { getReport, listReports, openReport } from './plans/reports.js';
import type { OperationId } from './types.js';

/** A series, the short lists, medicines and visits come when they are asked for: a page with a list of results does without them. */
const records = (name: 'listAllergies' | 'listConditions' | 'listImmunizations' | 'listVitals'): Handler => async (call) => (await import('./plans/records.js'))[name](call);
const medications = (name: 'listMedications' | 'getMedication'): Handler => async (call) => (await import('./plans/medications.js'))[name](call);
const appointments = (name: 'listAppointments' | 'getAppointment'): Handler => async (call) => (await import('./plans/appointments.js'))[name](call);

/** What this backend does for a patient, by operation; whatever is not here is 501. */
export const handlers: Partial<Record<OperationId, Handler>> = {
  listReports, searchReports: listReports, getReport, openReport, getSeries: async (call) => (await import('./plans/series.js')).getSeries(call), listDocuments, getDocumentContent,
  listAllergies: records('listAllergies'), listConditions: records('listConditions'), listImmunizations: records('listImmunizations'), listVitals: records('listVitals'),
  listMedications: medications('listMedications'), getMedication: medications('getMedication'), listAppointments: appointments('listAppointments'), getAppointment: appointments('getAppointment'),
};
