import { listOf } from '../contract/client.js';
import { ProblemError } from '../contract/problem.js';

/** A list whose items can be told apart, and whose own hour is known: what is worked out between two updates stands on these. */
export function knownList<T extends { asOf: string; items: { id: string }[] }>(list: T, isWhole: (item: T['items'][number]) => boolean = () => true): T {
  const { asOf, items } = listOf(list);
  if (typeof asOf !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(asOf) || !items.every((one) => typeof one === 'object' && one !== null && typeof one.id === 'string' && isWhole(one))) throw new ProblemError({ name: 'invalid-answer' });
  return list;
}
