/** Finds free times for the tries that have an effect. */
import type { Context } from '../context.js';
import type { Schemas } from '../contract.js';
import { apart } from '../rules/times.js';

type Slot = Schemas['Slot'];

/** Of this many kinds of visit at the most. */
const visitTypes = 4;

/** One time for each purpose; of two kinds of visit where the clinic has them, since the same twice may be refused as a duplicate. */
export interface Times { booked?: Slot; second?: Slot; otherBody?: Slot; wrongHold?: Slot; wrongBooking?: Slot }

export async function findTimes(context: Context): Promise<Times> {
  const { operation, config, closed } = context;
  if (!config.write || closed.has(operation('listVisitTypes')) || closed.has(operation('listSlots'))) return {};
  const [booked, second, otherBody, wrongHold, wrongBooking] = apart(await freeTimes(context, await directVisits(context)), await busyTimes(context), 5);
  return { ...(booked && { booked }), ...(second && { second }), ...(otherBody && { otherBody }), ...(wrongHold && { wrongHold }), ...(wrongBooking && { wrongBooking }) };
}

/** Kinds of visit that somebody whom the clinic knows may book without asking. */
async function directVisits({ ask, operation, closed }: Context): Promise<string[]> {
  const { items = [] } = ((await ask(operation('listVisitTypes'), { query: { limit: '100' } })).body ?? {}) as Partial<Schemas['VisitTypeList']>;
  const options = closed.has(operation('listBookingOptions')) ? [] : ((((await ask(operation('listBookingOptions'), { query: { limit: '100' } })).body ?? {}) as Partial<Schemas['BookingOptionList']>).items ?? []);
  const refused = options.filter((option) => option.way !== 'direct').map((option) => option.visitTypeId);
  return items.filter((one) => one.booking === 'direct' && one.forKnown !== false && !refused.includes(one.id)).map((one) => one.id);
}

async function freeTimes({ ask, operation }: Context, visits: string[]): Promise<Slot[][]> {
  const lists: Slot[][] = [];
  for (const visitTypeId of visits.slice(0, visitTypes)) {
    const { items } = ((await ask(operation('listSlots'), { query: { visitTypeId } })).body ?? {}) as Partial<Schemas['SlotList']>;
    if (items?.length) lists.push(items);
  }
  return lists;
}

async function busyTimes({ ask, operation, closed }: Context): Promise<{ start: string; end?: string }[]> {
  if (closed.has(operation('listAppointments'))) return [];
  const { items = [] } = ((await ask(operation('listAppointments'), { query: { period: 'upcoming', limit: '100' } })).body ?? {}) as Partial<Schemas['AppointmentList']>;
  return items.flatMap(({ when }) => (when ? [when] : []));
}
