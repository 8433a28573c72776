import type { Languages } from '../../../provider/language.js';
import { en, type ActsWords } from './en.js';

export const languages: Languages<ActsWords> = { feature: 'appointmentActs', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
