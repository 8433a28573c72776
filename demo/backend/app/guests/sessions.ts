/** A short credential for somebody without an account, and a record of their own that is made for it. */
import type { Selectable } from 'kysely';
import { audit } from '../audit.js';
import type { Context, Handlers } from '../context.js';
import { sha256 } from '../credentials.js';
import type { GuestTable } from '../data/guests.js';
import { newId } from '../ids.js';
import { addDays, instant, localDate, secondsUntil } from '../place-time.js';
import { Refusal, type ProblemBody } from '../problems.js';
import { guestEnd, tokenOf, type Guest } from './credential.js';
import { guestRules } from './limits.js';
import { networkMark } from './marks.js';
import { redeem } from './verifications.js';

const oldestDays = 130 * 365;

export const guestSessionHandlers: Handlers = {
  /** Nothing is looked up about who this may be, so no answer and no time can depend on it: `matchGuests` does that later. */
  async createGuestSession(context, { body: { purpose, person, proof } }) {
    const { db, clinic, ports } = context;
    guestRules(context);
    if (purpose !== 'booking' || !person || proof === undefined) throw new Refusal('invalid-request', { errors: [{ pointer: '/purpose', code: 'not-listed' }] });
    const errors = personErrors(context, person);
    if (errors.length) throw new Refusal('invalid-request', { errors });
    const { channel, destination, contact } = await redeem(context, proof);
    const network = await networkMark(context);

    const [guestId, patientId] = [newId(ports.random), newId(ports.random)];
    const token = await tokenOf(ports, clinic.id, guestId);
    await db.insertInto('patient').values({
      id: patientId, clinic_id: clinic.id, given_name: person.givenName.trim(), family_name: person.familyName.trim(), birth_date: person.birthDate, guest: true, likely_patient_id: null,
    }).execute();
    const row: Selectable<GuestTable> = {
      id: guestId, clinic_id: clinic.id, token: await sha256(token), patient_id: patientId, channel, destination, contact, network, started_at: clinic.now, last_seen_at: clinic.now, ended_at: null,
    };
    await db.insertInto('guest').values(row).execute();
    const guest: Guest = { kind: 'guest', guestId, patientId, channel, destination, contact, network, startedAt: clinic.now, lastSeenAt: clinic.now };
    await audit(db, { ...context, who: guest }, [patientId], 'ok');
    return { status: 201, body: describe(context, guest, token), resource: { kind: 'guest-session', id: guestId }, unkept: true };
  },
};

/** The token is not kept: it is made again for whoever asks again with the key, until the guest is forgotten. */
export async function currentGuestSession(context: Context, guestId: string) {
  const { db, clinic, ports } = context;
  const row = await db.selectFrom('guest').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', guestId).executeTakeFirst();
  if (!row) throw new Refusal('code-expired');
  return describe(context, { patientId: row.patient_id, startedAt: row.started_at, lastSeenAt: row.last_seen_at }, await tokenOf(ports, clinic.id, guestId));
}

function describe(context: Context, guest: Pick<Guest, 'patientId' | 'startedAt' | 'lastSeenAt'>, token: string) {
  const ends = guestEnd(guest);
  return { token, patientId: guest.patientId, expiresAt: instant(ends, context.clinic.config.timeZone), secondsLeft: secondsUntil(ends, context.clinic.now) };
}

function personErrors({ clinic }: Context, { givenName, familyName, birthDate }: { givenName: string; familyName: string; birthDate: string }): NonNullable<ProblemBody['errors']> {
  const errors: NonNullable<ProblemBody['errors']> = [];
  if (!givenName.trim()) errors.push({ pointer: '/person/givenName', code: 'too-short' });
  if (!familyName.trim()) errors.push({ pointer: '/person/familyName', code: 'too-short' });
  const today = localDate(clinic.now, clinic.config.timeZone);
  if (birthDate > today) errors.push({ pointer: '/person/birthDate', code: 'too-large' });
  else if (birthDate < addDays(today, -oldestDays)) errors.push({ pointer: '/person/birthDate', code: 'too-small' });
  return errors;
}
