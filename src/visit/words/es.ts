import type { VisitWords } from './en.js';

export const es: VisitWords = {
  what: (visit, name, place) => `${visit} con ${name} en ${place}.`,
  whatShort: (visit, name) => `${visit} con ${name}.`,
  addToCalendar: () => 'Añadir al calendario',
  directions: () => 'Cómo llegar',
  forWhom: () => 'Para',
  bring: () => 'Traiga',
  beThere: () => 'Llegue',
  prepare: () => 'Preparación',
  afterwards: () => 'Después',
  place: () => 'Lugar',
  visitIn: (name) => `Cita en ${name}`,
};
