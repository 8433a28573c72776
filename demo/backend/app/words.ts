/** The sentences of the messages that leave the house. They say that there is something to see, never what. */
const en = {
  code: (code: string) => `Your code is ${code}. It works for 10 minutes. Did you not ask for it? Then there is nothing to do.`,
  bookedByPerson: 'Your visit is booked. Sign in to see it.',
  bookedByGuest: (phone: string) => `Your visit is booked. To change it, call ${phone}.`,
  offered: 'There is something for you to answer, and it is kept for a while only. Sign in to see it.',
  calledIn: (where: string) => `There is something for you to arrange: ${where}`,
  receivedByPerson: 'We have what you sent. Sign in to see how it stands.',
  receivedByGuest: (phone: string) => `We have what you sent. To ask about it or to change it, call ${phone}.`,
  newsByPerson: 'There is news about a visit. Sign in to see it.',
  newsByGuest: (phone: string) => `There is news about your visit. To hear it, call ${phone}.`,
};
type Words = typeof en;

const es: Words = {
  code: (code) => `Su código es ${code}. Sirve durante 10 minutos. ¿No lo pidió? Entonces no tiene que hacer nada.`,
  bookedByPerson: 'Su cita está reservada. Inicie sesión para verla.',
  bookedByGuest: (phone) => `Su cita está reservada. Para cambiarla, llame al ${phone}.`,
  offered: 'Hay algo que espera su respuesta, y se guarda solo por un tiempo. Inicie sesión para verlo.',
  calledIn: (where) => `Hay algo que debe organizar: ${where}`,
  receivedByPerson: 'Hemos recibido lo que envió. Inicie sesión para ver cómo va.',
  receivedByGuest: (phone) => `Hemos recibido lo que envió. Para preguntar o cambiarlo, llame al ${phone}.`,
  newsByPerson: 'Hay novedades sobre una cita. Inicie sesión para verlas.',
  newsByGuest: (phone) => `Hay novedades sobre su cita. Para conocerlas, llame al ${phone}.`,
};

const ar: Words = {
  code: (code) => `رمزك هو ${code}. وهو صالح لمدة 10 دقائق. لم تطلبه؟ إذن لا داعي لفعل أي شيء.`,
  bookedByPerson: 'تم حجز موعدك. سجّل الدخول لعرضه.',
  bookedByGuest: (phone) => `تم حجز موعدك. لتغييره، اتصل على ${phone}.`,
  offered: 'هناك شيء ينتظر ردك، ويُحفظ لفترة محدودة فقط. سجّل الدخول لعرضه.',
  calledIn: (where) => `هناك شيء عليك ترتيبه: ${where}`,
  receivedByPerson: 'وصلنا ما أرسلته. سجّل الدخول لمعرفة ما آل إليه.',
  receivedByGuest: (phone) => `وصلنا ما أرسلته. للسؤال عنه أو لتغييره، اتصل على ${phone}.`,
  newsByPerson: 'هناك جديد بشأن موعد. سجّل الدخول لعرضه.',
  newsByGuest: (phone) => `هناك جديد بشأن موعدك. لمعرفته، اتصل على ${phone}.`,
};

export const words: Record<string, Words> = { en, es, ar };
