/**
 * How a language writes dates, times and counts. Names of days and months are words of ours, so that the first paint waits for no
 * formatter (the first one a page makes costs about a tenth of a second on a phone).
 */
export interface Locale {
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** Between the parts of a line. */
  readonly comma: string;
  /** Monday first. */
  readonly days: { readonly long: readonly string[]; readonly short: readonly string[] };
  readonly months: readonly string[];
  /** `Tuesday 8 December`; in a narrow place the line breaks after the weekday only. */
  date(date: CalendarDate): string;
  /** `Tuesday 8 December 2026` */
  fullDate(date: CalendarDate): string;
  /** `December 2026`; a month of 1 to 12. */
  monthOfYear(year: number, month: number): string;
  /** `7 to 13 December`, `28 December to 3 January` */
  range(from: CalendarDate, to: CalendarDate): string;
  /** `9:20 am` from `09:20`. */
  time(localTime: string): string;
  /** `9:20` on a button under `Morning`, where the part of day is said already. */
  shortTime(localTime: string): string;
  /** `Denver time` */
  zone(place: string): string;
  plural(count: number): PluralForm;
}

export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  /** 0 Monday to 6 Sunday */
  readonly weekday: number;
}

/** Reads `2026-12-08`. The day of the week is arithmetic; no zone comes into it. */
export function calendarDate(iso: string): CalendarDate {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return { year, month, day, weekday: (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7 };
}

export function addDays(iso: string, days: number): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

export const mondayOf = (iso: string): string => addDays(iso, -calendarDate(iso).weekday);

/** `Tuesday 8 December, 9:20 am` at the place. */
export const dateTime = ({ localDate, localTime }: { localDate: string; localTime: string }, locale: Locale): string => `${locale.date(calendarDate(localDate))}${locale.comma}${locale.time(localTime)}`;

/** The same from the digits of an RFC 3339 time with the offset of its place. */
export const writtenDateTime = (instant: string, locale: Locale): string => dateTime({ localDate: instant.slice(0, 10), localTime: instant.slice(11, 16) }, locale);

/** The sentence for a count; `other` stands in for forms that a language does not use. */
export function counted(locale: Locale, count: number, forms: Partial<Record<PluralForm, string>> & { other: string }): string {
  return (forms[locale.plural(count)] ?? forms.other).replace('#', String(count));
}

/** A space that a line does not break at: between day and month, inside times and amounts. */
export const nbsp = '\u00a0';
