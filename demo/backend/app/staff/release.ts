import type { Context } from '../context.js';

/** What is kept of these stretches for a form that is being filled in, or for an offer, is free again; who has it chooses another time. The stretches are locked. */
export async function releaseTimes({ db, clinic }: Context, scheduleIds: string[]): Promise<void> {
  const held = await db.selectFrom('hold').select(['id', 'slot_id']).where('clinic_id', '=', clinic.id).where('state', '=', 'held').orderBy('id').forUpdate().execute();
  const here = new Set(scheduleIds);
  const ids = held.filter(({ slot_id }) => here.has(slot_id.split('~')[0]!)).map(({ id }) => id);
  if (!ids.length) return;
  await db.updateTable('hold').set({ state: 'released' }).where('id', 'in', ids).execute();
  await db.deleteFrom('occupancy').where('hold_id', 'in', ids).execute();
}
