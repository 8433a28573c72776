/** A code to a contact, and what it proves. */
import type { Selectable } from 'kysely';
import type { Context, Handlers } from '../context.js';
import type { VerificationTable } from '../data/guests.js';
import { newId } from '../ids.js';
import { sendCode } from '../messages.js';
import { instant, secondsUntil, waitUntil } from '../place-time.js';
import type { Ports } from '../ports.js';
import { Refusal, type ProblemBody } from '../problems.js';
import { mask, readDestination } from './contact.js';
import { codesWait, guestRules } from './limits.js';
import { contactMark, networkMark, takeTurnsAs } from './marks.js';
import { seal } from './seal.js';

const codeDigits = 6;
/** The message says it, too. */
const codeMinutes = 10;
const triesAllowed = 5;
/** Long enough to type a name and a birth date without haste. */
const proofMinutes = 30;
const purpose = 'guest-booking';

type Verification = Selectable<VerificationTable>;

export const verificationHandlers: Handlers = {
  async createVerification(context, { body }) {
    const { db, clinic, ports } = context;
    const guests = guestRules(context);
    const destination = readDestination(body.channel, body.destination, guests.callingCode);
    const errors: ProblemBody['errors'] = [];
    if (body.purpose !== purpose) errors.push({ pointer: '/purpose', code: 'not-listed' });
    if (!guests.channels.includes(body.channel)) errors.push({ pointer: '/channel', code: 'not-listed' });
    else if (destination === undefined) errors.push({ pointer: '/destination', code: 'format' });
    if (errors.length || destination === undefined) throw new Refusal('invalid-request', { errors });

    const contact = await contactMark(context, destination);
    const network = await networkMark(context);
    await takeTurnsAs(context, 'codes', { contact, network });
    const wait = Math.max(await lockedSeconds(context, contact), await codesWait(context, 'contact', contact, guests.codesPerContact), await codesWait(context, 'network', network, guests.codesPerNetwork));
    if (wait) throw new Refusal('rate-limited', { retryAfterSeconds: wait });
    await endEarlier(context, contact);
    const id = newId(ports.random);
    const code = digits(ports.random);
    const row: Verification = {
      id, clinic_id: clinic.id, purpose, channel: body.channel, destination, contact, network, code: await sealCode(context, id, code), tries: 0,
      created_at: clinic.now, expires_at: minutesAfter(clinic.now, codeMinutes), passed_at: null, used_at: null,
    };
    await db.insertInto('verification').values(row).execute();
    await sendCode(context, row, code);
    return { status: 201, body: await describe(context, row), resource: { kind: 'verification', id } };
  },

  async checkVerification(context, { path: { verificationId }, body }) {
    const { db, clinic } = context;
    guestRules(context);
    const row = await findVerification(context, verificationId);
    if (!row) throw new Refusal('not-found');
    if (row.passed_at || row.expires_at <= clinic.now) throw new Refusal('code-expired');
    if (row.tries >= triesAllowed) throw locked(context, row);
    if (row.code !== (await sealCode(context, row.id, body.code))) {
      const tries = row.tries + 1;
      await db.updateTable('verification').set({ tries }).where('id', '=', row.id).execute();
      throw tries < triesAllowed ? new Refusal('code-wrong', { attemptsLeft: triesAllowed - tries }, { keep: true }) : locked(context, row);
    }
    await db.updateTable('verification').set({ passed_at: clinic.now }).where('id', '=', row.id).execute();
    return { body: await describeProof(context, { ...row, passed_at: clinic.now }), resource: { kind: 'proof', id: row.id }, unkept: true };
  },
};

/** Locks it, so that of many tries at once each is counted. */
function findVerification({ db, clinic }: Context, id: string): Promise<Verification | undefined> {
  return db.selectFrom('verification').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Takes a proof, which is good once. */
export async function redeem(context: Context, proof: string): Promise<Verification> {
  const { db, clinic } = context;
  const row = await findVerification(context, proof.split('.')[0]!);
  if (!row?.passed_at || row.purpose !== purpose || proof !== (await proofOf(context, row.id))) throw new Refusal('code-wrong');
  if (row.used_at || minutesAfter(row.passed_at, proofMinutes) <= clinic.now) throw new Refusal('code-expired');
  await db.updateTable('verification').set({ used_at: clinic.now }).where('id', '=', row.id).execute();
  return row;
}

/** For a page that asks again with the key it asked with before: the time that is left now. */
export async function currentVerification(context: Context, id: string) {
  const row = await findVerification(context, id);
  return row && describe(context, row);
}

/** The proof is not kept: it is made again, until the code is forgotten. */
export async function currentProof(context: Context, id: string) {
  const row = await findVerification(context, id);
  if (!row) throw new Refusal('code-expired');
  return describeProof(context, row);
}

async function describe(context: Context, row: Verification) {
  const { clinic } = context;
  return {
    id: row.id, maskedDestination: mask(row.destination), expiresAt: instant(row.expires_at, clinic.config.timeZone), secondsLeft: secondsUntil(row.expires_at, clinic.now),
    attemptsLeft: triesAllowed - row.tries, codeLength: codeDigits, resendAfterSeconds: await codesWait(context, 'contact', row.contact, guestRules(context).codesPerContact),
  };
}

async function describeProof(context: Context, row: Verification) {
  const ends = minutesAfter(row.passed_at ?? row.created_at, proofMinutes);
  return { proof: await proofOf(context, row.id), expiresAt: instant(ends, context.clinic.config.timeZone), secondsLeft: secondsUntil(ends, context.clinic.now) };
}

const minutesAfter = (time: Date, minutes: number): Date => new Date(time.getTime() + minutes * 60_000);

const sealCode = ({ ports, clinic }: Context, id: string, code: string): Promise<string> => seal(ports.serverKey, 'code', clinic.id, id, code);
const proofOf = async ({ ports, clinic }: Context, id: string): Promise<string> => `${id}.${await seal(ports.serverKey, 'proof', clinic.id, id)}`;

/** A wrong try counts, so it is kept; whoever has used up all of them waits, whatever other code they would ask for. */
function locked({ clinic }: Context, { expires_at }: Verification): Refusal {
  return new Refusal('locked', { until: instant(expires_at, clinic.config.timeZone), retryAfterSeconds: waitUntil(expires_at, clinic.now) }, { keep: true });
}

async function lockedSeconds({ db, clinic }: Context, contact: string): Promise<number> {
  const row = await db.selectFrom('verification').select('expires_at').where('clinic_id', '=', clinic.id).where('contact', '=', contact)
    .where('tries', '>=', triesAllowed).where('expires_at', '>', clinic.now).orderBy('expires_at', 'desc').executeTakeFirst();
  return row ? waitUntil(row.expires_at, clinic.now) : 0;
}

/** Only the newest code works. */
async function endEarlier({ db, clinic }: Context, contact: string): Promise<void> {
  await db.updateTable('verification').set({ expires_at: clinic.now }).where('clinic_id', '=', clinic.id).where('contact', '=', contact)
    .where('passed_at', 'is', null).where('expires_at', '>', clinic.now).execute();
}

/** Each as likely as any other: what is over after the last whole million is thrown again. */
function digits(random: Ports['random']): string {
  const all = 10 ** codeDigits;
  for (;;) {
    const number = new DataView(Uint8Array.from(random(4)).buffer).getUint32(0);
    if (number < Math.floor(2 ** 32 / all) * all) return String(number % all).padStart(codeDigits, '0');
  }
}
