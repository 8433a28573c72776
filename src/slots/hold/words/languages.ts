import type { Languages } from '../../../provider/language.js';
import { en, type HoldWords } from './en.js';

export const languages: Languages<HoldWords> = { feature: 'hold', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
