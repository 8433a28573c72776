/** What leaves the house: that there is something to see, never what. In the reader's language. */
import type { Context } from './context.js';
import { words } from './words.js';

export interface Recipient {
  channel: string;
  destination: string;
}

const said = ({ lang }: Context) => words[lang] ?? words.en!;

/** In the transaction of what it tells. */
async function send({ db, clinic }: Context, { channel, destination }: Recipient, text: string): Promise<void> {
  await db.insertInto('outbox').values({ clinic_id: clinic.id, at: clinic.now, channel, recipient: destination, subject: clinic.config.name, text }).execute();
}

/** In a text message the last line binds the code to the site, so that a phone fills it in there and nowhere else (web.dev/web-otp). */
export function sendCode(context: Context, recipient: Recipient, code: string): Promise<void> {
  const [site] = context.clinic.origins;
  const lastLine = recipient.channel === 'sms' && site !== undefined ? `\n\n@${new URL(site).hostname} #${code}` : '';
  return send(context, recipient, said(context).code(code) + lastLine);
}

export async function tellBooked(context: Context): Promise<void> {
  const { db, clinic, who } = context;
  if (who.kind === 'guest') {
    const [phone] = clinic.config.phones;
    return send(context, who, said(context).bookedByGuest(phone?.display ?? phone?.number ?? ''));
  }
  if (who.kind !== 'person') return;
  const { email } = await db.selectFrom('person').select('email').where('id', '=', who.personId).executeTakeFirstOrThrow();
  await send(context, { channel: 'email', destination: email }, said(context).bookedByPerson);
}
