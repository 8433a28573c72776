/** Finds free times for the tries that have an effect. */
import { rightBody, type Context } from '../context.js';
import type { OperationId, Schemas } from '../contract.js';
import { apart } from '../rules/times.js';

type Slot = Schemas['Slot'];

/** Of this many kinds of visit at the most. */
const visitTypes = 4;

/** One time for each purpose; of two kinds of visit where the clinic has them, since the same twice may be refused as a duplicate. */
export interface Times { booked?: Slot; second?: Slot; otherBody?: Slot; wrongHold?: Slot; wrongBooking?: Slot }

export async function findTimes(context: Context): Promise<Times> {
  if (!context.config.write) return {};
  const [booked, second, otherBody, wrongHold, wrongBooking] = apart(await freeTimes(context, await directVisits(context)), await busyTimes(context), 5);
  return { ...(booked && { booked }), ...(second && { second }), ...(otherBody && { otherBody }), ...(wrongHold && { wrongHold }), ...(wrongBooking && { wrongBooking }) };
}

/** At these sites only, where some are closed to the person. */
interface DirectVisit { visitTypeId: string; locationIds?: string[] }

/** Kinds of visit that somebody whom the clinic knows may book without asking. */
async function directVisits(context: Context): Promise<DirectVisit[]> {
  const visitTypes = await list<Schemas['VisitType']>(context, 'listVisitTypes', { limit: '100' });
  const options = await list<Schemas['BookingOption']>(context, 'listBookingOptions', { limit: '100' });
  const known = visitTypes.filter((one) => one.booking === 'direct' && one.forKnown !== false).map(({ id }): DirectVisit => {
    const own = options.filter((option) => option.visitTypeId === id);
    const direct = own.filter((option) => option.way === 'direct');
    const everywhere = own.every((option) => option.way === 'direct') || direct.some((option) => option.locationId === undefined);
    return { visitTypeId: id, ...(!everywhere && { locationIds: direct.flatMap((option) => option.locationId ?? []) }) };
  });
  return known.filter(({ locationIds }) => locationIds?.length !== 0);
}

async function freeTimes(context: Context, visits: DirectVisit[]): Promise<Slot[][]> {
  const lists: Slot[][] = [];
  for (const { visitTypeId, locationIds } of visits.slice(0, visitTypes)) {
    lists.push((await list<Slot>(context, 'listSlots', { visitTypeId })).filter((slot) => locationIds?.includes(slot.locationId) ?? true));
  }
  return lists;
}

async function busyTimes(context: Context): Promise<{ start: string; end?: string }[]> {
  return (await list<Schemas['Appointment']>(context, 'listAppointments', { period: 'upcoming', limit: '100' })).flatMap(({ when }) => (when ? [when] : []));
}

async function list<T>(context: Context, id: OperationId, query: Record<string, string>): Promise<T[]> {
  const operation = context.operation(id);
  if (context.closed.has(operation)) return [];
  return rightBody<{ items: T[] }>(context, operation, await context.ask(operation, { query }))?.items ?? [];
}
