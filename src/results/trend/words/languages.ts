import type { Languages } from '../../../provider/language.js';
import { en, type TrendWords } from './en.js';

export const languages: Languages<TrendWords> = { feature: 'resultTrend', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
