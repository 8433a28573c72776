import type { Handler } from './call.js';
import { getDocumentContent, listDocuments } from './plans/documents.js';
import { getReport, listReports, openReport } from './plans/reports.js';
import { getSeries } from './plans/series.js';
import type { OperationId } from './types.js';

/** The short lists come when they are asked for, so that a page with results alone does without them. */
const records = (name: 'listAllergies' | 'listConditions' | 'listImmunizations' | 'listVitals' | 'listMedications' | 'getMedication'): Handler => async (call) => (await import('./plans/records.js'))[name](call);

/** What this backend does for a patient, by operation; whatever is not here is 501. */
export const handlers: Partial<Record<OperationId, Handler>> = {
  listReports, searchReports: listReports, getReport, openReport, getSeries, listDocuments, getDocumentContent,
  listAllergies: records('listAllergies'), listConditions: records('listConditions'), listImmunizations: records('listImmunizations'), listVitals: records('listVitals'), listMedications: records('listMedications'), getMedication: records('getMedication'),
};
