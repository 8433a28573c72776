/** Dates of a record, which may be known in part: as exact as they are written, and no more. */
import { Temporal } from 'temporal-polyfill';
import type { Dated } from '../data/results.js';
import { addDays, atPlace } from '../place-time.js';

/** The first day that a date may mean, and the first day after the last, by its own digits. */
export function daysOf(time: string): { first: string; next: string } {
  const [year, month, day] = time.slice(0, 10).split('-');
  if (month === undefined) return { first: `${year}-01-01`, next: Temporal.PlainDate.from(`${year}-01-01`).add({ years: 1 }).toString() };
  if (day === undefined) return { first: `${year}-${month}-01`, next: Temporal.PlainDate.from(`${year}-${month}-01`).add({ months: 1 }).toString() };
  const first = time.slice(0, 10);
  return { first, next: addDays(first, 1) };
}

/** Where it stands among others: an instant at its moment, less at its first moment at the clinic. */
export function dated(time: string | undefined, until: string | undefined, timeZone: string): Dated {
  if (time === undefined) return { sort_at: null, first_day: null, next_day: null };
  const { first, next } = daysOf(time);
  const end = until === undefined ? next : daysOf(until).next;
  return { sort_at: time.length > 10 ? new Date(time) : atPlace(first, '00:00', timeZone), first_day: first, next_day: end > next ? end : next };
}
