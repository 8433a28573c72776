import type { Context, Handlers } from '../context.js';
import { freshness } from '../page.js';
import { Refusal } from '../problems.js';
import { currentReport, describeReport, describeShort } from './describe.js';
import { currentRetrieval, requestImages } from './images.js';
import { findReport, readerOf, readReports, type ReportFilter } from './read.js';
import { describeRelease } from './release.js';
import { readSeries } from './series.js';

const defaultLimit = 25;

async function list(context: Context, filter: ReportFilter, limit = defaultLimit, cursor?: string) {
  const { rows, nextCursor } = await readReports(context, filter, limit, cursor);
  return { body: { ...freshness(context), items: rows.map((row) => describeShort(context, row)), ...(nextCursor !== undefined && { nextCursor }) } };
}

export const resultHandlers: Handlers = {
  async listReports(context, { query: { limit, cursor, ...filter } }) {
    return list(context, filter, limit, cursor);
  },

  async searchReports(context, { body: { limit, cursor, ...filter } }) {
    try {
      return await list(context, filter, limit, cursor);
    } catch (error) {
      // What was wrong stood in the body here.
      if (error instanceof Refusal && error.members.errors?.[0]?.pointer === 'query/cursor') throw new Refusal('invalid-request', { errors: [{ pointer: '/cursor', code: 'format' }] });
      throw error;
    }
  },

  async getReport(context, { path: { reportId } }) {
    return { body: await currentReport(context, reportId) };
  },

  /** For a gate as for what is open: to see it is the reader's own act. To do it again changes nothing but when it was seen last. */
  async openReport(context, { path: { reportId } }) {
    const { db, clinic } = context;
    const row = await findReport(context, reportId);
    if (row.state === 'delayed') throw new Refusal('report-gated', { release: describeRelease(context, row) });
    await db.insertInto('report_opening').values({ report_id: row.id, person_id: readerOf(context), opened_at: clinic.now, seen_at: clinic.now })
      .onConflict((conflict) => conflict.columns(['report_id', 'person_id']).doUpdateSet({ seen_at: clinic.now })).execute();
    return { body: await describeReport(context, await findReport(context, reportId)), resource: { kind: 'report', id: row.id }, unkept: true };
  },

  async getSeries(context, { path: { seriesId }, query }) {
    return { body: await readSeries(context, seriesId, query) };
  },

  async requestImages(context, { path: { reportId } }) {
    const body = await requestImages(context, reportId);
    return { status: 201, headers: { Location: `/patients/${context.relation!.patientId}/image-retrievals/${body.id}` }, body, resource: { kind: 'image-retrieval', id: body.id }, unkept: true };
  },

  async getImageRetrieval(context, { path: { retrievalId } }) {
    return { body: await currentRetrieval(context, retrievalId) };
  },
};
