import { Refusal } from './problems.js';

const maximumBytes = 256 * 1024;
const maximumDepth = 64;

/** The JSON of a body, read no further than the limit; undefined for none. Forms and plain text, which a foreign page could send, are refused. */
export async function readJson(request: Request, wanted: boolean): Promise<unknown> {
  if (!request.body) return undefined;
  const type = request.headers.get('Content-Type')?.split(';')[0]!.trim().toLowerCase();
  const bytes = await readBytes(request.body);
  if (bytes.length === 0) return undefined;
  if (type !== 'application/json') throw new Refusal('media-type');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('invalid-request', { status: 400, errors: [{ pointer: '', code: 'format' }] });
  }
  if (!wanted) throw new Refusal('invalid-request', { errors: [{ pointer: '', code: 'unknown' }] });
  if (isDeeper(value, maximumDepth)) throw new Refusal('invalid-request', { errors: [{ pointer: '', code: 'too-large', limit: maximumDepth }] });
  // PostgreSQL's text holds no NUL and no half of a surrogate pair; JSON.stringify escapes both.
  if (/(^|[^\\])(\\\\)*\\u(0000|d[89a-f])/.test(JSON.stringify(value))) throw new Refusal('invalid-request', { errors: [{ pointer: '', code: 'format' }] });
  return value;
}

function isDeeper(value: unknown, levels: number): boolean {
  return typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));
}

async function readBytes(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maximumBytes) {
      await reader.cancel();
      throw new Refusal('too-large', { limit: maximumBytes });
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) { bytes.set(part, at); at += part.length; }
  return bytes;
}
