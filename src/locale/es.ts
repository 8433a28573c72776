import { nbsp, type Locale } from './locale.js';

const long = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const months = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];
const hour = (localTime: string) => localTime.replace(/^0/, '');

export const es: Locale = {
  tag: 'es', dir: 'ltr', comma: ', ', days: { long, short: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'] }, months,
  date: ({ weekday, day, month }) => `${long[weekday]} ${day}${nbsp}de${nbsp}${months[month - 1]}`,
  fullDate: ({ weekday, day, month, year }) => `${long[weekday]} ${day}${nbsp}de${nbsp}${months[month - 1]}${nbsp}de${nbsp}${year}`,
  monthOfYear: (year, month) => `${months[month - 1]}${nbsp}de${nbsp}${year}`,
  range: (from, to) => `del ${from.day}${from.month === to.month ? '' : `${nbsp}de${nbsp}${months[from.month - 1]}`} al ${to.day}${nbsp}de${nbsp}${months[to.month - 1]}`,
  time: (localTime) => `${hour(localTime)}${nbsp}h`,
  shortTime: hour,
  zone: (place) => `Hora de ${place}`,
  plural: (count) => (count === 1 ? 'one' : 'other'),
};
