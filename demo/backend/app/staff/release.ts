import type { Context } from '../context.js';
import { endOffer, lockOffer } from '../waiting-list/offers.js';

/** What is kept of these stretches for an offer, or for a form that is being filled in, is so no more; who had it chooses another time. The stretches are locked, and the day is closed already. */
export async function releaseTimes(context: Context, scheduleIds: string[]): Promise<void> {
  const { db, clinic } = context;
  const closed = new Set(scheduleIds);
  const here = ({ slot_id }: { slot_id: string }) => closed.has(slot_id.split('~')[0]!);
  const offers = await db.selectFrom('offer').select(['id', 'slot_id']).where('clinic_id', '=', clinic.id).where('state', '=', 'open').orderBy('id').execute();
  for (const { id } of offers.filter(here)) if ((await lockOffer(context, id)).state === 'open') await endOffer(context, id, 'expired');
  const held = await db.selectFrom('hold').select(['id', 'slot_id']).where('clinic_id', '=', clinic.id).where('state', '=', 'held').where('expires_at', '>', clinic.now).orderBy('id').execute();
  const ids = held.filter(here).map(({ id }) => id);
  if (!ids.length) return;
  await db.updateTable('hold').set({ state: 'released' }).where('id', 'in', ids).where('state', '=', 'held').execute();
  await db.deleteFrom('occupancy').where('hold_id', 'in', ids).execute();
}
