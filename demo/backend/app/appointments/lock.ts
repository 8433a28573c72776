/** A visit and the time it has, locked in the order in which everything locks: first the stretches, by id, then the visit. */
import type { Selectable } from 'kysely';
import type { InClinic } from '../context.js';
import type { AppointmentTable } from '../data/schema.js';
import { lockStretches } from '../free-slots.js';

export type AppointmentRow = Selectable<AppointmentTable>;

/** `slotId` is a time that it may come to have. Undefined where the visit is not there. One that was moved while this waited has another version. */
export async function lockAppointment({ db, clinic }: InClinic, id: string, slotId?: string): Promise<AppointmentRow | undefined> {
  const find = () => db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', id);
  const seen = await find().executeTakeFirst();
  if (!seen) return undefined;
  await lockStretches({ db, clinic }, [slotId, seen.slot_id, seen.details.change?.wanted?.slotId].filter((one) => typeof one === 'string'));
  return find().forUpdate().executeTakeFirst();
}
