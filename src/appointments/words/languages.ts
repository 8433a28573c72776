import type { Languages } from '../../provider/language.js';
import { en, type AppointmentsWords } from './en.js';

export const languages: Languages<AppointmentsWords> = { feature: 'appointments', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
