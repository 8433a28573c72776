import type { Languages } from '../../provider/language.js';
import { en, type BookingWords } from './en.js';

export const languages: Languages<BookingWords> = { feature: 'booking', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
