/** One analyte of one patient over time. Unit and method split it: only points of one split may be joined by a line. */
import { sql, type RawBuilder } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context } from '../context.js';
import { freshness, readCursor, writeCursor } from '../page.js';
import { Refusal } from '../problems.js';
import { defined, type ObservationRow } from './describe.js';
import { beyond, isPlace, reportsOf } from './read.js';

type Schemas = components['schemas'];
const pointsAPage = 1000;
/** Nothing of these stands for a value that was found. */
const without = ['retracted', 'cancelled'];

export async function readSeries(context: Context, id: string, { cursor, ...days }: { from?: string; to?: string; cursor?: string }): Promise<Schemas['Series']> {
  const { db, relation } = context;
  const series = await db.selectFrom('series').selectAll().where('patient_id', '=', relation!.patientId).where('id', '=', id).executeTakeFirst();
  if (!series) throw new Refusal('not-found');
  const { query, state } = await reportsOf(context);
  // What belongs to no report, as a vital sign does, is closed by nothing.
  const all = db.with('seen', () => query.select(['r.id', 'r.status']).select(state.as('state'))).selectFrom('observation as r').leftJoin('seen as s', 's.id', 'r.report_id')
    .where('r.series_id', '=', id).where('r.status', 'not in', without).where((where) => where.or([where('r.report_id', 'is', null), where('s.status', 'not in', without)]));
  const open = sql<boolean>`(r.report_id is null or s.state = 'released')`;

  const parts = await all.select(['r.unit', 'r.method', open.as('open'), sql<boolean>`r.plot is not null`.as('plotted')]).select((of) => [of.fn.countAll<number>().as('count'), sql<Date | null>`max(r.sort_at)`.as('newest')]).select([newest<string>(sql`r.data->'name'->>'display'`).as('name'), newest<string | null>(sql`r.data->'value'->'quantity'->>'unit'`).as('written')])
    .groupBy(['r.unit', 'r.method', open, sql`r.plot is not null`]).execute();
  // With nothing open even the name would tell what was measured.
  if (!parts.some((part) => part.open)) throw new Refusal('not-found');
  const splits = parts.filter((part) => part.open && part.plotted).sort((a, b) => (b.newest?.getTime() ?? 0) - (a.newest?.getTime() ?? 0) || `${a.unit} ${a.method}`.localeCompare(`${b.unit} ${b.method}`));
  let points = all.where(open);
  if (days.from !== undefined) points = points.where('r.next_day', '>', days.from);
  if (days.to !== undefined) points = points.where('r.first_day', '<', days.to);
  if (cursor !== undefined) points = points.where(beyond(readCursor(cursor, days, isPlace)));
  const rows = await points.selectAll('r').orderBy(sql`r.sort_at desc nulls last`).orderBy('r.id', 'desc').limit(pointsAPage + 1).execute();
  const last = rows.length > pointsAPage ? rows[pointsAPage - 1] : undefined;
  const collected = await collectedOf(context, rows.slice(0, pointsAPage));
  const withheld = parts.filter((part) => !part.open).reduce((sum, { count }) => sum + Number(count), 0);
  return {
    id, name: series.name, ...freshness(context), points: rows.slice(0, pointsAPage).map((row) => point(row, collected, splits)),
    splits: splits.map(({ written, method, name }, index) => ({ id: splitId(index), ...(written !== null && { unit: written }), ...(method !== null && { method }), ...(name !== series.name.display && { name }) })),
    ...(withheld && { withheld }), ...(last && { nextCursor: writeCursor([last.sort_at?.toISOString() ?? null, last.id], days) }),
  };
}

const newest = <T>(what: RawBuilder<unknown>) => sql<T>`(array_agg(${what} order by r.sort_at desc nulls last))[1]`;
const splitId = (index: number) => `s${index + 1}`;

/** When the samples of reports were taken, for what has no date of its own. */
async function collectedOf({ db }: Context, rows: ObservationRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ report_id, data }) => (report_id !== null && data.collectedAt === undefined ? [report_id] : [])))];
  if (!ids.length) return new Map();
  const reports = await db.selectFrom('report').select(['id', sql<string | null>`data->>'collectedAt'`.as('at')]).where('id', 'in', ids).execute();
  return new Map(reports.flatMap(({ id, at }) => (at === null ? [] : [[id, at]])));
}

function point(row: ObservationRow, collected: Map<string, string>, splits: { unit: string | null; method: string | null }[]): Schemas['SeriesPoint'] {
  const { value = { kind: 'absent', display: '', absent: { reason: 'unknown' } }, ranges, flags, statusText, performers, collectedAt } = row.data;
  const at = collectedAt ?? (row.report_id === null ? undefined : collected.get(row.report_id));
  const performer = performers?.[0]?.display;
  return {
    ...defined({ at }), value, ...(row.plot !== null && { plot: row.plot, ...(value.kind === 'text' && { plotDerived: true }) }), ...defined({ ranges, flags }), status: row.status, ...defined({ statusText }), observationId: row.id, ...(row.report_id !== null && { reportId: row.report_id }),
    ...(row.plot !== null && { splitId: splitId(splits.findIndex(({ unit, method }) => unit === row.unit && method === row.method)) }), ...defined({ performer }),
  };
}
