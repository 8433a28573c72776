import type { Languages } from '../../provider/language.js';
import { en, type SlotsWords } from './en.js';

export const languages: Languages<SlotsWords> = { feature: 'slots', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
