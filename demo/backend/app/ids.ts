import { base64url } from './credentials.js';
import type { Ports } from './ports.js';

/** 128 random bits. */
export const newId = (random: Ports['random']): string => base64url(random(16));
