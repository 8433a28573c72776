import type { Languages } from '../../provider/language.js';
import { en, type PeopleWords } from './en.js';

export const languages: Languages<PeopleWords> = { feature: 'people', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
