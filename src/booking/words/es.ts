import type { BookingWords } from './en.js';

export const es: BookingWords = {
  heading: () => 'Pedir una cita',
  whatFor: () => '¿Para qué es la cita?',
  minutes: (count, locale) => `${count} ${locale.plural(count) === 'one' ? 'minuto' : 'minutos'}`,
  byPhoneOnly: () => 'Esta se pide por teléfono:',
  byClinician: () => 'Elegir profesional',
  bySite: () => 'Elegir lugar',
  where: () => 'Dónde',
  whom: () => 'Con',
  anybody: () => 'Quien esté libre',
  how: () => 'Cómo',
  modality: { 'in-person': () => 'En la clínica', video: () => 'Por video', phone: () => 'Por teléfono' },
  change: (what) => `Cambiar: ${what}`,
  changeShort: () => 'Cambiar',
};
