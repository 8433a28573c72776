import type { Quantity } from 'fhir/r4.js';
import type { Schemas } from '../../answer.js';
import type { Loose } from '../../types.js';

const decimal = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** A FHIR decimal as it was written. */
export function decimalOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return decimal.test(text) ? text : undefined;
}

const ucumSystem = 'http://unitsofmeasure.org';
const filled = (text: unknown): text is string => typeof text === 'string' && text !== '';

/** A quantity with its number as sent; its UCUM code only where it says that it is one. */
export function quantityOf(quantity: Loose<Quantity> | undefined): Schemas['Quantity'] | undefined {
  const value = decimalOf(quantity?.value);
  if (value === undefined) return undefined;
  const { comparator, unit, code, system } = quantity!;
  const shown = filled(unit) ? unit : filled(code) && code !== '1' ? code : undefined;
  return { value, ...(filled(comparator) && { comparator }), ...(shown !== undefined && { unit: shown }), ...(filled(code) && system === ucumSystem && { ucum: code }) };
}

/** Number and unit together. */
export const quantityText = ({ value, comparator, unit }: Schemas['Quantity'], withUnit = true): string => `${comparator === 'ad' ? '' : (comparator ?? '')}${value}${withUnit && unit ? ` ${unit}` : ''}`;

/** Two ends as one text; the unit once where both have the same. */
export function spanText(low: Schemas['Quantity'] | undefined, high: Schemas['Quantity'] | undefined): string {
  if (low && high) return low.unit === high.unit ? `${quantityText(low, false)}–${quantityText(high)}` : `${quantityText(low)} – ${quantityText(high)}`;
  return low ? (low.comparator ? '' : '≥ ') + quantityText(low) : high ? (high.comparator ? '' : '≤ ') + quantityText(high) : '';
}

/** A number in a text, to draw with only; undefined where the text is anything more than one number with a comparator. */
export function numberIn(text: string | undefined): Schemas['Quantity'] | undefined {
  const [, sign, number] = /^\s*(<=|>=|≤|≥|<|>)?\s*([+-]?\d+(?:\.\d+)?)\s*$/.exec(text ?? '') ?? [];
  const value = number === undefined || number.startsWith('+') ? undefined : decimalOf(number);
  return value === undefined ? undefined : { value, ...(sign && { comparator: sign === '≤' ? '<=' : sign === '≥' ? '>=' : sign }) };
}
