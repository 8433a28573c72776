import type { Languages } from '../../../provider/language.js';
import { en, type DetailsWords } from './en.js';

export const languages: Languages<DetailsWords> = { en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
