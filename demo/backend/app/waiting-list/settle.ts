/** What the clock does to waiting lists: offers run out, entries end with their last day or with the visit they were about. */
import { sql } from 'kysely';
import type { InClinic } from '../context.js';
import { resolveSlot } from '../free-slots.js';
import { localDate } from '../place-time.js';
import { endOffer, lockOffer } from './offers.js';

const isOver = (today: string) => sql<boolean>`(select max(w ->> 'to') from jsonb_array_elements(wanted -> 'windows') w) <= ${today}`;

/** Whether there is anything to end, as part of one question. */
export const listsDue = ({ id, now, config }: InClinic['clinic']) => sql<boolean>`(
  exists (select from offer where clinic_id = ${id} and state = 'open' and expires_at <= ${now})
  or exists (select from waiting_list where clinic_id = ${id} and state = 'waiting' and ${isOver(localDate(now, config.timeZone))})
  or exists (select from waiting_list w join appointment a on a.id = w.appointment_id where w.clinic_id = ${id} and w.state in ('waiting', 'offered') and (a.status <> 'booked' or a.starts_at <= ${now})))`;

/** Outside any transaction; each offer ends in one of its own, with what it frees. */
export async function settleWaitingLists(outside: InClinic): Promise<void> {
  const { db, clinic } = outside;
  const due = await db.selectFrom('offer').select(['id', 'slot_id']).where('clinic_id', '=', clinic.id).where('state', '=', 'open').where('expires_at', '<=', clinic.now).orderBy('expires_at').execute();
  for (const offer of due) await db.transaction().execute((tx) => runOut({ ...outside, db: tx }, offer));
  await endEntries(outside);
}

async function runOut(inside: InClinic, { id, slot_id }: { id: string; slot_id: string }): Promise<void> {
  await resolveSlot(inside, slot_id);
  const offer = await lockOffer(inside, id);
  if (offer.state === 'open' && offer.expires_at <= inside.clinic.now) await endOffer(inside, id, 'expired');
}

async function endEntries(outside: InClinic): Promise<void> {
  const { db, clinic } = outside;
  const over = isOver(localDate(clinic.now, clinic.config.timeZone));
  await db.updateTable('waiting_list').set({ state: 'expired', ended_at: clinic.now }).where('clinic_id', '=', clinic.id).where('state', '=', 'waiting').where(over).execute();
  // A visit that was called off needs no earlier time, and one that has begun can have none.
  const settled = await db.selectFrom('waiting_list as w').innerJoin('appointment as a', 'a.id', 'w.appointment_id').leftJoin('offer as o', (join) => join.onRef('o.entry_id', '=', 'w.id').on('o.state', '=', 'open'))
    .where('w.clinic_id', '=', clinic.id).where('w.state', 'in', ['waiting', 'offered']).where((where) => where.or([where('a.status', '!=', 'booked'), where('a.starts_at', '<=', clinic.now)]))
    .select(['w.id', 'a.status', 'o.id as offerId', 'o.slot_id']).execute();
  for (const { id, status, offerId, slot_id } of settled) {
    const ends = status === 'booked' ? 'expired' : 'left';
    await db.transaction().execute(async (tx) => {
      const inside = { ...outside, db: tx };
      if (offerId && slot_id) {
        await resolveSlot(inside, slot_id);
        if ((await lockOffer(inside, offerId)).state === 'open') await endOffer(inside, offerId, 'expired', ends);
      } else await tx.updateTable('waiting_list').set({ state: ends, ended_at: clinic.now }).where('id', '=', id).where('state', '=', 'waiting').execute();
    });
  }
}
