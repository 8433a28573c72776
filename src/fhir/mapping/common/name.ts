import type { HumanName } from 'fhir/r4.js';
import type { Loose } from '../../types.js';

const uses = ['official', 'usual'];
const words = (value: unknown): string => (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string').join(' ').trim();

/** A name as it is written: the official one, then the usual one, then the first; its text, else its parts in their order. */
export function nameOf(names: Loose<HumanName> | Loose<HumanName>[] | undefined): string | undefined {
  const all = (Array.isArray(names) ? names : names ? [names] : []).filter((one) => one !== null && typeof one === 'object');
  const ranked = [...uses.map((use) => all.find((one) => one.use === use)), ...all.filter((one) => one.use !== 'old'), ...all];
  return ranked.map((one) => one && writtenName(one)).find((text) => text);
}

function writtenName(name: Loose<HumanName>): string {
  const family = words(name.family) || familyParts(name);
  return words(name.text) || [words(name.prefix), words(name.given), family, words(name.suffix)].filter(Boolean).join(' ');
}

/** Where a family name has parts (own name, prefix, partner's), they may be all there is. */
function familyParts(name: Loose<HumanName>): string {
  const extensions = (name as { _family?: { extension?: { valueString?: unknown }[] } })._family?.extension;
  return Array.isArray(extensions) ? words(extensions.map((one) => one?.valueString)) : '';
}
