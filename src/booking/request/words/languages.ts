import type { Languages } from '../../../provider/language.js';
import { en, type RequestWords } from './en.js';

export const languages: Languages<RequestWords> = { feature: 'bookingRequest', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
