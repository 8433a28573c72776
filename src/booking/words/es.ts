import type { BookingWords } from './en.js';

export const es: BookingWords = {
  heading: () => 'Pedir una cita',
  whatFor: () => '¿Para qué es la cita?',
  minutes: (count, locale) => `${count} ${locale.plural(count) === 'one' ? 'minuto' : 'minutos'}`,
  byPhoneOnly: () => 'Esta se pide por teléfono:',
  nothingOffered: () => 'Ahora no se pueden pedir citas aquí',
  nothingOfferedWhy: () => 'Llame a la clínica para pedir una:',
  byClinician: () => 'Elegir profesional',
  bySite: () => 'Elegir lugar',
  patient: () => '¿Para quién es la cita?',
  where: () => 'Dónde',
  whom: () => 'Con',
  anybody: () => 'Quien esté libre',
  how: () => 'Cómo',
  modality: { 'in-person': () => 'En la clínica', video: () => 'Por video', phone: () => 'Por teléfono' },
  change: (what) => `Cambiar: ${what}`,
  changeShort: () => 'Cambiar',
};
