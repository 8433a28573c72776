/** On which days a visit of a referral may be, from what is booked of the others. Days are the place's own, so a clock change moves nothing. */
import { addDays } from '../place-time.js';

export interface Part {
  /** Days after the part before it; any day from that one on when absent. */
  gap?: { fromDays: number; toDays: number } | undefined;
  /** Somebody has booked it or asked for it. */
  taken: boolean;
  /** The day it is on, where there is one. */
  date?: string | undefined;
}
/** `to` is the day after the last. */
export interface Days {
  from: string;
  to?: string;
}

/** The first part that is still to be booked. */
export function nextPart(parts: Part[]): number | undefined {
  const index = parts.findIndex(({ taken }) => !taken);
  return index < 0 ? undefined : index;
}

/** Days that the nearest parts with a day leave to one, whether it is booked or not; none when `from` is not before `to`. */
export function daysOf(parts: Part[], index: number, today: string, validUntil?: string): Days {
  let from = today;
  let to = validUntil === undefined ? undefined : addDays(validUntil, 1);
  const notBefore = (day: string) => { if (day > from) from = day; };
  const notFrom = (day: string) => { if (to === undefined || day < to) to = day; };
  const earlier = findLast(parts, index - 1);
  if (earlier !== undefined) {
    const { fromDays, toDays } = across(parts, earlier, index);
    notBefore(addDays(parts[earlier]!.date!, fromDays));
    if (toDays !== undefined) notFrom(addDays(parts[earlier]!.date!, toDays + 1));
  }
  const later = parts.findIndex(({ date }, at) => at > index && date !== undefined);
  if (later >= 0) {
    const { fromDays, toDays } = across(parts, index, later);
    notFrom(addDays(parts[later]!.date!, 1 - fromDays));
    if (toDays !== undefined) notBefore(addDays(parts[later]!.date!, -toDays));
  }
  return { from, ...(to !== undefined && { to }) };
}

/** Undefined unless it is this one's turn and there is a day left. */
export function bookableDays(parts: Part[], index: number, today: string, validUntil?: string): Days | undefined {
  if (nextPart(parts) !== index || parts.slice(0, index).some(({ date }) => date === undefined)) return undefined;
  const days = daysOf(parts, index, today, validUntil);
  return isOpen(days) ? days : undefined;
}

export const isOpen = ({ from, to }: Days): boolean => to === undefined || from < to;
export const isWithin = ({ from, to }: Days, date: string): boolean => date >= from && (to === undefined || date < to);

function findLast(parts: Part[], last: number): number | undefined {
  for (let index = last; index >= 0; index--) if (parts[index]!.date !== undefined) return index;
  return undefined;
}

/** The gap between two parts, over those between them. */
function across(parts: Part[], first: number, second: number): { fromDays: number; toDays: number | undefined } {
  let fromDays = 0;
  let toDays: number | undefined = 0;
  for (const { gap } of parts.slice(first + 1, second + 1)) {
    fromDays += gap?.fromDays ?? 0;
    toDays = toDays === undefined || !gap ? undefined : toDays + gap.toDays;
  }
  return { fromDays, toDays };
}
