/** What leaves the house: that there is something to see, never what. In the reader's language. */
import type { Selectable } from 'kysely';
import type { Context, InClinic } from './context.js';
import type { AppointmentTable } from './data/schema.js';
import { words } from './words.js';

export interface Recipient {
  channel: string;
  destination: string;
}

type Sender = Pick<Context, 'db' | 'clinic'>;
const said = ({ lang }: Pick<Context, 'lang'>) => words[lang] ?? words.en!;

/** In the transaction of what it tells. */
async function send({ db, clinic }: Sender, { channel, destination }: Recipient, text: string): Promise<void> {
  await db.insertInto('outbox').values({ clinic_id: clinic.id, at: clinic.now, channel, recipient: destination, subject: clinic.config.name, text }).execute();
}

/** In a text message the last line binds the code to the site, so that a phone fills it in there and nowhere else (web.dev/web-otp). */
export function sendCode(context: Context, recipient: Recipient, code: string): Promise<void> {
  const [site] = context.clinic.origins;
  const lastLine = recipient.channel === 'sms' && site !== undefined ? `\n\n@${new URL(site).hostname} #${code}` : '';
  return send(context, recipient, said(context).code(code) + lastLine);
}

/** The sentences about a visit. */
type News = 'booked' | 'received' | 'news';
type Told = Pick<Selectable<AppointmentTable>, 'patient_id' | 'booked_by' | 'details'>;

/** To whoever booked it; to the patient where that was the clinic. Somebody without an account cannot come back to it, and is told the number to call. */
export async function tell(context: InClinic, visit: Told, news: News): Promise<void> {
  const { db, clinic } = context;
  const said = words[visit.details.lang ?? ''] ?? words.en!;
  const guestId = /^guest:(.*)$/.exec(visit.booked_by)?.[1];
  if (guestId !== undefined) {
    const guest = await db.selectFrom('guest').select(['channel', 'destination']).where('id', '=', guestId).executeTakeFirst();
    const [phone] = clinic.config.phones;
    if (guest) await send(context, guest, said[`${news}ByGuest`](phone?.display ?? phone?.number ?? ''));
    return;
  }
  const mayOpen = await db.selectFrom('access_grant').innerJoin('person', 'person.id', 'access_grant.person_id').select(['person.id', 'person.email', 'access_grant.relationship'])
    .where('access_grant.patient_id', '=', visit.patient_id).where('access_grant.state', '=', 'active').execute();
  const person = mayOpen.find(({ id }) => id === visit.booked_by) ?? mayOpen.find(({ relationship }) => relationship === 'self');
  if (person) await send(context, { channel: 'email', destination: person.email }, said[`${news}ByPerson`]);
}

/** To who joined the waiting list, in the language they did it in. */
export async function tellOffered(context: Sender, personId: string, lang: string): Promise<void> {
  await send(context, await mailOf(context, personId), said({ lang }).offered);
}

/** Calls a patient in. The link says nothing but which one it is, behind the # where no server's log has it. */
export async function tellCalledIn(context: Sender, personId: string, lang: string, referralId: string): Promise<void> {
  const [site] = context.clinic.origins;
  const phone = context.clinic.config.phones[0];
  await send(context, await mailOf(context, personId), said({ lang }).calledIn(site === undefined ? (phone?.display ?? phone?.number ?? '') : `${site}/book.html#portico-referral=${referralId}`));
}

async function mailOf({ db }: Sender, personId: string): Promise<Recipient> {
  const { email } = await db.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow();
  return { channel: 'email', destination: email };
}
