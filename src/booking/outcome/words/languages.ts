import type { Languages } from '../../../provider/language.js';
import { en, type OutcomeWords } from './en.js';

export const languages: Languages<OutcomeWords> = { feature: 'bookingOutcome', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
