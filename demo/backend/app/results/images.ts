/** Images on request: they come from an archive and stay a while. How far a retrieval is, the clinic's clock tells. */
import { sql, type Selectable } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context } from '../context.js';
import type { ImageRetrievalTable } from '../data/results.js';
import { newId } from '../ids.js';
import { inLanguage } from '../language.js';
import { instant } from '../place-time.js';
import { Refusal } from '../problems.js';
import { takeTurns } from '../turns.js';
import { findOpenReport, findReport, type ReportRow } from './read.js';

type Retrieval = components['schemas']['ImageRetrieval'];
type Row = Selectable<ImageRetrievalTable>;

/** Of the simulated archive. */
const queueSeconds = 3;
const workSeconds = 12;
const pollSeconds = 2;

const endOf = ({ clinic }: Pick<Context, 'clinic'>, row: Row) => new Date(row.requested_at.getTime() + (queueSeconds + workSeconds + clinic.config.results.imageHours * 3600) * 1000);
const secondsSince = ({ clinic }: Pick<Context, 'clinic'>, row: Row) => (clinic.now.getTime() - row.requested_at.getTime()) / 1000;

export function stateOf(context: Pick<Context, 'clinic'>, row: Row, fails: boolean): Retrieval['state'] {
  const seconds = secondsSince(context, row);
  if (seconds < queueSeconds) return 'queued';
  if (seconds < queueSeconds + workSeconds) return 'processing';
  if (fails) return 'failed';
  return context.clinic.now < endOf(context, row) ? 'ready' : 'expired';
}

async function describe(context: Context, row: Row, report: ReportRow): Promise<Retrieval> {
  const { db, clinic, lang } = context;
  const { fails } = report.data.imaging ?? {};
  const state = stateOf(context, row, fails !== undefined);
  const base = { id: row.id, reportId: row.report_id, state };
  if (state === 'failed') return { ...base, failure: inLanguage(fails!, lang) };
  if (state === 'expired') return { ...base, expiresAt: instant(endOf(context, row), clinic.config.timeZone) };
  if (state !== 'ready') return { ...base, percent: Math.max(0, Math.floor(((secondsSince(context, row) - queueSeconds) / workSeconds) * 100)), pollAfterSeconds: pollSeconds };
  const images = await db.selectFrom('document as d').innerJoin('document_report as l', 'l.document_id', 'd.id').innerJoin('document_format as f', 'f.document_id', 'd.id')
    .where('l.report_id', '=', report.id).where('d.on_request', '=', true).orderBy('d.id').orderBy('f.position').select(['d.id', 'f.id as format', 'f.media_type', 'd.data']).execute();
  return {
    ...base, percent: 100, expiresAt: instant(endOf(context, row), clinic.config.timeZone),
    images: images.map(({ id, format, media_type, data }) => ({ documentId: id, formatId: format, mediaType: media_type, label: data.title })),
  };
}

const ofReport = ({ db }: Context, reportId: string) => db.selectFrom('image_retrieval').selectAll().where('report_id', '=', reportId).orderBy('requested_at', 'desc').orderBy('id').limit(1).executeTakeFirst();
const isRunning = (state: string) => state === 'queued' || state === 'processing';

export async function requestImages(context: Context, reportId: string): Promise<Retrieval> {
  const { db, clinic, ports, relation } = context;
  const { patientId } = relation!;
  const report = await findOpenReport(context, reportId);
  if (report.data.imaging?.state !== 'on-request' || report.status === 'retracted') throw new Refusal('not-offered');
  await takeTurns(db, 'images', clinic.id, patientId);
  const there = await ofReport(context, report.id);
  const state = there && stateOf(context, there, report.data.imaging.fails !== undefined);
  if (there && state && (isRunning(state) || state === 'ready')) return describe(context, there, report);
  const limit = clinic.config.results.imageRetrievals;
  const { count } = await db.selectFrom('image_retrieval').select((of) => of.fn.countAll<number>().as('count')).where('patient_id', '=', patientId)
    .where('requested_at', '>', new Date(clinic.now.getTime() - (queueSeconds + workSeconds) * 1000)).executeTakeFirstOrThrow();
  if (Number(count) >= limit) throw new Refusal('limit-reached', { limit });
  const row = { id: newId(ports.random), clinic_id: clinic.id, patient_id: patientId, report_id: report.id, requested_by: context.who.kind === 'person' ? context.who.personId : '', requested_at: clinic.now };
  await db.insertInto('image_retrieval').values(row).execute();
  return describe(context, row, report);
}

/** One of the patient's; of a report that the reader may not see, it is not there. */
export async function currentRetrieval(context: Context, id: string): Promise<Retrieval> {
  const row = await context.db.selectFrom('image_retrieval').selectAll().where('patient_id', '=', context.relation!.patientId).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  const report = await findReport(context, row.report_id);
  if (report.state !== 'released') throw new Refusal('not-found');
  return describe(context, row, report);
}

/** What a report says of its images, with the retrieval that there is. */
export async function imagingOf(context: Context, report: ReportRow): Promise<components['schemas']['Imaging'] | undefined> {
  if (!report.data.imaging) return undefined;
  const { text, fails: _, ...imaging } = report.data.imaging;
  const row = imaging.state === 'on-request' ? await ofReport(context, report.id) : undefined;
  return { ...imaging, ...(text && { text: inLanguage(text, context.lang) }), ...(row && { retrieval: await describe(context, row, report) }) };
}

/** Whether the images of a document's reports can be seen now. */
export async function imagesAreReady(context: Context, documentId: string): Promise<boolean> {
  const rows = await context.db.selectFrom('image_retrieval as i').innerJoin('document_report as l', 'l.report_id', 'i.report_id').innerJoin('report as r', 'r.id', 'i.report_id')
    .where('l.document_id', '=', documentId).selectAll('i').select(sql<boolean>`coalesce(r.data->'imaging' ? 'fails', false)`.as('fails')).execute();
  return rows.some((row) => stateOf(context, row, row.fails) === 'ready');
}
