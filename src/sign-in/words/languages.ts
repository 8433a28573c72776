import type { Languages } from '../../provider/language.js';
import { en, type SignInWords } from './en.js';

export const languages: Languages<SignInWords> = { feature: 'signIn', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
