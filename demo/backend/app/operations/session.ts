import { covers, isActive, relationsOf, type Relation } from '../access.js';
import type { Answer, Context, Handlers } from '../context.js';
import { base64url, endedCookie, sessionEnd, sha256, idleSeconds } from '../credentials.js';
import { guestEnd, guestRelation, type Guest } from '../guests/credential.js';
import { freshness } from '../page.js';
import { instant, secondsUntil } from '../place-time.js';
import { Refusal } from '../problems.js';
import { readAppointments } from '../appointments/list.js';

export const sessionHandlers: Handlers = {
  async getSession(context) {
    return { body: await describe(context) };
  },

  async extendSession(context) {
    const { who, clinic, db } = context;
    if (who.kind === 'person' && who.session) {
      await db.updateTable('web_session').set({ last_seen_at: clinic.now }).where('id', '=', who.session.id).execute();
      who.session.lastSeenAt = clinic.now;
    }
    if (who.kind === 'guest') {
      await db.updateTable('guest').set({ last_seen_at: clinic.now }).where('id', '=', who.guestId).execute();
      who.lastSeenAt = clinic.now;
    }
    return { body: await describe(context) };
  },

  async endSession({ who, clinic, db, arrival }, { query }) {
    if (who.kind === 'guest') {
      await db.updateTable('guest').set({ ended_at: clinic.now }).where('id', '=', who.guestId).execute();
      return { status: 204 };
    }
    if (who.kind === 'nobody') throw new Refusal('unauthenticated');
    let ended = db.updateTable('web_session').set({ ended_at: clinic.now }).where('clinic_id', '=', clinic.id).where('person_id', '=', who.personId);
    if (!query.everywhere) ended = ended.where('id', '=', who.session?.id ?? '');
    await ended.execute();
    const tokens = db.deleteFrom('oidc').where('clinic_id', '=', clinic.id).where('model', 'in', ['AccessToken', 'RefreshToken']);
    if (query.everywhere) await tokens.where('payload', '@>', JSON.stringify({ accountId: who.personId }) as never).execute();
    else if (who.token !== undefined) {
      // With the token goes all of its grant, whose refresh token would make another.
      const grant = db.selectFrom('oidc').select('grant_id').where('clinic_id', '=', clinic.id).where('model', '=', 'AccessToken').where('id', '=', await sha256(who.token));
      await tokens.where('grant_id', '=', grant).execute();
    }
    return { status: 204, headers: { 'Set-Cookie': endedCookie(clinic.id, arrival.base) } };
  },

  async getOverview(context) {
    const [next] = await readAppointments(context, { period: 'upcoming', status: ['booked', 'arrived'] }, 1);
    const notOffered = { state: 'not-offered' };
    return {
      body: {
        asOf: freshness(context).asOf, nextAppointment: { state: 'ok', ...(next && { appointment: next.appointment }) },
        unreadMessages: notOffered, newResults: notOffered, openTasks: notOffered, amountDue: notOffered,
      },
    };
  },
};

async function describe(context: Context): Promise<Answer<'getSession'>> {
  const { who, clinic, db, ports } = context;
  if (who.kind === 'nobody') return { actor: 'nobody', people: [] };
  if (who.kind === 'guest') return describeGuest(context, who);
  const person = await db.selectFrom('person').select(['id', 'display_name']).where('id', '=', who.personId).executeTakeFirstOrThrow();
  const people = await describePeople(context, await relationsOf(db, who.personId));
  return {
    actor: 'self', person: { id: person.id, displayName: person.display_name }, account: { state: 'registered' }, assurance: { level: 'password-and-code' },
    ...(who.session && end(context, sessionEnd(who.session.startedAt, who.session.lastSeenAt))),
    draftKey: await draftKey(ports.serverKey, clinic.id, who.personId), people,
  };
}

/** Somebody who is nobody to the clinic yet: no person, no account, no key for what was typed. */
async function describeGuest(context: Context, guest: Guest): Promise<Answer<'getSession'>> {
  return { actor: 'guest', ...end(context, guestEnd(guest)), people: await describePeople(context, [guestRelation(guest)]) };
}

function end({ clinic }: Context, ends: Date) {
  return { expiresAt: instant(ends, clinic.config.timeZone), secondsLeft: secondsUntil(ends, clinic.now), idleSeconds };
}

async function describePeople(context: Context, relations: Relation[]): Promise<Answer<'getSession'>['people']> {
  const { clinic, db } = context;
  const patients = relations.length ? await db.selectFrom('patient').selectAll().where('id', 'in', relations.map((relation) => relation.patientId)).execute() : [];
  const people = relations.map((relation) => {
    const patient = patients.find((row) => row.id === relation.patientId)!;
    return {
      patientId: patient.id, displayName: `${patient.given_name} ${patient.family_name}`, birthDate: patient.birth_date,
      relationship: relation.relationship, operations: abilities(context, relation),
      ...(relation.relationship !== 'self' && {
        grant: {
          id: relation.grantId, level: relation.level, state: isActive(relation, clinic.now) || relation.state !== 'active' ? relation.state : 'expired',
          ...(relation.startsAt && { from: instant(relation.startsAt, clinic.config.timeZone) }),
          ...(relation.endsAt && { until: instant(relation.endsAt, clinic.config.timeZone) }),
        },
      }),
    };
  });
  return people.sort((a, b) => Number(b.relationship === 'self') - Number(a.relationship === 'self') || a.displayName.localeCompare(b.displayName));
}

/** What this person may do in this record, operation by operation. */
function abilities({ operations, built, clinic }: Context, relation: Relation) {
  return Object.fromEntries(operations
    .filter((operation) => operation.template.startsWith('/patients/{patientId}') && built.has(operation.id))
    .map((operation) => [operation.id, !isActive(relation, clinic.now) ? { state: 'unavailable', reason: 'grant-ended' } : covers(relation.level, operation) ? { state: 'available' } : { state: 'unavailable', reason: 'level' }]));
}

/** The same for this person at every sign-in, for nobody else, and of no use without the server's own key (HKDF, RFC 5869). */
async function draftKey(serverKey: Uint8Array, clinicId: string, personId: string): Promise<string> {
  const master = await crypto.subtle.importKey('raw', serverKey as BufferSource, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode(JSON.stringify(['draft', clinicId, personId]));
  return base64url(new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, master, 256)));
}
