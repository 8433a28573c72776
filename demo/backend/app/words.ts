/** The sentences of the messages that leave the house. They say that there is something to see, never what. */
const en = {
  code: (code: string) => `Your code is ${code}. It works for 10 minutes. Did you not ask for it? Then there is nothing to do.`,
  bookedByPerson: 'Your visit is booked. Sign in to see it.',
  bookedByGuest: (phone: string) => `Your visit is booked. To change it, call ${phone}.`,
};
type Words = typeof en;

const es: Words = {
  code: (code) => `Su código es ${code}. Sirve durante 10 minutos. ¿No lo pidió? Entonces no tiene que hacer nada.`,
  bookedByPerson: 'Su cita está reservada. Inicie sesión para verla.',
  bookedByGuest: (phone) => `Su cita está reservada. Para cambiarla, llame al ${phone}.`,
};

const ar: Words = {
  code: (code) => `رمزك هو ${code}. وهو صالح لمدة 10 دقائق. لم تطلبه؟ إذن لا داعي لفعل أي شيء.`,
  bookedByPerson: 'تم حجز موعدك. سجّل الدخول لعرضه.',
  bookedByGuest: (phone) => `تم حجز موعدك. لتغييره، اتصل على ${phone}.`,
};

export const words: Record<string, Words> = { en, es, ar };
