import type { Attachment } from 'fhir/r4.js';
import { bytes, invalid, Refusal, type Schemas } from '../answer.js';
import type { PatientCall } from '../call.js';
import { compareTimes, isWithin } from '../mapping/common/date.js';
import { idOf, parseId } from '../mapping/common/id.js';
import { parseReference } from '../mapping/common/reference.js';
import { isUnsafe, mapAll, type MapContext } from '../mapping/context.js';
import { attachmentsOf, documentOf, mediaTypeOf, presentedOf, urlsOf, whereOf, type FhirDocument } from '../mapping/document.js';
import type { FhirObservation } from '../mapping/observation.js';
import type { FhirReport } from '../mapping/report.js';
import { attachmentOf } from '../mapping/value.js';
import { parseJson } from '../json.js';
import type { AnyResource, Loose } from '../types.js';
import { contextOf, gather, listAnswer, mustBeListed, mustHaveSome } from './list.js';

type Document = Schemas['Document'];
interface Merged { items: Document[]; unreadable: number }

/** A scanned report stands in a report and as a document (US Core says so): with an equal address they are one. */
function merge(documents: readonly FhirDocument[], reports: readonly FhirReport[], context: MapContext): Merged {
  const byUrl = new Map<string, string[]>();
  for (const report of reports) for (const url of urlsOf(report.presentedForm, context.base)) byUrl.set(url, [...(byUrl.get(url) ?? []), report.id!]);
  const merged = new Set<string>();
  const own = mapAll(documents, (one) => {
    const document = documentOf(one, context);
    const ids = urlsOf(attachmentsOf(one), context.base).flatMap((url) => byUrl.get(url) ?? []);
    if (document.state === 'current' || document.state === 'preliminary') ids.forEach((id) => merged.add(id));
    const reportIds = [...new Set([...(document.reportIds ?? []), ...ids.map((id) => idOf('DiagnosticReport', id))])];
    return { ...document, ...(reportIds.length && { reportIds }) };
  }, context);
  const presented = mapAll(reports.filter(({ id }) => !merged.has(id!)), presentedOf, context);
  return { items: [...own.items, ...presented.items], unreadable: own.unreadable + presented.unreadable };
}

export async function listDocuments(call: PatientCall): Promise<Response> {
  const { kind, reportId, from, to } = call.input as { kind?: string[]; reportId?: string; from?: string; to?: string };
  mustBeListed(call, 'kind', kind, ['note', 'summary', 'report', 'image', 'letter', 'leaflet', 'statement', 'other']);
  const [documents, reports] = await Promise.all([gather<FhirDocument>(call, 'DocumentReference'), gather<FhirReport>(call, 'DiagnosticReport')]);
  mustHaveSome(call, [documents, reports]);
  if (reportId !== undefined && !(await isReport(call, reportId, reports.resources))) throw invalid('query/reportId', 'not-found');
  const { items, unreadable } = merge(documents.resources, reports.resources, contextOf(call));
  const replaced = new Set(items.filter(({ state }) => state !== 'retracted').map(({ supersedes }) => supersedes));
  const kept = items.filter(({ state }) => state !== 'retracted');
  // A former version is folded under what replaces it; without a successor it is all there is.
  const shown = kept.filter(({ id, state, reportIds }) => (reportId === undefined ? !(state === 'superseded' && replaced.has(id)) : reportIds?.includes(reportId)));
  const found = shown.filter((one) => (!kind || kind.includes(one.kind)) && isWithin(one.date, from, to));
  return listAnswer(call, found.sort((a, b) => compareTimes(a.date, b.date) || (a.id < b.id ? -1 : 1)), [documents, reports], { unreadable, withdrawn: items.length - kept.length });
}

async function isReport({ reader, plan }: PatientCall, reportId: string, reports: readonly FhirReport[]): Promise<boolean> {
  const target = parseId(reportId);
  if (target?.type === 'DiagnosticReport') return reports.some(({ id }) => id === target.id);
  return target?.type === 'Observation' && target.part === undefined && (await reader.read('Observation', target.id, plan)).state === 'ok';
}

/** The files of one report; the list of documents is asked only where a form has an address that may stand there too. */
export async function documentsOfReport(call: PatientCall, report: FhirReport): Promise<Merged | undefined> {
  if (!report.presentedForm?.length) return undefined;
  const documents = urlsOf(report.presentedForm, call.reader.base).length ? (await gather<FhirDocument>(call, 'DocumentReference')).resources : [];
  const id = idOf('DiagnosticReport', report.id);
  const { items, unreadable } = merge(documents, [report], contextOf(call));
  return { items: items.filter(({ reportIds, state }) => reportIds?.includes(id) && state !== 'retracted' && state !== 'superseded'), unreadable };
}

interface File { attachment: Loose<Attachment> | undefined; document: Pick<Document, 'title'> & { formats: Document['formats'] } }

async function findFile(call: PatientCall): Promise<File> {
  const { path, input, reader, plan, grant } = call;
  const target = parseId(path.documentId!);
  const type = target?.type;
  if (!target || !type || !['DocumentReference', 'DiagnosticReport', 'Observation'].includes(type)) throw new Refusal('not-found');
  const { resource, state } = await reader.read<AnyResource & { subject?: { reference?: unknown } }>(type, target.id, plan);
  const owner = parseReference(resource?.subject?.reference, reader.base);
  if (state === 'failed') throw new Refusal('source-unavailable');
  if (!resource || (owner?.type === 'Patient' && owner.id !== grant.patientId)) throw new Refusal('not-found');
  const context = contextOf(call);
  const { attachments, document } = contentOf(type, target.part, resource, context) ?? {};
  if (!attachments || !document) throw new Refusal('not-found');
  const format = input.format as string | undefined;
  const [first] = document.formats ?? [];
  const wanted = format === undefined ? first : document.formats?.find(({ id }) => id === format);
  if (format !== undefined && !wanted) throw invalid('query/format', 'not-found');
  return { attachment: wanted && attachments[Number(wanted.id)], document: { title: document.title, formats: wanted ? [wanted] : [] } };
}

function contentOf(type: string, part: string | undefined, resource: AnyResource, context: MapContext): { attachments: (Loose<Attachment> | undefined)[]; document: Document | undefined } | undefined {
  if (type === 'DocumentReference') return part === undefined ? { attachments: attachmentsOf(resource as unknown as FhirDocument), document: documentOf(resource as unknown as FhirDocument, context) } : undefined;
  if (type === 'DiagnosticReport') return part === 'pf' ? { attachments: (resource as unknown as FhirReport).presentedForm ?? [], document: presentedOf(resource as unknown as FhirReport, context) } : undefined;
  const [, index] = /^(?:c(\d+)\.)?va$/.exec(part ?? '') ?? [];
  const observation = resource as unknown as FhirObservation;
  if (!/^(c\d+\.)?va$/.test(part ?? '') || observation.status === 'entered-in-error' || isUnsafe(observation)) return undefined;
  const attachment = attachmentOf((index === undefined ? observation : (observation.component?.[Number(index)] ?? {})) as never);
  const shaped = presentedOf({ resourceType: 'DiagnosticReport', id: observation.id, code: observation.code, presentedForm: attachment ? [attachment] : [] } as FhirReport, context);
  return { attachments: [attachment], document: shaped };
}

/** Bytes inside the record, or at the server: first as they are, then as a Binary resource, which some only give. */
export async function getDocumentContent(call: PatientCall): Promise<Response> {
  const { reader, plan, clinic } = call;
  const { attachment, document } = await findFile(call);
  const where = whereOf(attachment, reader.base);
  const [phone] = clinic.phones;
  const format = document.formats?.[0];
  if (!where || !attachment || !format) throw new Refusal('document-at-clinic', { ...(phone && { phone }) });
  if ('data' in where) return file(decode(where.data), format.mediaType, format.fileName);
  const mediaType = mediaTypeOf(attachment);
  let answer = await reader.bytes(where.url, mediaType === 'application/octet-stream' ? '*/*' : `${mediaType}, */*;q=0.1`, plan);
  if (answer && [400, 406, 415].includes(answer.status)) answer = await reader.bytes(where.url, 'application/fhir+json', plan);
  if (!answer) throw new Refusal('source-unavailable');
  if (answer.status === 404 || answer.status === 410) throw new Refusal('document-empty');
  if (answer.status === 403) throw new Refusal('not-permitted', { ...(phone && { phone }) });
  const said = (answer.headers.get('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (answer.status === 429) throw new Refusal('document-quota', { retryAfterSeconds: Number(answer.headers.get('Retry-After')) || 86_400 });
  if (!answer.ok) throw new Refusal('source-unavailable');
  if (!/json/.test(said) || (mediaType.includes('json') && !said.includes('fhir'))) return file(new Uint8Array(await answer.arrayBuffer()), said && said !== 'application/octet-stream' ? said : mediaType, format.fileName);
  const binary = parseJson(await answer.text()) as AnyResource | null;
  if (binary?.resourceType !== 'Binary' || typeof binary.data !== 'string') throw new Refusal('document-empty');
  return file(decode(binary.data), typeof binary.contentType === 'string' ? mediaTypeOf(binary) : mediaType, format.fileName);
}

function file(content: Uint8Array, mediaType: string, fileName: string): Response {
  if (!content.length) throw new Refusal('document-empty');
  return bytes(content as Uint8Array<ArrayBuffer>, mediaType, fileName);
}

function decode(data: string): Uint8Array {
  try {
    return Uint8Array.from(atob(data.replace(/\s/g, '')), (char) => char.charCodeAt(0));
  } catch {
    throw new Refusal('document-empty');
  }
}
