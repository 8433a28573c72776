import type { Attachment, DocumentReference } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Loose, Resource } from '../types.js';
import { conceptText, hasCode, texts } from './common/code.js';
import { timeOf } from './common/date.js';
import { idOf } from './common/id.js';
import { performersOf } from './common/performer.js';
import { parseReference } from './common/reference.js';
import { isUnsafe, type MapContext } from './context.js';
import type { FhirReport } from './report.js';

export type FhirDocument = Resource<DocumentReference>;
type LooseAttachment = Loose<Attachment>;
type Document = Schemas['Document'];

const summaries = ['34133-9', '18842-5', '60591-5', '34105-7', '11504-8'];
const reports = ['11502-2', '18748-4', '11526-1', '27898-6', '18782-3'];
const letters = ['51852-2', '57133-1', '57134-9', '68483-7'];

const states: Record<string, Schemas['DocumentStateKnown']> = { current: 'current', superseded: 'superseded', 'entered-in-error': 'retracted' };
const endings: Record<string, string> = {
  'application/pdf': 'pdf', 'text/plain': 'txt', 'text/html': 'html', 'application/xhtml+xml': 'xhtml', 'text/rtf': 'rtf', 'application/rtf': 'rtf', 'application/xml': 'xml', 'text/xml': 'xml', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif', 'application/dicom': 'dcm', 'application/cda+xml': 'xml',
};

export const mediaTypeOf = ({ contentType }: LooseAttachment): string => (typeof contentType === 'string' && /^[\w.+-]+\/[\w.+-]+/.test(contentType) ? contentType.split(';')[0]!.trim().toLowerCase() : 'application/octet-stream');

/** Where an attachment's bytes are: inside it, or at the server itself. Undefined for another origin, whom nobody asks, and for nothing at all. */
export function whereOf(attachment: LooseAttachment | undefined, base: URL): { data: string } | { url: URL } | undefined {
  if (typeof attachment?.data === 'string' && attachment.data) return { data: attachment.data };
  const url = typeof attachment?.url === 'string' && URL.canParse(attachment.url, base) ? new URL(attachment.url, base) : undefined;
  return url?.origin === base.origin ? { url } : undefined;
}

const sizeOf = ({ size, data }: LooseAttachment): number | undefined => (Number.isInteger(size) && Number(size) >= 0 ? Number(size) : typeof data === 'string' ? Math.floor((data.replace(/\s|=/g, '').length * 3) / 4) : undefined);

function formatsOf(attachments: readonly (LooseAttachment | undefined)[], title: string, { base }: MapContext): Schemas['DocumentFormat'][] {
  return attachments.flatMap((attachment, index) => {
    if (!attachment || !whereOf(attachment, base)) return [];
    const mediaType = mediaTypeOf(attachment);
    const name = (attachment.title || title).replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').trim().slice(0, 150) || 'document';
    const ending = endings[mediaType];
    const fileName = ending && !name.toLowerCase().endsWith(`.${ending}`) ? `${name}.${ending}` : name;
    const size = sizeOf(attachment);
    return [{ id: String(index), mediaType, ...(size !== undefined && { size }), fileName, ...(attachment.title && { title: attachment.title }), ...(typeof attachment.language === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(attachment.language) && { lang: attachment.language }) }];
  });
}

export const attachmentsOf = ({ content }: FhirDocument): (LooseAttachment | undefined)[] => (Array.isArray(content) ? content : []).map((one) => one?.attachment);

function kindOf({ type, category }: FhirDocument, attachments: readonly (LooseAttachment | undefined)[]): Pick<Document, 'kind' | 'kindText'> {
  const has = (codes: string[]) => hasCode(type, ...codes);
  if (has(summaries) || hasCode(category, 'summary-document')) return { kind: 'summary' };
  if (has(reports)) return { kind: 'report' };
  if (has(letters)) return { kind: 'letter' };
  if (hasCode(category, 'clinical-note')) return { kind: 'note' };
  if (attachments.length && attachments.every((one) => one && mediaTypeOf(one).startsWith('image/'))) return { kind: 'image' };
  const kindText = conceptText(type) ?? texts(category)[0];
  return { kind: 'other', ...(kindText && { kindText }) };
}

/** A DocumentReference. What names no content that can be had here is kept at the clinic. */
export function documentOf(resource: FhirDocument, context: MapContext): Document {
  const attachments = attachmentsOf(resource);
  const title = resource.description?.trim() || conceptText(resource.type) || attachments.find((one) => one?.title)?.title || context.words.document;
  const date = timeOf(resource.date) ?? timeOf(resource.context?.period?.start);
  const state = resource.docStatus === 'preliminary' && resource.status === 'current' ? 'preliminary' : resource.docStatus === 'entered-in-error' ? 'retracted' : (states[String(resource.status)] ?? 'unknown');
  const author = performersOf(resource.author, context, resource).map(({ display }) => display).join(', ');
  const formats = state === 'retracted' || isUnsafe(resource) ? [] : formatsOf(attachments, title, context);
  const target = (Array.isArray(resource.relatesTo) ? resource.relatesTo : []).filter((one) => one?.code === 'replaces').map((one) => parseReference(one?.target?.reference, context.base)).find((one) => one?.type === 'DocumentReference');
  const reportIds = (Array.isArray(resource.context?.related) ? resource.context.related : []).flatMap((one) => {
    const related = parseReference(one?.reference, context.base);
    return related?.type === 'DiagnosticReport' ? [idOf('DiagnosticReport', related.id)] : [];
  });
  return {
    id: idOf('DocumentReference', resource.id), title, ...kindOf(resource, attachments), ...(date && { date }), ...(author && { author }), state, ...(target && { supersedes: idOf('DocumentReference', target.id) }),
    ...(!formats.length && { heldAtClinic: true }), formats, ...(reportIds.length && { reportIds }),
  };
}

/** What a report shows as a whole, in one form or several. */
export function presentedOf(report: FhirReport, context: MapContext): Document | undefined {
  if (!Array.isArray(report.presentedForm) || !report.presentedForm.length || report.status === 'entered-in-error' || isUnsafe(report)) return undefined;
  const title = report.presentedForm.find((one) => one?.title)?.title ?? conceptText(report.code) ?? context.words.document;
  const date = timeOf(report.issued) ?? timeOf(report.effectiveDateTime);
  const formats = formatsOf(report.presentedForm, title, context);
  return {
    id: idOf('DiagnosticReport', report.id, 'pf'), title, kind: 'report', ...(date && { date }), state: report.status === 'preliminary' || report.status === 'partial' ? 'preliminary' : 'current',
    ...(!formats.length && { heldAtClinic: true }), formats, reportIds: [idOf('DiagnosticReport', report.id)],
  };
}

export const urlsOf = (attachments: readonly (LooseAttachment | undefined)[] | undefined, base: URL): string[] => (Array.isArray(attachments) ? attachments : []).flatMap((one) => (typeof one?.url === 'string' && URL.canParse(one.url, base) ? [new URL(one.url, base).href] : []));

