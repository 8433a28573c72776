/** Moments at a place, as the contract writes them: digits of the place, its offset, its zone. */
import { Temporal } from 'temporal-polyfill';
import type { components } from '../../../src/contract/generated/portico.js';

export type PlaceTime = components['schemas']['PlaceTime'];

/** Minutes that a zone is ahead of UTC at a moment. */
export function offsetMinutes(at: Date, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9;
}

/** RFC 3339 with the offset of the place: `2026-12-08T09:20:00-07:00`. */
export function instant(at: Date, timeZone: string, offset = offsetMinutes(at, timeZone)): string {
  const digits = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  return `${digits}${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

export function placeTime(start: Date, end: Date, timeZone: string, offset = offsetMinutes(start, timeZone)): PlaceTime {
  const from = instant(start, timeZone, offset);
  return { start: from, end: instant(end, timeZone, offset), timeZone, localDate: from.slice(0, 10), localTime: from.slice(11, 16) };
}

/** The moment of a day and hour at a place. In the hour that a clock change skips, the hour after; in one that it repeats, the first. */
export function atPlace(date: string, time: string, timeZone: string): Date {
  return new Date(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** Whole seconds, and nought when it is past. */
export const secondsUntil = (then: Date, now: Date): number => Math.max(0, Math.floor((then.getTime() - now.getTime()) / 1000));

/** Whole seconds to wait, rather one too many than one too few. */
export const waitUntil = (then: Date, now: Date): number => Math.max(1, Math.ceil((then.getTime() - now.getTime()) / 1000));

export function localDate(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days;
/** 1 for Monday to 7 for Sunday. */
export const dayOfWeek = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;
