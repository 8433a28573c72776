/** Times that became free and are kept for somebody on a waiting list. */
import type { Selectable } from 'kysely';
import type { Context } from '../context.js';
import type { HoldTable } from '../data/schema.js';
import type { OfferTable } from '../data/practice.js';
import type { ResolvedSlot } from '../free-slots.js';
import { findHold, isHeld } from '../operations/holds.js';
import { slotTaken } from '../occupancy.js';

interface ClaimedOffer {
  offer: Selectable<OfferTable>;
  hold: Selectable<HoldTable>;
}

/** Locks the offer and its hold, if it is this patient's, open, and for this time. */
export async function claimOffer(context: Context, offerId: string, wanted: ResolvedSlot): Promise<ClaimedOffer> {
  const { db, clinic, relation } = context;
  const known = await db.selectFrom('offer').innerJoin('waiting_list', 'waiting_list.id', 'offer.entry_id').select('offer.hold_id')
    .where('offer.clinic_id', '=', clinic.id).where('offer.id', '=', offerId).where('waiting_list.patient_id', '=', relation!.patientId).executeTakeFirst();
  const hold = known && (await findHold(context, known.hold_id));
  const offer = await db.selectFrom('offer').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', offerId).forUpdate().executeTakeFirst();
  if (!hold || !isHeld(hold, clinic.now) || offer?.state !== 'open' || offer.slot_id !== wanted.slot.id) throw slotTaken(context, wanted, 'offer-expired');
  return { offer, hold };
}

export async function offerTaken({ db, clinic }: Context, offer: Selectable<OfferTable>): Promise<void> {
  await db.updateTable('offer').set({ state: 'taken' }).where('id', '=', offer.id).execute();
  await db.updateTable('waiting_list').set({ state: 'fulfilled', ended_at: clinic.now }).where('id', '=', offer.entry_id).execute();
}
