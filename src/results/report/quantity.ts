import type { Schemas } from '../../contract/client.js';

export type Quantity = Schemas['Quantity'];

/** A decimal as a number, to draw with only; undefined where it is none. */
export function numberOf(decimal: string | undefined): number | undefined {
  if (decimal === undefined || !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(decimal)) return undefined;
  const number = Number(decimal);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * Number and unit of a quantity where both can be told apart inside its `display`, joined again to the letter: `<5` and ` mg/L`.
 * Undefined where the display says it otherwise; then it stands as one.
 */
export function displayParts(display: string, { value, unit }: Partial<Quantity>): [number: string, unit: string] | undefined {
  if (!unit || !value || !display.endsWith(unit)) return undefined;
  const before = display.slice(0, display.length - unit.length);
  const number = before.trimEnd();
  return number.endsWith(value) && number.length <= value.length + 4 ? [number, display.slice(number.length)] : undefined;
}

/** Whether two quantities are counted in the same thing. A range may leave out the unit of its value. */
export function sameUnit(value: Quantity, end: Quantity): boolean {
  if (value.ucum !== undefined && end.ucum !== undefined) return value.ucum === end.ucum;
  if (end.unit === undefined && end.ucum === undefined) return true;
  return [value.unit, value.ucum].some((unit) => unit !== undefined && [end.unit, end.ucum].some((other) => other?.trim() === unit.trim()));
}
