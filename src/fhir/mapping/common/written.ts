import type { Duration, Quantity } from 'fhir/r4.js';
import type { Loose } from '../../types.js';
import { quantityOf, quantityText } from './quantity.js';

/** An object without the members that say nothing: in the contract what is not known is absent. */
export function said<T extends Record<string, unknown>>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Several words as one text; undefined where there are none. */
export const joined = (parts: readonly (string | undefined)[], between = ', '): string | undefined => parts.filter((part) => part?.trim()).join(between) || undefined;

/** An amount as it is written, nothing converted. */
export function amountText(amount: Loose<Quantity> | undefined): string | undefined {
  const quantity = quantityOf(amount);
  return quantity && quantityText(quantity);
}

/** Whole days of a duration; undefined where its unit is another. */
export function daysOf(duration: Loose<Duration | Quantity> | undefined): number | undefined {
  const value = Number(duration?.value ?? NaN);
  return Number.isInteger(value) && value >= 0 && /^(d|days?)$/i.test(duration?.code ?? duration?.unit ?? '') ? value : undefined;
}
