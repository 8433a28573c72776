import type { CodeableConcept } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Loose } from '../types.js';
import { anyLoincOf, conceptText, loincOf } from './common/code.js';

/** What a series is of: a LOINC code that is one, else a name with a unit. `search` is a code by which its observations are found. */
export interface SeriesKey { loinc?: string; name?: string; unit?: string; search?: string; category?: string }

const drawn = new Set(['quantity', 'text', 'concept', 'ratio', 'titre', 'boolean', 'range']);

export function seriesKeyOf(code: Loose<CodeableConcept> | undefined, value: Schemas['Value'] | undefined, parent?: Loose<CodeableConcept>, category?: string): SeriesKey | undefined {
  if (!value || !(drawn.has(value.kind) || value.kind === 'absent')) return undefined;
  const loinc = loincOf(code);
  const search = parent ? anyLoincOf(parent) : loinc;
  if (loinc) return { loinc, ...(search && { search }), ...(category && { category }) };
  const name = conceptText(code)?.toLowerCase().normalize('NFKC').replace(/\s+/g, ' ');
  if (name === undefined) return undefined;
  const unit = value.quantity?.unit;
  return { name, ...(unit && { unit }), ...(category && { category }) };
}

/** One text for one analyte, whatever found it. */
export const keyText = ({ loinc, name, unit, search, category }: SeriesKey): string => JSON.stringify({ loinc, name, unit, search, category });
export const sameSeries = (a: SeriesKey, b: SeriesKey): boolean => (a.loinc !== undefined ? a.loinc === b.loinc : b.loinc === undefined && a.name === b.name && a.unit === b.unit);
