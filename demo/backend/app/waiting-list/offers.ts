/**
 * A time that became free is offered to the first on the waiting lists whom it suits, and kept for them by a hold of its own.
 * Locks: the stretch first, then the offer, then the entry. Only an entry that nobody else has locked is offered anything, so
 * that nobody who keeps a stretch waits for an entry.
 */
import { sql, type Selectable } from 'kysely';
import type { Context, InClinic } from '../context.js';
import type { OfferTable } from '../data/practice.js';
import type { HoldTable } from '../data/schema.js';
import { atSameTime, resolveSlot, slotsAt, type ResolvedSlot } from '../free-slots.js';
import { newId } from '../ids.js';
import { tellOffered } from '../messages.js';
import { occupy, slotTaken } from '../occupancy.js';
import { Refusal } from '../problems.js';
import { daysOfMove } from '../referrals.js';
import { isWithin } from '../rules/referral-days.js';
import { suits } from '../rules/waiting.js';

/** A time that somebody gave up. */
export interface Freed {
  /** None of a request that had no time. */
  slotId: string | null;
  /** Who gave it up, and is not offered it. */
  patientId?: string;
}
export const offerOwner = (offerId: string): string => `offer:${offerId}`;

/** In the transaction that freed it, when nothing occupies it any more; its stretch is locked. */
export async function offerFreed(inside: InClinic, { slotId, patientId }: Freed): Promise<void> {
  const { db, clinic } = inside;
  const freed = slotId === null ? undefined : await resolveSlot(inside, slotId);
  const latest = freed && new Date(freed.start.getTime() - clinic.config.booking.noticeMinutes * 60_000);
  if (!freed || !latest || latest <= clinic.now) return;
  for await (const { entryId, slot } of inLine(inside, freed, patientId)) {
    const entry = await db.selectFrom('waiting_list').select(['id', 'joined_by', 'wanted']).where('id', '=', entryId).where('state', '=', 'waiting').forUpdate().skipLocked().executeTakeFirst();
    if (entry) return makeOffer(inside, entry, slot, latest);
  }
}

/**
 * By the clinic's staff: this free time for this entry, whether or not it is what was wished for; until the visit begins at the latest.
 * False when the entry is not waiting. Refuses with `slot-taken`.
 */
export async function offerSlot(inside: InClinic, entryId: string, slotId: string): Promise<boolean> {
  const { db, clinic } = inside;
  const slot = await resolveSlot(inside, slotId);
  if (!slot) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'not-found' }] });
  const entry = await db.selectFrom('waiting_list').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', entryId).forUpdate().executeTakeFirst();
  if (!entry) throw new Refusal('not-found');
  if (entry.visit_type_id !== slot.visitType.id) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'not-listed' }] });
  if (entry.state !== 'waiting') return false;
  if (slot.start <= clinic.now || slot.closed) throw slotTaken(inside, slot);
  await makeOffer(inside, entry, slot, slot.start);
  return true;
}

/**
 * For this time, in the transaction that books or moves by it, with the stretch locked (`resolveSlot`): the offer and the hold that keeps
 * the time, both locked. `movedId` is the visit that is moved.
 */
export async function claimOffer(context: Context, offerId: string, wanted: ResolvedSlot, movedId?: string): Promise<{ offer: Selectable<OfferTable>; hold: Selectable<HoldTable> }> {
  const { db, clinic } = context;
  const known = await findOffer(context, offerId);
  if (!known) throw new Refusal('invalid-request', { errors: [{ pointer: '/offerId', code: 'not-found' }] });
  if (known.slot_id !== wanted.slot.id) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'not-listed' }] });
  // An offer to come sooner moves that visit; booked besides, there would be two.
  if (known.appointment_id !== null && known.appointment_id !== movedId) throw new Refusal('invalid-request', { errors: [{ pointer: '/offerId', code: 'not-listed' }] });
  const offer = await lockOffer(context, offerId);
  if (!isOpen(offer, clinic.now)) throw slotTaken(context, wanted, 'offer-expired');
  return { offer, hold: await db.selectFrom('hold').selectAll().where('id', '=', offer.hold_id).forUpdate().executeTakeFirstOrThrow() };
}

/** In the same transaction, when the time has been given to the visit. */
export async function offerTaken({ db, clinic }: Pick<Context, 'db' | 'clinic'>, offer: Pick<OfferTable, 'id' | 'entry_id'>): Promise<void> {
  await db.updateTable('offer').set({ state: 'taken' }).where('id', '=', offer.id).execute();
  await db.updateTable('waiting_list').set({ state: 'fulfilled', ended_at: clinic.now }).where('id', '=', offer.entry_id).execute();
}

export const isOpen = (offer: Pick<OfferTable, 'state' | 'expires_at'>, now: Date): boolean => offer.state === 'open' && offer.expires_at > now;

/** Ends an offer that is open; its time goes to the next in line. The stretch is locked. */
export async function endOffer(inside: InClinic, offerId: string, state: 'declined' | 'expired', entryState: 'waiting' | 'left' | 'expired' = 'waiting'): Promise<void> {
  const { db, clinic } = inside;
  const offer = await db.updateTable('offer').set({ state }).where('id', '=', offerId).returning(['entry_id', 'hold_id']).executeTakeFirstOrThrow();
  await db.deleteFrom('occupancy').where('hold_id', '=', offer.hold_id).execute();
  const { slot_id } = await db.updateTable('hold').set({ state: state === 'declined' ? 'released' : 'expired' }).where('id', '=', offer.hold_id).returning('slot_id').executeTakeFirstOrThrow();
  await db.updateTable('waiting_list').set({ state: entryState, ended_at: entryState === 'waiting' ? null : clinic.now }).where('id', '=', offer.entry_id).execute();
  await offerFreed(inside, { slotId: slot_id });
}

/** Of the caller's patient. */
export async function findOffer({ db, clinic, relation }: Pick<Context, 'db' | 'clinic' | 'relation'>, offerId: string) {
  return db.selectFrom('offer as o').innerJoin('waiting_list as w', 'w.id', 'o.entry_id').where('o.clinic_id', '=', clinic.id).where('o.id', '=', offerId).where('w.patient_id', '=', relation!.patientId)
    .select(['o.id', 'o.entry_id', 'o.hold_id', 'o.slot_id', 'o.state', 'o.expires_at', 'w.appointment_id']).executeTakeFirst();
}

export async function lockOffer({ db }: Pick<Context, 'db'>, offerId: string): Promise<Selectable<OfferTable>> {
  return db.selectFrom('offer').selectAll().where('id', '=', offerId).forUpdate().executeTakeFirstOrThrow();
}

/** With free times near it. */
export async function offerExpired(inside: InClinic, slotId: string): Promise<Refusal> {
  const wanted = await resolveSlot(inside, slotId);
  return wanted ? slotTaken(inside, wanted, 'offer-expired') : new Refusal('offer-expired');
}

async function makeOffer(inside: InClinic, entry: { id: string; joined_by: string; wanted: { lang: string } }, slot: ResolvedSlot, latest: Date): Promise<void> {
  const { db, clinic, ports } = inside;
  const id = newId(ports.random);
  const kept = clinic.now.getTime() + clinic.config.booking.practice.offerMinutes * 60_000;
  const expires_at = new Date(Math.min(kept, latest.getTime()));
  const hold = { id: newId(ports.random), clinic_id: clinic.id, owner: offerOwner(id), slot_id: slot.slot.id, state: 'held', expires_at, extensions: 0, contact: null, network: null };
  await db.insertInto('hold').values(hold).execute();
  await occupy(inside, slot, { hold_id: hold.id, expires_at });
  await db.insertInto('offer').values({ id, clinic_id: clinic.id, entry_id: entry.id, hold_id: hold.id, slot_id: slot.slot.id, state: 'open', made_at: clinic.now, expires_at }).execute();
  await db.updateTable('waiting_list').set({ state: 'offered' }).where('id', '=', entry.id).execute();
  await tellOffered(inside, entry.joined_by, entry.wanted.lang);
}

async function isOccupied({ db, clinic }: InClinic, { practitionerId, start, end }: ResolvedSlot): Promise<boolean> {
  const row = await db.selectFrom('occupancy').select('id').where('clinic_id', '=', clinic.id).where('practitioner_id', '=', practitionerId).where('starts_at', '<', end).where('ends_at', '>', start)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', clinic.now)])).executeTakeFirst();
  return row !== undefined;
}

/** Those whom the time suits, in the order in which they joined, each with the visit that they would have then. Whoever was offered it before is not asked again. */
async function* inLine(inside: InClinic, freed: ResolvedSlot, patientId = ''): AsyncGenerator<{ entryId: string; slot: ResolvedSlot }> {
  const { db, clinic } = inside;
  const entries = await db.selectFrom('waiting_list as w').innerJoin('visit_type as v', (join) => join.onRef('v.clinic_id', '=', 'w.clinic_id').onRef('v.id', '=', 'w.visit_type_id'))
    .leftJoin('appointment as a', 'a.id', 'w.appointment_id')
    .where('w.clinic_id', '=', clinic.id).where('w.state', '=', 'waiting').where('w.patient_id', '!=', patientId)
    .where((where) => where.not(where.exists(where.selectFrom('offer').select('offer.id').whereRef('offer.entry_id', '=', 'w.id').where(sql<boolean>`starts_with(offer.slot_id, ${slotsAt(freed.slot.id)})`))))
    .select(['w.id', 'w.wanted', 'v.id as visitTypeId', 'v.data', 'a.id as appointmentId', 'a.starts_at', 'a.modality', 'a.referral_id', 'a.referral_position']).orderBy('w.place').execute();
  const { when, locationId } = freed.slot;
  const time = { startsAt: freed.start.getTime(), localDate: when.localDate, localTime: when.localTime, locationId, practitionerId: freed.practitionerId };
  for (const { id, wanted, visitTypeId, data, appointmentId, starts_at, modality, referral_id, referral_position } of entries) {
    if (!suits({ ...wanted, before: starts_at?.getTime() }, time, clinic.now.getTime())) continue;
    const slot = await visitAt(inside, freed, visitTypeId, modality === null ? [...data.modalities].sort((one) => (one === freed.slot.modality ? -1 : 0)) : [modality]);
    if (!slot || await isOccupied(inside, slot)) continue;
    const days = appointmentId && (await daysOfMove(inside, { id: appointmentId, referral_id, referral_position }));
    if (!days || isWithin(days, when.localDate)) yield { entryId: id, slot };
  }
}

/** In the first of these ways that the practitioner has then. A visit that is moved stays what it is, in person or not. */
async function visitAt(inside: InClinic, freed: ResolvedSlot, visitTypeId: string, modalities: string[]): Promise<ResolvedSlot | undefined> {
  for (const modality of modalities) {
    const slot = await resolveSlot(inside, atSameTime(freed.slot.id, visitTypeId, modality));
    if (slot?.offered) return slot;
  }
  return undefined;
}
