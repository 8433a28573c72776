import type { HoldWords } from './en.js';

export const es: HoldWords = {
  keeping: () => 'Reservando esta hora para usted',
  taken: (time) => `Alguien acaba de tomar las ${time}. Estas horas están libres.`,
  noLongerKept: () => 'La hora ya no está reservada para usted. Elíjala de nuevo o elija otra.',
  holdLimit: () => 'Ya tiene otras horas reservadas. Confirme o suelte una primero.',
  slowDown: () => 'Fueron muchos intentos. Espere un minuto y elija de nuevo.',
  notKept: () => 'No pudimos reservarle esta hora. Elíjala de nuevo.',
  keptUntil: (when, until) => [`${when} está reservada para usted hasta las `, until, '.'],
  moreTime: () => 'Necesito más tiempo',
  moreTimeLeft: (count, locale) => `Puede pedir más tiempo ${count} ${locale.plural(count) === 'one' ? 'vez' : 'veces'} más.`,
  noMoreTime: () => 'Ya no puede pedir más tiempo.',
  twoMinutes: (until) => `Esta hora está reservada para usted hasta las ${until}. Faltan dos minutos.`,
};
