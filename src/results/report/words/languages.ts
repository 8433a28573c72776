import type { Languages } from '../../../provider/language.js';
import { en, type ReportWords } from './en.js';

export const languages: Languages<ReportWords> = { feature: 'resultsReport', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
