import { answerOf, listOf, type Schemas } from '../contract/client.js';
import type { ReadOptions } from '../provider/query.js';

export interface PeopleFilter {
  visitTypeId?: string | undefined;
  locationId?: string | undefined;
}

/** More pages than this are no list for a person to read. */
const mostPages = 20;

/** Everybody whom one can come to, with each one's first free time. */
export const people = ({ visitTypeId, locationId }: PeopleFilter): ReadOptions<Schemas['PractitionerList']> => ({
  operation: 'listPractitioners', parameters: { visitTypeId, locationId, nextAvailable: true }, open: true,
  read: (client, { signal, again }) => allPages(async (cursor) => listOf(await answerOf(client.GET('/practitioners', {
    params: { query: { ...(visitTypeId && { visitTypeId }), ...(locationId && { locationId }), nextAvailable: true, limit: 100, ...(cursor && { cursor }) } },
    credentials: 'omit', cache: again ? 'no-cache' : 'default', signal,
  })))),
});

/** Every site in full, for its position. */
export const places = (): ReadOptions<Schemas['LocationList']> => ({
  operation: 'listLocations', open: true, freshSeconds: 300,
  read: (client, { signal, again }) => allPages(async (cursor) =>
    listOf(await answerOf(client.GET('/locations', { params: { query: { limit: 100, ...(cursor && { cursor }) } }, credentials: 'omit', cache: again ? 'no-cache' : 'default', signal })))),
});

/** One list of all pages. */
export async function allPages<T extends { items: unknown[]; nextCursor?: string }>(page: (cursor?: string) => Promise<T>): Promise<T> {
  let list = await page();
  for (let count = 1; list.nextCursor !== undefined && count < mostPages; count++) {
    const next = await page(list.nextCursor);
    list = { ...next, items: [...list.items, ...next.items] };
  }
  return list;
}
