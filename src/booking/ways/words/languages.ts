import type { Languages } from '../../../provider/language.js';
import { en, type WaysWords } from './en.js';

export const languages: Languages<WaysWords> = { feature: 'bookingWays', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
