import type { Languages } from '../../provider/language.js';
import { en, type DocumentsWords } from './en.js';

export const languages: Languages<DocumentsWords> = { feature: 'documents', en, es: async () => (await import('./es.js')).es, ar: async () => (await import('./ar.js')).ar };
