import { listOf } from '../contract/client.js';
import { ProblemError, type Problem } from '../contract/problem.js';
import type { Appointment } from './facts.js';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const day = /^\d{4}-\d\d-\d\d$/;
/** Members that are printed by their digits, wherever they stand, and those that are words. */
const forms = new Map<string, RegExp>([['start', instant], ['end', instant], ['until', instant], ['expiresAt', instant], ['asOf', instant], ['localDate', day], ['date', day], ['validUntil', day], ['localTime', /^\d\d:\d\d/], ['name', /^/], ['text', /^/], ['title', /^/], ['timeZone', /./], ['number', /^/]]);

/** Nothing in it would be shown as something that nobody said. */
const isTold = (value: unknown): boolean => typeof value !== 'object' || value === null || Object.entries(value).every(([key, inner]) => {
  const form = Array.isArray(value) ? undefined : forms.get(key);
  return form ? typeof inner === 'string' && form.test(inner) : isTold(inner);
});

/** A list whose items can be told apart and shown, and whose own hour is known; an answer that is less than that is none. */
export function knownList<T extends { asOf: string; items: { id: string }[] }>(list: T, isWhole: (item: T['items'][number]) => boolean = () => true): T {
  const { asOf, items } = listOf(list);
  if (typeof asOf !== 'string' || !instant.test(asOf) || !items.every((one) => typeof one === 'object' && one !== null && typeof one.id === 'string' && isWhole(one) && isTold(one))) throw new ProblemError({ name: 'invalid-answer' });
  return list;
}

/** The visit as the backend says it is now, where it said so. */
export function currentOf({ current }: Problem): Appointment | undefined {
  return typeof current?.id === 'string' && typeof current.version === 'string' && typeof current.status === 'string' ? ({ actions: {}, ...current } as unknown as Appointment) : undefined;
}
