/** Lists in pages: an opaque cursor bound to the filters it was given for. */
import type { Context } from './context.js';
import { instant } from './place-time.js';
import { Refusal } from './problems.js';

const defaultLimit = 25;

/** Cuts one page out of rows that are already in order; for short lists that are read whole. */
export function pageOf<T>(context: Context, all: T[], query: { limit?: number; cursor?: string }, filters: unknown = {}) {
  const start = query.cursor === undefined ? 0 : readCursor(query.cursor, filters, isCount);
  const end = start + (query.limit ?? defaultLimit);
  return { ...freshness(context), items: all.slice(start, end), ...(end < all.length && { nextCursor: writeCursor(end, filters) }) };
}

/** The reference backend is one source, and what it says is true now. */
export function freshness({ clinic }: Pick<Context, 'clinic'>) {
  const asOf = instant(clinic.now, clinic.config.timeZone);
  return { asOf, sources: [{ id: 'practice', name: clinic.config.name, state: 'ok', asOf }] };
}

export const writeCursor = (at: unknown, filters: unknown): string => encodeURIComponent(btoa(JSON.stringify([at, filters])));

const isCount = (at: unknown): at is number => Number.isSafeInteger(at) && (at as number) >= 0;

/** Where the list goes on. A cursor is not signed, so what it holds is checked like any other input. */
export function readCursor<T>(cursor: string, filters: unknown, isPlace: (at: unknown) => at is T): T {
  try {
    const [at, given] = JSON.parse(atob(decodeURIComponent(cursor))) as [unknown, unknown];
    if (JSON.stringify(given) === JSON.stringify(filters) && isPlace(at)) return at;
  } catch { /* not one of ours */ }
  throw new Refusal('invalid-request', { errors: [{ pointer: 'query/cursor', code: 'format' }] });
}
