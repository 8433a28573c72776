import type { Languages } from '../../../provider/language.js';
import { en, type DetailsWords } from './en.js';

export const languages: Languages<DetailsWords> = { feature: 'bookingDetails', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
