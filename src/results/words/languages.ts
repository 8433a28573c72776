import type { Languages } from '../../provider/language.js';
import { en, type ResultsWords } from './en.js';

export const languages: Languages<ResultsWords> = { feature: 'results', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
