import type { Localised } from '../app/data/schema.js';

/** A sentence of the clinic's in each of its languages. */
export const text = (en: string, es: string, ar: string): Localised => ({ en, es, ar });
