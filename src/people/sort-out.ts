import type { Schemas } from '../contract/client.js';

type Practitioner = Schemas['Practitioner'];

export interface Wanted {
  /** Part of a name. */
  name?: string | undefined;
  /** BCP 47; a region does not matter. */
  language?: string | undefined;
  visitTypeId?: string | undefined;
  locationId?: string | undefined;
}

const primary = (tag: string) => tag.toLowerCase().split('-')[0]!;
/** Accents and case do not matter to who types a name. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}+/gu, '').toLocaleLowerCase();

/** Who is meant. Where the clinic does not say what somebody does, or where, nobody is left out. */
export function sortOut(list: readonly Practitioner[], { name = '', language, visitTypeId, locationId }: Wanted): Practitioner[] {
  const words = plain(name).split(/\s+/).filter(Boolean);
  const has = (ids: readonly string[] | undefined, id: string | undefined) => !id || !ids || ids.includes(id);
  return list.filter((one) => has(one.visitTypeIds, visitTypeId) && has(one.locationIds, locationId)
    && (!language || (one.languages ?? []).some((tag) => primary(tag) === primary(language))) && words.every((word) => plain(one.name).includes(word)));
}

/** Each language that somebody speaks, once, without its region. */
export const languagesOf = (list: readonly Practitioner[]): string[] => [...new Set(list.flatMap(({ languages = [] }) => languages.map(primary)))];
