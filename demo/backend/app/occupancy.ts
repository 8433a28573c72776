/** Taking a practitioner's time. The database's exclusion constraint `occupancy_once` is the guard; nothing here asks first. */
import type { Context } from './context.js';
import { alternatives, type ResolvedSlot } from './free-slots.js';
import { newId } from './ids.js';
import { Refusal } from './problems.js';

const exclusionViolation = '23P01';

type Taker = { hold_id: string; expires_at: Date } | { appointment_id: string };

export async function occupy(context: Pick<Context, 'db' | 'clinic' | 'ports'>, taken: ResolvedSlot, taker: Taker): Promise<void> {
  const { db, clinic, ports } = context;
  await db.deleteFrom('occupancy').where('clinic_id', '=', clinic.id).where('practitioner_id', '=', taken.practitionerId)
    .where('starts_at', '<', taken.end).where('ends_at', '>', taken.start).where('expires_at', '<=', clinic.now).execute();
  try {
    await db.insertInto('occupancy').values({
      id: newId(ports.random), clinic_id: clinic.id, practitioner_id: taken.practitionerId, starts_at: taken.start, ends_at: taken.end,
      hold_id: null, appointment_id: null, expires_at: null, ...taker,
    }).execute();
  } catch (error) {
    if ((error as { code?: string }).code === exclusionViolation) throw slotTaken(context, taken);
    throw error;
  }
}

/** With the free times nearest to it, read when the transaction that failed is over. */
export function slotTaken({ ports, clinic }: Pick<Context, 'ports' | 'clinic'>, wanted: ResolvedSlot, problem: 'slot-taken' | 'hold-expired' | 'offer-expired' = 'slot-taken'): Refusal {
  return new Refusal(problem, {}, { later: async () => ({ alternatives: await alternatives({ db: ports.db, clinic }, wanted) }) });
}
