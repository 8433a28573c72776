/** How much may be asked without an account, so that nobody empties the calendar or fills somebody's mailbox. Counted in the turns of whoever is counted. */
import { sql } from 'kysely';
import type { Context } from '../context.js';
import type { GuestRules } from '../data/guests.js';
import { waitUntil } from '../place-time.js';
import { Refusal } from '../problems.js';
import { takeTurns } from '../turns.js';
import { marksOf, takeTurnsAs, type Marks } from './marks.js';

const hour = 3_600_000;

/** Refused where the clinic wants no guests. */
export function guestRules({ clinic }: Pick<Context, 'clinic'>): GuestRules {
  const { guests } = clinic.config.booking;
  if (!guests) throw new Refusal('not-offered');
  return guests;
}

/** Seconds until one more code may be sent, by the hour of this contact or network; nought when it may now. */
export async function codesWait({ db, clinic }: Context, mark: keyof Marks, value: string, limit: number): Promise<number> {
  const sent = await db.selectFrom('verification').select('created_at').where('clinic_id', '=', clinic.id).where(mark, '=', value)
    .where('created_at', '>', new Date(clinic.now.getTime() - hour)).orderBy('created_at', 'desc').limit(limit).execute();
  return sent.length < limit ? 0 : waitUntil(new Date(sent.at(-1)!.created_at.getTime() + hour), clinic.now);
}

/** Before a visit is booked or asked for: what one person, or all of one contact, has is counted and compared. */
export async function takeVisitTurns(context: Context): Promise<void> {
  const { db, clinic, who, relation } = context;
  if (who.kind === 'guest') await takeTurnsAs(context, 'visits', who);
  else await takeTurns(db, 'visits', clinic.id, relation!.patientId);
}

/** When it is booked, so that a time that is gone is told first. */
export async function checkVisits(context: Context): Promise<void> {
  const { db, clinic, who } = context;
  if (who.kind !== 'guest') return;
  const guests = guestRules(context);
  const of = (mark: keyof Marks) => db.selectFrom('appointment').innerJoin('guest', 'guest.patient_id', 'appointment.patient_id')
    .where('guest.clinic_id', '=', clinic.id).where(`guest.${mark}`, '=', who[mark]);
  const ahead = await of('contact').where('appointment.ends_at', '>', clinic.now).where('appointment.status', 'not in', ['cancelled', 'refused', 'expired', 'timed-out']).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  if (ahead.count > guests.upcomingVisits) throw new Refusal('limit-reached', { limit: guests.upcomingVisits });
  const booked = await of('network').where('appointment.created_at', '>', new Date(clinic.now.getTime() - 24 * hour))
    .select('appointment.created_at').orderBy('appointment.created_at', 'desc').limit(guests.visitsPerNetwork + 1).execute();
  if (booked.length > guests.visitsPerNetwork) throw new Refusal('rate-limited', { retryAfterSeconds: waitUntil(new Date(booked.at(-1)!.created_at.getTime() + 24 * hour), clinic.now) });
}

/** Whose open holds are counted together, and how many there may be. */
export async function holdCaps(context: Context, owner: string): Promise<{ column: 'owner' | 'contact' | 'network'; value: string; limit: number }[]> {
  const { openHolds, openHoldsPerNetwork } = context.clinic.config.booking;
  const marks = await marksOf(context);
  if (!marks) return [{ column: 'owner', value: owner, limit: openHolds }];
  return [...(marks.contact === undefined ? [] : [{ column: 'contact' as const, value: marks.contact, limit: openHolds }]), { column: 'network', value: marks.network, limit: openHoldsPerNetwork }];
}
