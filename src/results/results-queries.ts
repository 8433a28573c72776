import { answerOf, listOf, type ContractClient, type Schemas } from '../contract/client.js';
import { ProblemError } from '../contract/problem.js';
import type { ReadOptions } from '../provider/query.js';

export type Report = Schemas['Report'];
export type ReportShort = Schemas['ReportShort'];
export type Release = Schemas['ReportRelease'];
export type Retrieval = Schemas['ImageRetrieval'];

export interface ReportFilter {
  /** Words to look for. They travel in the body of a request, never in an address. */
  text?: string;
  kind?: string[];
  /** Collected on this day or later. */
  from?: string;
  /** Collected before this day. */
  to?: string;
  unseen?: true;
  sort?: Schemas['ReportSort'];
  limit: number;
}

const keyed = (key: string) => ({ 'Idempotency-Key': key });
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** What a row is made of has the form that the contract gives it; an answer that is less than that is none. */
const isReport = (one: unknown): boolean => isObject(one) && typeof one.id === 'string' && typeof one.kind === 'string' && typeof one.status === 'string' && isText(one.title) && isText(one.collectedAt) && isText(one.issuedAt)
  && isObject(one.release) && typeof one.release.state === 'string' && isObject(one.review) && typeof one.review.state === 'string';

function known<T>(value: T, isKnown: boolean): T {
  if (!isKnown) throw new ProblemError({ name: 'invalid-answer' });
  return value;
}

const listed = (list: Schemas['ReportList']): Schemas['ReportList'] => known(list, typeof list?.asOf === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(list.asOf) && listOf(list).items.every(isReport));
const whole = (report: Report): Report => known(report, isReport(report) && Array.isArray(report.observations) && Array.isArray(report.sources));

/** One page; `cursor` of the page before it. */
export function reports(patientId: string, filter: ReportFilter, cursor?: string): ReadOptions<Schemas['ReportList']> {
  const { text, ...rest } = filter;
  const query = { ...rest, ...(cursor !== undefined && { cursor }) };
  if (text === undefined) {
    return {
      operation: 'listReports', parameters: { patientId, ...query },
      read: async (client, { signal }) => listed(await answerOf(client.GET('/patients/{patientId}/reports', { params: { path: { patientId }, query }, signal }))),
    };
  }
  return {
    operation: 'searchReports', parameters: { patientId, text, ...query },
    read: async (client, { signal }) => listed(await answerOf(client.POST('/patients/{patientId}/reports/search', { params: { path: { patientId } }, body: { text, ...query }, signal }))),
  };
}

const ofReport = (patientId: string, reportId: string) => ({ path: { patientId, reportId } });

export const report = (patientId: string, reportId: string): ReadOptions<Report> => ({
  operation: 'getReport', parameters: { patientId, reportId },
  read: async (client, { signal }) => whole(await answerOf(client.GET('/patients/{patientId}/reports/{reportId}', { params: ofReport(patientId, reportId), signal }))),
});

export const getReport = async (client: ContractClient, patientId: string, reportId: string): Promise<Report> =>
  whole(await answerOf(client.GET('/patients/{patientId}/reports/{reportId}', { params: ofReport(patientId, reportId) })));

export const openReport = async (client: ContractClient, patientId: string, reportId: string, key: string): Promise<Report> =>
  whole(await answerOf(client.POST('/patients/{patientId}/reports/{reportId}/open', { params: { ...ofReport(patientId, reportId), header: keyed(key) }, body: { acknowledged: true } })));

export const requestImages = (client: ContractClient, patientId: string, reportId: string, key: string): Promise<Retrieval> =>
  answerOf(client.POST('/patients/{patientId}/reports/{reportId}/image-retrievals', { params: { ...ofReport(patientId, reportId), header: keyed(key) } }));

export const getImageRetrieval = (client: ContractClient, patientId: string, retrievalId: string, signal?: AbortSignal): Promise<Retrieval> =>
  answerOf(client.GET('/patients/{patientId}/image-retrievals/{retrievalId}', { params: { path: { patientId, retrievalId } }, ...(signal && { signal }) }));

export const preferences = (patientId: string): ReadOptions<Schemas['Preferences']> => ({
  operation: 'getPreferences', parameters: { patientId },
  read: async (client, { signal }) => {
    const answer = await answerOf(client.GET('/patients/{patientId}/preferences', { params: { path: { patientId } }, signal }));
    return known(answer, isObject(answer) && typeof answer.version === 'string' && (answer.release === undefined || Array.isArray(answer.release.byKind)));
  },
});

export const getPreferences = (client: ContractClient, patientId: string): Promise<Schemas['Preferences']> =>
  answerOf(client.GET('/patients/{patientId}/preferences', { params: { path: { patientId } } }));

export const updatePreferences = (client: ContractClient, patientId: string, version: string, body: Schemas['UpdatePreferences'], key: string): Promise<Schemas['Preferences']> =>
  answerOf(client.PATCH('/patients/{patientId}/preferences', { params: { path: { patientId }, header: { ...keyed(key), 'If-Match': `"${version}"` } }, body }));
