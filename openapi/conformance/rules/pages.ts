/** The laws of paging: the pages of a list, put together, are the list. */
import type { Fault } from '../rows.js';

/** Items by their id; by all they say where they have none. */
export const itemKeys = (body: unknown): string[] => (body as { items: { id?: unknown }[] }).items.map((item) => (typeof item.id === 'string' ? item.id : JSON.stringify(item)));

/** `walked` are the items of small pages, `whole` those of large ones; a walk that was broken off is held to the beginning. */
export function pagesFault(whole: string[], walked: string[], brokenOff: boolean): Fault {
  const twice = walked.find((key, index) => walked.indexOf(key) !== index);
  if (twice !== undefined) return `${short(twice)} is on two pages.`;
  const expected = brokenOff ? whole.slice(0, walked.length) : whole;
  const missing = expected.find((key) => !walked.includes(key));
  if (missing !== undefined) return `${short(missing)} is in the large page and on none of the small ones.`;
  const strange = walked.find((key, index) => key !== whole[index]);
  return strange === undefined ? undefined : `${short(strange)} stands elsewhere in the small pages than in the large one.`;
}

const short = (key: string) => (key.length > 80 ? `${key.slice(0, 80)}…` : key);
