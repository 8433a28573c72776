import type { Languages } from '../../provider/language.js';
import { en, type PractitionersWords } from './en.js';

export const languages: Languages<PractitionersWords> = { feature: 'practitioners', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
