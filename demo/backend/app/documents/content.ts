/** The bytes of a document, by the same steps as any answer: who, may, the clinic's limits, a row in the audit log. */
import type { Context, Reply } from '../context.js';
import { Refusal } from '../problems.js';
import { imagesAreReady } from '../results/images.js';
import { findReport, readerOf } from '../results/read.js';
import { describeRelease } from '../results/release.js';
import { findDocument } from './describe.js';

export async function readContent(context: Context, documentId: string, format: string | undefined): Promise<Reply<undefined>> {
  const { db, clinic, ports } = context;
  const reader = readerOf(context);
  const document = await findDocument(context, documentId);
  if (document.closed) await refuseClosed(context, documentId);
  const [phone] = clinic.config.phones;
  const atClinic = new Refusal('document-at-clinic', { ...(phone && { phone }) });
  if (document.on_request && !(await imagesAreReady(context, documentId))) throw atClinic;
  let formats = db.selectFrom('document_format').selectAll().where('document_id', '=', documentId);
  if (format !== undefined) formats = formats.where('id', '=', format);
  const content = await formats.orderBy('position').limit(1).executeTakeFirst();
  if (!content && document.held_at_clinic) throw atClinic;
  if (!content) throw format === undefined ? new Refusal('document-empty') : new Refusal('invalid-request', { errors: [{ pointer: 'query/format', code: 'not-listed' }] });
  if (!content.bytes.length) throw new Refusal('document-empty');
  const wait = await ports.limit(`${clinic.id}:documents:${reader}`, clinic.config.results.documentsPerDay, 86_400);
  if (wait !== undefined) throw new Refusal('document-quota', { retryAfterSeconds: wait });
  return { headers: { 'Content-Disposition': attachment(content.file_name), 'Content-Security-Policy': "sandbox; default-src 'none'" }, content: { bytes: content.bytes, mediaType: content.media_type } };
}

/** Says how the report stands; where the reader may not know of it, nor of this. */
async function refuseClosed(context: Context, documentId: string): Promise<never> {
  const reports = await context.db.selectFrom('document_report').select('report_id').where('document_id', '=', documentId).orderBy('report_id').execute();
  for (const { report_id } of reports) {
    const report = await findReport(context, report_id);
    if (report.state !== 'released') throw new Refusal('report-gated', { release: describeRelease(context, report) });
  }
  throw new Refusal('not-found');
}

/** RFC 6266 with the encoding of RFC 8187: a plain name for old readers, the whole name for all others. No control character, path or quote gets through. */
export function attachment(fileName: string): string {
  const name = fileName.replace(/[\u0000-\u001f\u007f-\u009f/\\]/g, '_').replace(/^\.+/, '_');
  const plain = name.replace(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
