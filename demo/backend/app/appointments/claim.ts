/** By which right somebody takes a time: it is free, or it is kept for them. */
import type { Selectable } from 'kysely';
import type { Context } from '../context.js';
import type { HoldTable } from '../data/schema.js';
import type { OfferTable } from '../data/practice.js';
import type { ResolvedSlot } from '../free-slots.js';
import { slotTaken } from '../occupancy.js';
import { findHold, holdExpired, isHeld } from '../operations/holds.js';
import { claimOffer, offerTaken } from '../waiting-list/offers.js';

/** Rows that are locked. Of an offer the hold is the one that keeps its time. */
export interface Claim {
  wanted: ResolvedSlot;
  hold?: Selectable<HoldTable>;
  offer?: Selectable<OfferTable>;
}

/** `movedId` is the visit that is moved to it. */
export async function claimSlot(context: Context, wanted: ResolvedSlot, { holdId, offerId }: { holdId?: string; offerId?: string }, movedId?: string): Promise<Claim> {
  if (offerId !== undefined) return { wanted, ...(await claimOffer(context, offerId, wanted, movedId)) };
  if (holdId === undefined) {
    if (!wanted.offered) throw slotTaken(context, wanted);
    return { wanted };
  }
  const hold = await findHold(context, holdId);
  if (!hold || hold.slot_id !== wanted.slot.id || !isHeld(hold, context.clinic.now)) throw await holdExpired(context, { slot_id: wanted.slot.id });
  return { wanted, hold };
}

/** What kept the time is used up; a visit takes it in the same transaction. */
export async function useClaim(context: Context, { hold, offer }: Claim): Promise<void> {
  if (hold) {
    await context.db.updateTable('hold').set({ state: 'used' }).where('id', '=', hold.id).execute();
    await context.db.deleteFrom('occupancy').where('hold_id', '=', hold.id).execute();
  }
  if (offer) await offerTaken(context, offer);
}
