import type { Handler } from './call.js';
import { getDocumentContent, listDocuments } from './plans/documents.js';
import { getReport, listReports, openReport } from './plans/reports.js';
import { getSeries } from './plans/series.js';
import type { OperationId } from './types.js';

/** What this backend does for a patient, by operation; whatever is not here is 501. */
export const handlers: Partial<Record<OperationId, Handler>> = {
  listReports, searchReports: listReports, getReport, openReport, getSeries, listDocuments, getDocumentContent,
};
