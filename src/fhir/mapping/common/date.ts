import type { Period } from 'fhir/r4.js';
import type { Loose } from '../../types.js';
import { isDay } from '../../check.js';

const instant = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d+)?|:60)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/;

export const isPartialDay = (text: string): boolean => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || isDay(text);

/**
 * A FHIR date, dateTime or instant as a ClinicalTime: as exact as it came, with the offset as it came. A time of day without an offset
 * is no moment, so its day is left; what is none of these is undefined.
 */
export function timeOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (isPartialDay(text)) return text;
  const [, day, hours, minutes, seconds = '00', fraction = '', offset] = instant.exec(text) ?? [];
  if (!day || !isDay(day)) return undefined;
  return offset === undefined ? day : `${day}T${hours}:${minutes}:${seconds}${fraction}${offset}`;
}

export interface Times { start?: string; end?: string }

export function periodOf(period: Loose<Period> | undefined): Times {
  const [start, end] = [timeOf(period?.start), timeOf(period?.end)];
  return { ...(start && { start }), ...(end && { end }) };
}

/** `effective[x]`, `occurrence[x]`, `performed[x]`, `onset[x]`: whichever of its kinds is there. */
export function choiceTime(resource: Record<string, unknown>, name: string): Times {
  const at = timeOf(resource[`${name}DateTime`] ?? resource[`${name}Instant`] ?? resource[`${name}Date`]);
  if (at) return { start: at };
  const period = resource[`${name}Period`] as Loose<Period> | undefined;
  if (period) return periodOf(period);
  const events = (resource[`${name}Timing`] as { event?: unknown[] } | undefined)?.event;
  const first = Array.isArray(events) ? timeOf(events[0]) : undefined;
  return first ? { start: first } : {};
}

/** Days as they are written, then moments within a day; what has no date comes last, whichever way it is sorted. */
export function compareTimes(a: string | undefined, b: string | undefined, direction: 1 | -1 = -1): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
  if (dayA !== dayB) return dayA < dayB ? -direction : direction;
  const [at, bt] = [a.length > 10 ? Date.parse(a) : -Infinity, b.length > 10 ? Date.parse(b) : -Infinity];
  return at === bt ? 0 : at < bt ? -direction : direction;
}

/** Whether a time touches the days from (included) to (not included), both as written. */
export function isWithin(time: string | undefined, from: unknown, to: unknown): boolean {
  if (typeof from !== 'string' && typeof to !== 'string') return true;
  if (time === undefined) return false;
  const written = time.slice(0, 10);
  const [first, last] = [written.padEnd(10, '-01-01'.slice(written.length - 4)), written.length === 4 ? `${written}-12-31` : written.length === 7 ? `${written}-31` : written];
  return (typeof from !== 'string' || last >= from) && (typeof to !== 'string' || (written.length === 10 ? written : first) < to);
}
