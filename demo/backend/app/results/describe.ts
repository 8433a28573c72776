/** Reports as the contract shows them: a line of a list, or all of one. What is closed gives no more than the clinic's policy. */
import type { Selectable } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context } from '../context.js';
import type { ObservationTable } from '../data/results.js';
import { describeDocuments, documentsOfReport } from '../documents/describe.js';
import { inLanguage } from '../language.js';
import { freshness } from '../page.js';
import { instant } from '../place-time.js';
import { imagingOf } from './images.js';
import { findOpenReport, type ReportRow } from './read.js';
import { describeRelease } from './release.js';

type Schemas = components['schemas'];
export type ObservationRow = Selectable<ObservationTable>;

export function describeShort(context: Context, row: ReportRow): Schemas['ReportShort'] {
  const { clinic: { config }, lang } = context;
  const { title, lang: own, kindText, collectedAt, collectedUntil, issuedAt, expectedAt, statusText, statusReason, orderer, performers, ungrouped, summary } = row.data;
  const open = row.state === 'released';
  const named = open || (row.state === 'gated' && !row.data.nameWithheld);
  const urgent = row.critical && !row.reviewed_at && row.state !== 'delayed';
  return {
    id: row.id, ...(named && title !== undefined && { title }), ...(named && own !== undefined && { lang: own }), kind: row.kind, ...(kindText !== undefined && { kindText }), ...defined({ collectedAt, collectedUntil, issuedAt }),
    ...(open && defined({ expectedAt })), status: row.status, ...(open && defined({ statusText, statusReason })), ...defined({ orderer }), ...(open && defined({ performers })),
    seen: row.seen_at !== null && row.seen_at >= row.changed_at, review: reviewOf(context, row), release: describeRelease(context, row), ...(open && { summary }),
    // A choice to wait keeps nobody from phoning in time; what stands in the report it does not tell.
    ...(urgent && config.phones.length && { urgent: { title: inLanguage(config.results.urgent.title, lang), text: inLanguage(config.results.urgent.text, lang), lang, phones: config.phones.slice(0, 1) } }),
    ...(ungrouped && { ungrouped }),
  };
}

function reviewOf({ clinic: { config } }: Context, { reviewed_at, data: { reviewedBy, reviewUnknown } }: ReportRow): Schemas['ReportShort']['review'] {
  if (reviewUnknown) return { state: 'unknown' };
  return reviewed_at ? { state: 'reviewed', at: instant(reviewed_at, config.timeZone), ...(reviewedBy && { by: reviewedBy }) } : { state: 'awaited' };
}

export async function describeReport(context: Context, row: ReportRow): Promise<Schemas['Report']> {
  const { db } = context;
  const withdrawn = row.status === 'retracted';
  const observations = await db.selectFrom('observation').selectAll().where('report_id', '=', row.id).orderBy('position').execute();
  const explanations = await readExplanations(context, [...(row.data.explains ?? []), ...observations.flatMap(({ data }) => data.explains ?? [])]);
  const { conclusion, conclusionCodes, comments, specimens, bodySite, method, history } = row.data;
  const documents = withdrawn ? [] : await describeDocuments(context, await documentsOfReport(context, row.id));
  const imaging = withdrawn ? undefined : await imagingOf(context, row);
  return {
    ...describeShort(context, row), ...freshness(context), observations: tree(observations, explanations, withdrawn), ...defined({ history }),
    ...(!withdrawn && defined({ conclusion, conclusionCodes, comments, specimens, bodySite, method })), ...(documents.length && { documents }), ...(imaging && { imaging }),
    ...(row.data.explains?.length && { explanations: row.data.explains.flatMap((key) => explanations.get(key) ?? []) }),
    actions: { requestImages: imaging?.state === 'on-request' ? { state: 'available' } : { state: 'unavailable', reason: 'no-images' } },
  };
}

export async function currentReport(context: Context, id: string): Promise<Schemas['Report']> {
  return describeReport(context, await findOpenReport(context, id));
}

function tree(rows: ObservationRow[], explanations: Map<string, Schemas['Explanation']>, withdrawn: boolean, parentId: string | null = null): Schemas['Observation'][] {
  return rows.filter(({ parent_id }) => parent_id === parentId).map((row) => {
    const members = tree(rows, explanations, withdrawn, row.id);
    const explanation = row.data.explains === undefined ? undefined : explanations.get(row.data.explains);
    return { ...describeObservation(row, withdrawn), ...(members.length && { members }), ...(explanation && { explanation }) };
  });
}

/** One row without its parts. What was withdrawn keeps its name and loses its content. */
export function describeObservation({ id, status, series_id, data: { explains: _, ...data } }: ObservationRow, withdrawn = false): Schemas['Observation'] {
  const { name, statusText, statusReason, retractedAt, collectedAt } = data;
  if (withdrawn || status === 'retracted') return { id, name, status: 'retracted', ...defined({ statusText, statusReason, retractedAt, collectedAt }) };
  return { id, ...data, status, ...(series_id !== null && { seriesId: series_id }) };
}

async function readExplanations({ db, clinic, lang, arrival }: Context, keys: string[]): Promise<Map<string, Schemas['Explanation']>> {
  if (!keys.length) return new Map();
  const rows = await db.selectFrom('explanation').selectAll().where('clinic_id', '=', clinic.id).where('key', 'in', [...new Set(keys)]).execute();
  return new Map(rows.map(({ key, data: { title, text, picture, links } }) => [key, {
    title: inLanguage(title, lang), text: inLanguage(text, lang), lang,
    ...(picture && { picture: { url: `${new URL(arrival.base).origin}/pictures/${picture.file}`, description: inLanguage(picture.description, lang), width: picture.width, height: picture.height } }),
    ...(links && { links: links.map(({ url, label }) => ({ url, label: inLanguage(label, lang) })) }),
  }]));
}

/** Without what is not known. */
export function defined<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

