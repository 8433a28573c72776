import type { Languages } from '../../provider/language.js';
import { en, type VisitWords } from './en.js';

export const languages: Languages<VisitWords> = { feature: 'visit', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
