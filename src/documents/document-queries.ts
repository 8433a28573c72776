import type { ContractClient } from '../contract/client.js';
import { ProblemError } from '../contract/problem.js';

/** More than a page can hold is not read. */
const mostBytes = 50 * 1024 * 1024;

/** The bytes of a document as they are kept, and what the backend says that they are. Refusals are a `ProblemError`. */
export async function getDocumentContent(client: ContractClient, path: { patientId: string; documentId: string }, format: string | undefined, signal: AbortSignal): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string | undefined }> {
  const { data, response } = await client.GET('/patients/{patientId}/documents/{documentId}/content', { params: { path, query: { ...(format !== undefined && { format }) } }, parseAs: 'stream', signal });
  const bytes = data ? await readAll(data as ReadableStream<Uint8Array>, signal) : new Uint8Array();
  if (!bytes.length) throw new ProblemError({ name: 'document-empty' });
  return { bytes, mediaType: response.headers.get('Content-Type') ?? undefined };
}

async function readAll(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > mostBytes) throw new ProblemError({ name: 'too-large' });
      parts.push(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    if (signal.aborted || error instanceof ProblemError) throw error;
    throw new ProblemError({ name: 'unreachable' });
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) { bytes.set(part, at); at += part.length; }
  return bytes;
}
