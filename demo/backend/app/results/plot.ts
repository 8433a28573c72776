/** Where a value stands on an axis. */
import type { components } from '../../../../src/contract/generated/portico.js';

const numeric = /^\s*(?:<=?|>=?|≤|≥)?\s*(-?(?:0|[1-9]\d*)(?:\.\d+)?)\s*$/;

/** Its number, or the limit where only that is known. A number in a text is read to draw with only. */
export function plotOf(value: components['schemas']['Value'] | undefined): string | undefined {
  if (value?.quantity) return value.quantity.value;
  return value?.kind === 'text' ? numeric.exec(value.text ?? value.display)?.[1] : undefined;
}
