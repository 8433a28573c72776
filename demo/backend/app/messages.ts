/** What leaves the house: that there is something to see, never what. In the reader's language. */
import type { Context } from './context.js';
import type { Localised } from './data/schema.js';
import { inLanguage } from './language.js';

export interface Recipient {
  channel: string;
  destination: string;
}

type Sentence = (value: string) => Localised;
const sentences = {
  code: ((code) => ({
    en: `Your code is ${code}. It works for 10 minutes. Did you not ask for it? Then there is nothing to do.`,
    es: `Su código es ${code}. Sirve durante 10 minutos. ¿No lo pidió? Entonces no tiene que hacer nada.`,
    ar: `رمزك هو ${code}. وهو صالح لمدة 10 دقائق. لم تطلبه؟ إذن لا داعي لفعل أي شيء.`,
  })) satisfies Sentence,
  bookedByPerson: {
    en: 'Your visit is booked. Sign in to see it.',
    es: 'Su cita está reservada. Inicie sesión para verla.',
    ar: 'تم حجز موعدك. سجّل الدخول لعرضه.',
  },
  bookedByGuest: ((phone) => ({
    en: `Your visit is booked. To change it, call ${phone}.`,
    es: `Su cita está reservada. Para cambiarla, llame al ${phone}.`,
    ar: `تم حجز موعدك. لتغييره، اتصل على ${phone}.`,
  })) satisfies Sentence,
};

/** In the transaction of what it tells. */
async function send({ db, clinic, lang }: Context, { channel, destination }: Recipient, text: Localised, lastLine = ''): Promise<void> {
  await db.insertInto('outbox').values({ clinic_id: clinic.id, at: clinic.now, channel, recipient: destination, subject: clinic.config.name, text: inLanguage(text, lang) + lastLine }).execute();
}

/** In a text message the last line binds the code to the site, so that a phone fills it in there and nowhere else (web.dev/web-otp). */
export function sendCode(context: Context, recipient: Recipient, code: string): Promise<void> {
  const [site] = context.clinic.origins;
  const lastLine = recipient.channel === 'sms' && site !== undefined ? `\n\n@${new URL(site).hostname} #${code}` : '';
  return send(context, recipient, sentences.code(code), lastLine);
}

export async function tellBooked(context: Context): Promise<void> {
  const { db, clinic, who } = context;
  if (who.kind === 'guest') {
    const [phone] = clinic.config.phones;
    return send(context, who, sentences.bookedByGuest(phone?.display ?? phone?.number ?? ''));
  }
  if (who.kind !== 'person') return;
  const { email } = await db.selectFrom('person').select('email').where('id', '=', who.personId).executeTakeFirstOrThrow();
  await send(context, { channel: 'email', destination: email }, sentences.bookedByPerson);
}
