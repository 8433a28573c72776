import type { Handler } from './call.js';
import { getDocumentContent, listDocuments } from './plans/documents.js';
import { getReport, listReports, openReport } from './plans/reports.js';
import type { OperationId } from './types.js';

/** The short lists, and a series, come when they are asked for: a page with a list of results does without them. */
const records = (name: 'listAllergies' | 'listConditions' | 'listImmunizations' | 'listVitals' | 'listMedications' | 'getMedication'): Handler => async (call) => (await import('./plans/records.js'))[name](call);

/** What this backend does for a patient, by operation; whatever is not here is 501. */
export const handlers: Partial<Record<OperationId, Handler>> = {
  listReports, searchReports: listReports, getReport, openReport, getSeries: async (call) => (await import('./plans/series.js')).getSeries(call), listDocuments, getDocumentContent,
  listAllergies: records('listAllergies'), listConditions: records('listConditions'), listImmunizations: records('listImmunizations'), listVitals: records('listVitals'), listMedications: records('listMedications'), getMedication: records('getMedication'),
};
