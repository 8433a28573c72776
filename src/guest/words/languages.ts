import type { Languages } from '../../provider/language.js';
import { en, type GuestWords } from './en.js';

export const languages: Languages<GuestWords> = { feature: 'guest', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
