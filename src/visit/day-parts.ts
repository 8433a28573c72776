import type { Schemas } from '../contract/client.js';

/** Parts of a day that one may name, in the order in which they are offered. */
export const dayParts = ['any', 'morning', 'afternoon', 'evening'] as const satisfies readonly Schemas['DayPart'][];
