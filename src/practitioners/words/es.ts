import type { PractitionersWords } from './en.js';

export const es: PractitionersWords = {
  heading: () => 'Buscar un profesional',
  filters: () => 'Mostrar solo',
  name: () => 'Nombre',
  visit: () => 'Cita',
  anyVisit: () => 'Cualquier cita',
  place: () => 'Dónde',
  anyPlace: () => 'En cualquier lugar',
  language: () => 'Habla',
  anyLanguage: () => 'Cualquier idioma',
  found: (count, locale) => `${count} ${locale.plural(count) === 'one' ? 'persona' : 'personas'}`,
  book: () => 'Pedir cita',
  bookWith: (name) => `Pedir cita con ${name}`,
  nobody: () => 'Aquí todavía no hay nadie en la lista',
  nobodyWhy: () => 'Llame a la clínica para saber quién puede atenderle:',
  noMatch: () => 'Nadie cumple todo eso',
  noMatchWhy: () => 'Cambie lo que ha elegido arriba, o llame al',
  showAll: () => 'Mostrar a todos',
};
