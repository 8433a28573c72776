import { extentOf } from '../points.js';
import type { Series, SeriesPoint } from '../series-queries.js';

/** One column: what is known of a day, as the record has it; undefined for values without a date. */
export type Day = string | undefined;

const dayOf = ({ at }: SeriesPoint): Day => at?.slice(0, 10);
const endOf = (day: Day) => extentOf(day)?.to ?? -Infinity;

/** The days of all series, the newest first; values without a date come last. */
export function daysOf(all: readonly Series[]): Day[] {
  const days = new Set(all.flatMap(({ points }) => points.map(dayOf)));
  return [...days].sort((one, other) => { const [a, b] = [endOf(one), endOf(other)]; return a === b ? (other ?? '').localeCompare(one ?? '') : a < b ? 1 : -1; });
}

/** What was measured on each day, in the backend's order. */
export function byDay({ points }: Series): Map<Day, SeriesPoint[]> {
  const days = new Map<Day, SeriesPoint[]>();
  for (const point of points) days.set(dayOf(point), [...(days.get(dayOf(point)) ?? []), point]);
  return days;
}
