import type { Languages } from '../../language.js';
import { en, type IdleWords } from './en.js';

export const languages: Languages<IdleWords> = { feature: 'idle', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
