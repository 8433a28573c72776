import { invalid, Refusal } from './answer.js';
import type { Call } from './call.js';

const usualLimit = 25;

/** A page of a list that is whole and in order. The cursor names the last item given, so nothing is told twice when the list has grown. */
export function pageOf<T>({ row, input, body }: Pick<Call, 'row' | 'input' | 'body'>, items: readonly T[], idOf: (item: T) => string, usual = usualLimit): { items: T[]; nextCursor?: string } {
  const { limit = usual, cursor, ...filters } = { ...input, ...body } as { limit?: number; cursor?: string } & Record<string, unknown>;
  const mark = fingerprint(`${row.id} ${JSON.stringify(Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1)))}`);
  let start = 0;
  if (cursor !== undefined) {
    const [, given, id] = /^([0-9a-z]{1,13})_([A-Za-z0-9._~-]{1,128})$/.exec(cursor) ?? [];
    if (given !== mark) throw invalid(row.body ? '/cursor' : 'query/cursor', 'not-found');
    start = items.findIndex((item) => idOf(item) === id) + 1;
    if (start === 0) throw new Refusal('cursor-expired');
  }
  const page = items.slice(start, start + limit);
  return { items: page, ...(start + limit < items.length && { nextCursor: `${mark}_${idOf(page.at(-1)!)}` }) };
}

/** FNV-1a; it ties a cursor to its filters and protects nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}
