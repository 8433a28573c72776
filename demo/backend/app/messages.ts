/** What leaves the house: that there is something to see, never what. In the reader's language. */
import type { Context } from './context.js';
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

export async function tellBooked(context: Context): Promise<void> {
  const { clinic, who } = context;
  if (who.kind === 'guest') {
    const [phone] = clinic.config.phones;
    return send(context, who, said(context).bookedByGuest(phone?.display ?? phone?.number ?? ''));
  }
  if (who.kind !== 'person') return;
  await send(context, await mailOf(context, who.personId), said(context).bookedByPerson);
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
