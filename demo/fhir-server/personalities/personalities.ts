import type { Personality } from '../personality.js';
import { strictUsCore } from './strict-uscore.js';

/** By name. */
export const personalities: Record<string, Personality> = Object.fromEntries([strictUsCore].map((one) => [one.name, one]));
