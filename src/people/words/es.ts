import type { PeopleWords } from './en.js';

export const es: PeopleWords = {
  speaks: (languages) => `Habla ${languages}`,
  takesNew: () => 'Acepta pacientes nuevos',
  takesNoNew: () => 'Ahora no acepta pacientes nuevos',
  nextFree: () => 'Primera hora libre:',
  nothingFree: () => 'Ahora sin horas libres',
};
