import { ProblemError, readProblem } from '../contract/problem.js';
import type { Connection } from '../provider/connection.js';

/** The bytes of a document, as they are kept; nobody has read them yet. Refusals are a `ProblemError`. */
export async function documentContent({ backend, base, credentials }: Connection, patientId: string, documentId: string, options: { formatId?: string | undefined; language: string; signal: AbortSignal }): Promise<Blob> {
  const address = new URL(`${base.replace(/\/$/, '')}/patients/${encodeURIComponent(patientId)}/documents/${encodeURIComponent(documentId)}/content`);
  if (options.formatId !== undefined) address.searchParams.set('format', options.formatId);
  try {
    const response = await backend(new Request(address, { credentials, headers: { 'Accept-Language': options.language }, signal: options.signal }));
    if (!response.ok) throw new ProblemError(await readProblem(response));
    return await response.blob();
  } catch (error) {
    if (options.signal.aborted || error instanceof ProblemError) throw error;
    throw new ProblemError({ name: 'unreachable' });
  }
}
