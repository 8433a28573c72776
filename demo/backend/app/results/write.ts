/** Writes a report down, new or again: what is counted, sorted and searched of it is worked out here and nowhere else. */
import type { Insertable, Kysely } from 'kysely';
import type { NewObservation, NewReport, ReportData } from '../data/results.js';
import type { Schema } from '../data/schema.js';
import { sha256 } from '../credentials.js';
import { dated } from './dates.js';
import { isAbnormal, isCritical } from './flags.js';
import { plotOf } from './plot.js';

export interface Writing {
  db: Kysely<Schema>;
  clinicId: string;
  timeZone: string;
}
export interface Place {
  reportId: string;
  patientId: string;
  /** When its content changed. */
  at: Date;
}

const gone = new Set(['retracted', 'cancelled']);
const leaves = (observations: NewObservation[]): NewObservation[] => observations.flatMap((one) => (one.members?.length ? [...(one.value ? [one] : []), ...leaves(one.members)] : [one]));

/** Without case and accents. */
export const searchable = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The columns of a report that come from its content. */
export async function reportColumns({ kind, status, observations, ...details }: NewReport, { reportId, at }: Pick<Place, 'reportId' | 'at'>, timeZone: string, documents: { images: number; documents: number }) {
  const all = leaves(observations);
  const there = status === 'retracted' ? [] : all.filter((one) => !gone.has(one.status));
  const names = (of: NewObservation[]): string[] => of.flatMap((one) => [one.name.display, ...names(one.members ?? [])]);
  const people = [details.orderer, ...(details.performers ?? [])].flatMap((one) => one?.display ?? []);
  const history = details.history && (await Promise.all(details.history.map(async ({ observationId, ...change }) => ({ ...change, ...(observationId !== undefined && { observationId: await idIn(reportId, observationId) }) }))));
  const data: ReportData = {
    ...details, ...(history && { history }),
    summary: {
      values: there.length, abnormal: there.filter(({ flags }) => isAbnormal(flags)).length, corrected: there.filter((one) => one.status === 'corrected').length,
      retracted: all.filter((one) => one.status === 'retracted' || status === 'retracted').length, ...documents,
    },
  };
  return {
    kind, status, ...dated(details.collectedAt, details.collectedUntil, timeZone), issued_sort: dated(details.issuedAt, undefined, timeZone).sort_at, changed_at: at, critical: there.some(({ flags }) => isCritical(flags)),
    words: searchable([details.title ?? '', details.kindText ?? '', ...names(observations), ...people].join('\n')), data: JSON.stringify(data),
  };
}

/** Ids that are the same when the laboratory sends the report again. */
export const idIn = async (reportId: string, key: string): Promise<string> => (await sha256(JSON.stringify([reportId, key]))).slice(0, 22);

/** Rows of all that was measured, parents before their parts; series are made where there are none. */
export async function observationRows(writing: Writing, { reportId, patientId }: Pick<Place, 'reportId' | 'patientId'>, { observations, collectedAt, collectedUntil, method: reportMethod }: NewReport) {
  const series = await seriesOf(writing, patientId, leaves(observations));
  const rows: Insertable<Schema['observation']>[] = [];
  const rowOf = (id: string, parentId: string | null, { key: _, members: __, analyte, status, ...data }: NewObservation): Insertable<Schema['observation']> => ({
    id, clinic_id: writing.clinicId, patient_id: patientId, report_id: reportId, parent_id: parentId, position: rows.length, category: 'report', status,
    ...dated(data.collectedAt ?? collectedAt, data.collectedAt === undefined ? collectedUntil : undefined, writing.timeZone),
    series_id: (analyte !== undefined && series.get(analyte)) || null, unit: unitOf(data.value), method: data.method ?? reportMethod ?? null, plot: plotOf(data.value) ?? null, data: JSON.stringify(data),
  });
  const visit = async (of: NewObservation[], parentId: string | null) => {
    for (const one of of) {
      const id = await idIn(reportId, one.key);
      rows.push(rowOf(id, parentId, one));
      await visit(one.members ?? [], id);
    }
  };
  await visit(observations, null);
  return rows;
}

/** The same unit, however it is written. */
export const unitOf = (value: NewObservation['value']): string | null => value?.quantity?.ucum ?? value?.quantity?.unit ?? null;

async function seriesOf({ db, clinicId }: Writing, patientId: string, observations: NewObservation[]): Promise<Map<string, string>> {
  const names = new Map(observations.flatMap(({ analyte, name }) => (analyte === undefined ? [] : [[analyte, name] as const])));
  if (!names.size) return new Map();
  const rows = await Promise.all([...names].map(async ([key, name]) => ({ id: await idIn(patientId, `series/${key}`), clinic_id: clinicId, patient_id: patientId, key, name: JSON.stringify(name) })));
  await db.insertInto('series').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** A report as the laboratory now has it, in the place of the former one. */
export async function rewriteReport(writing: Writing, place: Place, report: NewReport): Promise<void> {
  const { db, timeZone } = writing;
  const { data } = await db.selectFrom('report').select('data').where('id', '=', place.reportId).executeTakeFirstOrThrow();
  const { images = 0, documents = 0 } = data.summary;
  await db.updateTable('report').set(await reportColumns(report, place, timeZone, { images, documents })).where('id', '=', place.reportId).execute();
  await db.deleteFrom('observation').where('report_id', '=', place.reportId).execute();
  const rows = await observationRows(writing, place, report);
  if (rows.length) await db.insertInto('observation').values(rows).execute();
}
