/** Documents of one patient, as one reader may see them: those of a closed report are closed with it. */
import { sql, type Selectable, type SqlBool } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context } from '../context.js';
import type { DocumentTable } from '../data/results.js';
import { readCursor, writeCursor } from '../page.js';
import { Refusal } from '../problems.js';
import { beyond, isPlace, reportsOf } from '../results/read.js';

type Document = components['schemas']['Document'];
export type DocumentRow = Selectable<DocumentTable>;
export interface DocumentFilter { kind?: string[]; reportId?: string; from?: string; to?: string }

const knownKinds = new Set<string>(['note', 'summary', 'report', 'image', 'letter', 'leaflet', 'statement', 'other'] satisfies components['schemas']['DocumentKindKnown'][]);

const ofPatient = ({ db, clinic, relation }: Context) => db.selectFrom('document as r').where('r.clinic_id', '=', clinic.id).where('r.patient_id', '=', relation!.patientId);

/** True for what hangs on a report that this reader may not see, or on one that was withdrawn. */
async function isClosed(context: Context) {
  const { query, state } = await reportsOf(context);
  return sql<SqlBool>`exists (select from document_report l where l.document_id = r.id and l.report_id not in (${query.where(sql<SqlBool>`${state} = 'released'`).where('r.status', '!=', 'retracted').select('r.id')}))`;
}

export async function readDocuments(context: Context, filter: DocumentFilter, limit: number, cursor?: string): Promise<{ rows: DocumentRow[]; nextCursor?: string }> {
  if (filter.kind?.some((kind) => !knownKinds.has(kind))) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/kind', code: 'not-listed' }] });
  if (filter.reportId !== undefined && !(await (await reportsOf(context)).query.where('r.id', '=', filter.reportId).select('r.id').executeTakeFirst())) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/reportId', code: 'not-found' }] });
  const closed = await isClosed(context);
  let query = ofPatient(context).where('r.on_request', '=', false).where(sql<SqlBool>`not ${closed}`);
  if (filter.kind?.length) query = query.where('r.kind', 'in', filter.kind);
  query = filter.reportId === undefined ? query.where('r.superseded_by', 'is', null) : query.where(sql<SqlBool>`exists (select from document_report l where l.document_id = r.id and l.report_id = ${filter.reportId})`);
  if (filter.from !== undefined) query = query.where('r.next_day', '>', filter.from);
  if (filter.to !== undefined) query = query.where('r.first_day', '<', filter.to);
  if (cursor !== undefined) query = query.where(beyond(readCursor(cursor, filter, isPlace)));
  const rows = await query.selectAll('r').orderBy(sql`r.sort_at desc nulls last`).orderBy('r.id', 'desc').limit(limit + 1).execute();
  const last = rows.length > limit ? rows[limit - 1]! : undefined;
  return { rows: rows.slice(0, limit), ...(last && { nextCursor: writeCursor([last.sort_at?.toISOString() ?? null, last.id], filter) }) };
}

export async function documentsOfReport(context: Context, reportId: string): Promise<DocumentRow[]> {
  return (await readDocuments(context, { reportId }, 100)).rows;
}

export async function findDocument(context: Context, id: string): Promise<DocumentRow & { closed: boolean }> {
  const closed = await isClosed(context);
  const row = await ofPatient(context).where('r.id', '=', id).selectAll('r').select(sql<boolean>`${closed}`.as('closed')).executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row;
}

export async function describeDocuments({ db }: Context, rows: DocumentRow[]): Promise<Document[]> {
  if (!rows.length) return [];
  const ids = rows.map(({ id }) => id);
  const formats = await db.selectFrom('document_format').select(['document_id', 'id', 'media_type', 'size', 'file_name', 'title', 'lang']).where('document_id', 'in', ids).orderBy('position').execute();
  const reports = await db.selectFrom('document_report').selectAll().where('document_id', 'in', ids).orderBy('report_id').execute();
  return rows.map((row) => {
    const reportIds = reports.filter(({ document_id }) => document_id === row.id).map(({ report_id }) => report_id);
    return {
      id: row.id, ...row.data, kind: row.kind, state: row.state, ...(row.held_at_clinic && { heldAtClinic: true }), ...(reportIds.length && { reportIds }),
      formats: formats.filter(({ document_id }) => document_id === row.id).map(({ id, media_type, size, file_name, title, lang }) => ({ id, mediaType: media_type, size, fileName: file_name, ...(title !== null && { title }), ...(lang !== null && { lang }) })),
    };
  });
}
