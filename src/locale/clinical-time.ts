import { calendarDate, type Locale } from './locale.js';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * A time of a record in the reader's language, as exact as it is written and no more: `2019`, `April 2019`, `Tuesday 2 April 2019`,
 * `Tuesday 2 April 2019, 8:40 am` on the clock of its place. Without its year where that is `thisYear`. What is not a time stays as sent.
 */
export function clinicalTime(time: string, locale: Locale, thisYear?: string): string {
  const [, year, month, day, clock] = pattern.exec(time) ?? [];
  if (year === undefined || Number(month ?? 1) > 12 || month === '00') return time;
  if (month === undefined) return year;
  if (day === undefined) return locale.monthOfYear(Number(year), Number(month));
  const date = calendarDate(`${year}-${month}-${day}`);
  const written = year === thisYear ? locale.date(date) : locale.fullDate(date);
  return clock === undefined ? written : `${written}${locale.comma}${locale.time(clock)}`;
}
