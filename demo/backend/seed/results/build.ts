/** Writes a story of results into a clinic. */
import type { Insertable, Kysely } from 'kysely';
import type { Clinic } from '../../app/context.js';
import type { Schema } from '../../app/data/schema.js';
import { dated } from '../../app/results/dates.js';
import { observationRows, reportColumns } from '../../app/results/write.js';
import { stableId } from '../ids.js';
import type { DocumentSeed } from './documents.js';
import { explanations } from './explanations.js';
import type { ReportSeed } from './told.js';

type Rows<Table extends keyof Schema> = Insertable<Schema[Table]>[];
export interface Filed { patient: string; document: DocumentSeed }

export async function buildResults(db: Kysely<Schema>, clinic: Clinic, reports: ReportSeed[], loose: Filed[]): Promise<void> {
  const { timeZone } = clinic.config;
  const id = (kind: string, slug: string) => stableId(clinic.id, kind, slug);
  const documentId = (patient: string, slug: string) => id('document', `${patient}/${slug}`);
  const [reportRows, measured, openings, links]: [Rows<'report'>, Rows<'observation'>, Rows<'report_opening'>, Rows<'document_report'>] = [[], [], [], []];
  const filed = [...loose];
  for (const seed of reports) {
    const [reportId, patientId] = [await id('report', `${seed.patient}/${seed.slug}`), await id('patient', seed.patient)];
    const { documents = [] } = seed;
    const report = await withDocumentIds(seed.report, (slug) => documentId(seed.patient, slug));
    const images = documents.filter(({ onRequest }) => onRequest).length;
    const at = new Date(momentOf(seed.report.history?.[0]?.at ?? seed.report.issuedAt ?? seed.report.collectedAt) ?? 0);
    reportRows.push({
      id: reportId, clinic_id: clinic.id, patient_id: patientId, ...(await reportColumns(report, { reportId, at }, timeZone, { images, documents: documents.length - images })), sensitive: seed.sensitive ?? false,
      delay_reason: seed.delay?.reason ?? null, delay_until: seed.delay?.until === undefined ? null : new Date(seed.delay.until), arrived_at: new Date(momentOf(seed.report.issuedAt ?? seed.report.collectedAt) ?? at), reviewed_at: seed.reviewedAt === undefined ? null : new Date(seed.reviewedAt),
      stages: JSON.stringify(seed.stages ?? []), next_stage_at: seed.stages?.[0] ? new Date(seed.stages[0].at) : null,
    });
    measured.push(...(await observationRows({ db, clinicId: clinic.id, timeZone }, { reportId, patientId }, report)));
    for (const name of seed.openedBy ?? []) openings.push({ report_id: reportId, person_id: await id('person', name), opened_at: at, seen_at: clinic.now > at ? clinic.now : at });
    for (const document of documents) {
      filed.push({ patient: seed.patient, document });
      links.push({ document_id: await documentId(seed.patient, document.slug), report_id: reportId });
    }
  }
  await insert(db, 'report', reportRows);
  await insert(db, 'observation', measured);
  await insert(db, 'report_opening', openings);
  await fileDocuments(db, clinic, filed, documentId);
  await insert(db, 'document_report', links);
  await insert(db, 'explanation', Object.entries(explanations).map(([key, data]) => ({ clinic_id: clinic.id, key, data: JSON.stringify(data) })));
}

async function fileDocuments(db: Kysely<Schema>, clinic: Clinic, filed: Filed[], documentId: (patient: string, slug: string) => Promise<string>): Promise<void> {
  const [documents, formats]: [Rows<'document'>, Rows<'document_format'>] = [[], []];
  for (const { patient, document: { slug, kind, state = 'current', follows, onRequest = false, heldAtClinic = false, formats: files, ...data } } of filed) {
    const id = await documentId(patient, slug);
    const successor = filed.find((one) => one.patient === patient && one.document.follows === slug);
    documents.push({
      id, clinic_id: clinic.id, patient_id: await stableId(clinic.id, 'patient', patient), kind, state, ...dated(data.date, undefined, clinic.config.timeZone),
      superseded_by: successor ? await documentId(patient, successor.document.slug) : null, held_at_clinic: heldAtClinic, on_request: onRequest,
      data: JSON.stringify({ ...data, ...(follows !== undefined && { supersedes: await documentId(patient, follows) }) }),
    });
    for (const [position, { id: formatId, mediaType, fileName, title = null, lang = null, content }] of files.entries()) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : await content();
      formats.push({ document_id: id, id: formatId, position, media_type: mediaType, file_name: fileName, title, lang, size: bytes.length, bytes });
    }
  }
  // What follows comes first, since the former one points to it.
  documents.sort((one, other) => Number(one.superseded_by !== null) - Number(other.superseded_by !== null));
  await insert(db, 'document', documents);
  await insert(db, 'document_format', formats);
}

/** The first moment that a date may mean; for a seed to the day it is enough. */
const momentOf = (date: string | undefined): string | undefined => (date === undefined || date.length > 10 ? date : `${date.padEnd(5, '-').slice(0, 4)}-${date.slice(5, 7) || '01'}-${date.slice(8, 10) || '01'}T12:00:00Z`);

/** Values that are documents name them by their slug. */
async function withDocumentIds<T>(value: T, find: (slug: string) => Promise<string>): Promise<T> {
  if (Array.isArray(value)) return (await Promise.all(value.map((one: unknown) => withDocumentIds(one, find)))) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, inner]: [string, unknown]) => [key, key === 'documentId' ? await find(inner as string) : await withDocumentIds(inner, find)]))) as T;
}

export async function insert<Table extends keyof Schema>(db: Kysely<Schema>, table: Table, rows: Rows<Table>, atOnce = 1000): Promise<void> {
  for (let start = 0; start < rows.length; start += atOnce) await db.insertInto(table).values(rows.slice(start, start + atOnce) as never).execute();
}
