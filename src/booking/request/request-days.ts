import type { Schemas } from '../../contract/client.js';
import { addDays, mondayOf } from '../../locale/locale.js';

export interface RequestDay {
  date: string;
  /** Neither past nor further ahead than one may book. */
  open: boolean;
  /** The site is closed, in the clinic's words where it says why. */
  closure: Schemas['Closure'] | undefined;
}

/** What is shown at once: whole weeks, Monday first. */
export const shownDays = 14;

/** Days from which to choose; `page` counts from the one with the first day. All of them are the clinic's own days: no zone comes into it. */
export function requestDays(first: string, horizonDays: number | undefined, closures: readonly Schemas['Closure'][], locationId: string | undefined, page: number): RequestDay[] {
  const from = addDays(mondayOf(first), page * shownDays);
  const last = horizonDays === undefined ? undefined : addDays(first, horizonDays);
  const here = closures.filter((closure) => closure.locationId === undefined || locationId === undefined || closure.locationId === locationId);
  return Array.from({ length: shownDays }, (_, index) => {
    const date = addDays(from, index);
    return { date, open: date >= first && (last === undefined || date <= last), closure: here.find((closure) => date >= closure.from && date < closure.to) };
  });
}
