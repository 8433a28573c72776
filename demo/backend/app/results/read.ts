/** Finding the reports of one patient, as one reader may see them. */
import { sql, type SqlBool } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context } from '../context.js';
import type { Dated, ReportData } from '../data/results.js';
import { readCursor, writeCursor } from '../page.js';
import { Refusal } from '../problems.js';
import { describeRelease, stateExpression, type Deciding } from './release.js';
import { searchable } from './write.js';

export interface ReportRow extends Dated, Deciding {
  id: string;
  kind: string;
  status: string;
  issued_sort: Date | null;
  changed_at: Date;
  critical: boolean;
  data: ReportData;
  seen_at: Date | null;
}
export interface ReportFilter {
  kind?: string[];
  from?: string;
  to?: string;
  unseen?: boolean;
  sort?: components['schemas']['ReportSort'];
  /** Words that all have to be there. */
  text?: string;
}

const knownKinds = new Set<string>(['laboratory', 'microbiology', 'pathology', 'genetics', 'imaging', 'cardiology', 'other'] satisfies components['schemas']['ReportKindKnown'][]);

/** Who reads: openings and gates are each reader's own. */
export function readerOf({ who }: Pick<Context, 'who'>): string {
  if (who.kind !== 'person') throw new Refusal('not-permitted', { reason: 'level' });
  return who.personId;
}

/** All reports that exist for this reader, with how each stands for them. */
export async function reportsOf(context: Context) {
  const { db, clinic, relation } = context;
  const { patientId } = relation!;
  const reader = readerOf(context);
  const state = await stateExpression(context, patientId);
  let query = db.selectFrom('report as r').leftJoin('report_opening as o', (join) => join.onRef('o.report_id', '=', 'r.id').on('o.person_id', '=', reader))
    .where('r.clinic_id', '=', clinic.id).where('r.patient_id', '=', patientId);
  if (relation!.level === 'limited') query = query.where('r.sensitive', '=', false);
  return { query, state };
}

const columns = ['r.id', 'r.kind', 'r.status', 'r.sort_at', 'r.first_day', 'r.next_day', 'r.issued_sort', 'r.sensitive', 'r.delay_reason', 'r.delay_until', 'r.reviewed_at', 'r.changed_at', 'r.critical', 'r.data', 'o.seen_at'] as const;

export async function findReport(context: Context, id: string): Promise<ReportRow> {
  const { query, state } = await reportsOf(context);
  const row = await query.where('r.id', '=', id).select(columns).select(state.as('state')).executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row as ReportRow;
}

/** The same, for what a closed one does not give. */
export async function findOpenReport(context: Context, id: string): Promise<ReportRow> {
  const row = await findReport(context, id);
  if (row.state !== 'released') throw new Refusal('report-gated', { release: describeRelease(context, row) });
  return row;
}

/** A page and where the next begins. */
export async function readReports(context: Context, filter: ReportFilter, limit: number, cursor: string | undefined): Promise<{ rows: ReportRow[]; nextCursor?: string }> {
  const { query: base, state } = await reportsOf(context);
  let query = base;
  const unknown = filter.kind?.findIndex((kind) => !knownKinds.has(kind) && !context.clinic.config.results.kinds.includes(kind)) ?? -1;
  if (unknown >= 0) throw new Refusal('invalid-request', { errors: [{ pointer: filter.text === undefined ? 'query/kind' : `/kind/${unknown}`, code: 'not-listed' }] });
  if (filter.kind?.length) query = query.where('r.kind', 'in', filter.kind);
  if (filter.from !== undefined) query = query.where('r.next_day', '>', filter.from);
  if (filter.to !== undefined) query = query.where('r.first_day', '<', filter.to);
  if (filter.unseen !== undefined) query = query.where(sql<SqlBool>`(o.seen_at is null or o.seen_at < r.changed_at) = ${filter.unseen}`);
  if (filter.text !== undefined) {
    query = query.where(sql<SqlBool>`${state} = 'released'`).where('r.status', '!=', 'retracted');
    for (const word of searchable(filter.text).split(/\s+/).filter(Boolean)) query = query.where('r.words', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  }
  const order = orders[filter.sort ?? '-collected'];
  if (cursor !== undefined) query = query.where(beyond(readCursor(cursor, filter, isPlace), order));
  const rows = (await query.select(columns).select(state.as('state')).orderBy(sql`${sql.ref(`r.${order.column}`)} ${sql.raw(order.direction)} nulls last`).orderBy('r.id', order.direction).limit(limit + 1).execute()) as ReportRow[];
  const last = rows.length > limit ? rows[limit - 1]! : undefined;
  return { rows: rows.slice(0, limit), ...(last && { nextCursor: writeCursor([last[order.column]?.toISOString() ?? null, last.id], filter) }) };
}

type Position = [sortAt: string | null, id: string];
interface Order { column: 'sort_at' | 'issued_sort'; direction: 'asc' | 'desc' }
const newestFirst: Order = { column: 'sort_at', direction: 'desc' };
const orders: Record<components['schemas']['ReportSort'], Order> = { '-collected': newestFirst, collected: { column: 'sort_at', direction: 'asc' }, '-issued': { column: 'issued_sort', direction: 'desc' } };

/** What comes after a place in the order of lists; `r` is the row. What has no date is last in any order. */
export function beyond([sortAt, id]: Position, { column, direction }: Order = newestFirst) {
  const [at, after] = [sql.ref(`r.${column}`), sql.raw(direction === 'desc' ? '<' : '>')];
  if (sortAt === null) return sql<SqlBool>`(${at} is null and r.id ${after} ${id})`;
  const date = new Date(sortAt);
  return sql<SqlBool>`(${at} ${after} ${date} or (${at} = ${date} and r.id ${after} ${id}) or ${at} is null)`;
}

export function isPlace(at: unknown): at is Position {
  const [sortAt, id] = Array.isArray(at) ? (at as unknown[]) : [];
  return typeof id === 'string' && (sortAt === null || (typeof sortAt === 'string' && /^\d{4}-/.test(sortAt) && !Number.isNaN(Date.parse(sortAt))));
}
