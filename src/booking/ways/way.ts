import type { Schemas } from '../../contract/client.js';

type Option = Schemas['BookingOption'];
type VisitType = Schemas['VisitType'];

/** The best first; a way that is not known comes last. */
const order = ['direct', 'request', 'call', 'none'];
const rank = (way: string) => (order.includes(way) ? order.indexOf(way) : order.length);
const best = (ways: readonly string[]): string => [...ways].sort((one, other) => rank(one) - rank(other))[0]!;

/** How anybody may come for a visit at a site; without a site, the best way that there is. */
export function publicWay({ booking, bookingAt = [], locationIds }: Pick<VisitType, 'booking' | 'bookingAt' | 'locationIds'>, locationId: string | undefined): string {
  const at = (id: string) => bookingAt.find((one) => one.locationId === id)?.booking ?? booking;
  if (locationId !== undefined) return at(locationId);
  return best(locationIds?.length ? locationIds.map(at) : [booking, ...bookingAt.map((one) => one.booking)]);
}

/** How this patient may come for a visit at a site, as the backend says; without a site, by the best way. Undefined where it says nothing. */
export function optionAt(options: readonly Option[] | undefined, visitTypeId: string, locationId: string | undefined): Option | undefined {
  const fitting = (options ?? []).filter((one) => one.visitTypeId === visitTypeId && (locationId === undefined || one.locationId === undefined || one.locationId === locationId));
  const exact = fitting.filter((one) => one.locationId === locationId);
  return [...(locationId !== undefined && exact.length ? exact : fitting)].sort((one, other) => rank(one.way) - rank(other.way))[0];
}

/** When the patient was last seen at each site. */
export function lastVisits(options: readonly Option[] | undefined): Map<string, string> {
  const last = new Map<string, string>();
  for (const { locationId, lastVisitAt } of options ?? []) if (locationId !== undefined && lastVisitAt !== undefined && lastVisitAt > (last.get(locationId) ?? '')) last.set(locationId, lastVisitAt);
  return last;
}
