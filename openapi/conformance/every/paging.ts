/** Lists in pages: nothing is lost or told twice, and a cursor works only where it comes from. */
import { knownPath, mustBeKnown, rightQuery } from './offered.js';
import { bodyOf, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Operation } from '../contract.js';
import { judge, need, NotTested, type Fault, type Row } from '../rows.js';
import { itemKeys, pagesFault } from '../rules/pages.js';
import type { Query } from '../rules/queries.js';
import { sample } from '../rules/samples.js';

/** A list is read in about so many small pages, and given up after so many. */
const smallPages = 6;
const mostPages = 12;

interface Walk { keys: string[]; brokenOff: boolean; firstCursor?: string }

export async function paging(context: Context): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of context.operations.filter((one) => one.list)) {
    let cursor: string | undefined;
    rows.push(await judge(`paging.walk.${operation.id}`, operation.id, async () => {
      mustBeOpen(context, operation);
      if (!operation.parameters.some(({ name }) => name === 'limit')) throw new NotTested('The size of its pages is its own.');
      const whole = await walk(context, operation, 100);
      if (whole.keys.length < 2) throw new NotTested('The list has fewer than two items.');
      const small = await walk(context, operation, Math.ceil(whole.keys.length / smallPages));
      cursor = small.firstCursor;
      const keys = whole.brokenOff ? small.keys.slice(0, whole.keys.length) : small.keys;
      return pagesFault(whole.keys, keys, small.brokenOff) ?? (cursor === undefined ? 'No page but the first was needed, though limit was smaller than the list.' : undefined);
    }));
    rows.push(await judge(`paging.cursor.${operation.id}`, operation.id, () => refused(context, operation, { cursor: 'conformance' })));
    const filter = filterOf(context, operation);
    if (filter) rows.push(await judge(`paging.foreign-cursor.${operation.id}`, operation.id, () => (mustBeOpen(context, operation), refused(context, operation, { ...filter, cursor: need(cursor, `paging.walk.${operation.id} came to no cursor.`) }))));
  }
  return rows;
}

/** Reads a list page by page. */
export async function walk(context: Context, operation: Operation, limit: number, filter: Query = {}): Promise<Walk> {
  const found: Walk = { keys: [], brokenOff: true };
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const body = bodyOf<{ nextCursor?: string }>(await context.ask(operation, { path: knownPath(operation, context.known), query: { ...rightQuery(context, operation), ...filter, limit: String(limit), ...(cursor !== undefined && { cursor }) } }));
    found.keys.push(...itemKeys(body));
    cursor = body.nextCursor;
    found.firstCursor ??= cursor;
    if (cursor === undefined) return { ...found, brokenOff: false };
  }
  return found;
}

/** A cursor may also have expired; what it may not do is give a page. */
async function refused(context: Context, operation: Operation, query: Query): Promise<Fault> {
  mustBeOpen(context, operation);
  mustBeKnown(context, operation);
  return problemIs(context, await context.ask(operation, { path: knownPath(operation, context.known), query: { ...rightQuery(context, operation), ...query } }), ['invalid-request', 'cursor-expired']);
}

/** A filter that the walk was made without; undefined for a list that has none. */
function filterOf({ contract, known }: Context, { parameters }: Operation): Query | undefined {
  const filter = parameters.find((one) => one.in === 'query' && !one.required && !['limit', 'cursor'].includes(one.name));
  if (!filter) return undefined;
  return { [filter.name]: known[filter.name] ?? String(sample(contract, filter.schema)) };
}
