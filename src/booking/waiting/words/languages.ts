import type { Languages } from '../../../provider/language.js';
import { en, type WaitingWords } from './en.js';

export const languages: Languages<WaitingWords> = { feature: 'bookingWaiting', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
