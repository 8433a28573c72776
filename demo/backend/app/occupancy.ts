/** Taking a practitioner's time. The database's exclusion constraint `occupancy_once` is the guard; nothing here asks first. */
import type { Context, InClinic } from './context.js';
import type { AppointmentTable } from './data/schema.js';
import { alternatives, type ResolvedSlot } from './free-slots.js';
import { newId } from './ids.js';
import { Refusal } from './problems.js';
import { without } from './rules/free-slots.js';

const exclusionViolation = '23P01';

type Taker = { hold_id: string; expires_at: Date } | { appointment_id: string };

/** `besides` is a visit of whoever takes it: what that visit has of the time already is not taken again. */
export async function occupy(context: InClinic, taken: ResolvedSlot, taker: Taker, besides?: string): Promise<void> {
  const { db, clinic, ports } = context;
  const overlapping = db.selectFrom('occupancy').select(['starts_at', 'ends_at']).where('clinic_id', '=', clinic.id).where('practitioner_id', '=', taken.practitionerId)
    .where('starts_at', '<', taken.end).where('ends_at', '>', taken.start);
  const own = besides === undefined ? [] : await overlapping.where('appointment_id', '=', besides).execute();
  await db.deleteFrom('occupancy').where('clinic_id', '=', clinic.id).where('practitioner_id', '=', taken.practitionerId)
    .where('starts_at', '<', taken.end).where('ends_at', '>', taken.start).where('expires_at', '<=', clinic.now).execute();
  const parts = without({ startsAt: taken.start.getTime(), endsAt: taken.end.getTime() }, own.map((row) => ({ startsAt: row.starts_at.getTime(), endsAt: row.ends_at.getTime() })));
  if (!parts.length) return;
  try {
    await db.insertInto('occupancy').values(parts.map(({ startsAt, endsAt }) => ({
      id: newId(ports.random), clinic_id: clinic.id, practitioner_id: taken.practitionerId, starts_at: new Date(startsAt), ends_at: new Date(endsAt),
      hold_id: null, appointment_id: null, expires_at: null, ...taker,
    }))).execute();
  } catch (error) {
    if ((error as { code?: string }).code === exclusionViolation) throw slotTaken(context, taken);
    throw error;
  }
}

/** All that a visit has. */
export async function vacate({ db }: InClinic, appointmentId: string): Promise<void> {
  await db.deleteFrom('occupancy').where('appointment_id', '=', appointmentId).execute();
}

/** What it has besides the time at which it is. */
export async function vacateBesides({ db }: InClinic, { id, practitioner_id, starts_at, ends_at }: Pick<AppointmentTable, 'id' | 'practitioner_id' | 'starts_at' | 'ends_at'>): Promise<void> {
  await db.deleteFrom('occupancy').where('appointment_id', '=', id)
    .where((where) => where.or([where('practitioner_id', '!=', practitioner_id!), where('starts_at', '<', starts_at), where('ends_at', '>', ends_at)])).execute();
}

/** With the free times nearest to it, read when the transaction that failed is over. */
export function slotTaken({ ports, clinic }: Pick<Context, 'ports' | 'clinic'>, wanted: ResolvedSlot, problem: 'slot-taken' | 'hold-expired' | 'offer-expired' = 'slot-taken'): Refusal {
  return new Refusal(problem, {}, { later: async () => ({ alternatives: await alternatives({ db: ports.db, clinic }, wanted) }) });
}
