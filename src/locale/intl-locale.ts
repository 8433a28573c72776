import { nbsp, type Locale, type PluralForm } from './locale.js';

/** A language that we do not ship, as the browser knows it. */
export function intlLocale(tag: string): Locale {
  const names = (options: Intl.DateTimeFormatOptions, times: number[]) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', numberingSystem: 'latn' });
    return times.map((time) => format.format(time));
  };
  const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 11, 7 + day)); // from a Monday
  const [long, short] = [names({ weekday: 'long' }, week), names({ weekday: 'short' }, week)];
  const months = names({ month: 'long' }, Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15)));
  const date = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC', numberingSystem: 'latn' });
  const dayAndMonth = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC', numberingSystem: 'latn' });
  const withYear = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' });
  const monthAndYear = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' });
  const clock = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC', numberingSystem: 'latn' });
  const plurals = new Intl.PluralRules(tag);
  const utc = ({ year, month, day }: { year: number; month: number; day: number }) => Date.UTC(year, month - 1, day);
  const time = (localTime: string) => clock.format(Date.parse(`2026-01-01T${localTime}:00Z`)).replaceAll(' ', nbsp);
  return {
    tag, dir: isRightToLeft(tag) ? 'rtl' : 'ltr', comma: ', ', days: { long, short }, months,
    date: (day) => date.format(utc(day)).replaceAll(' ', nbsp).replace(nbsp, ' '),
    fullDate: (day) => withYear.format(utc(day)).replaceAll(' ', nbsp).replace(nbsp, ' '),
    monthOfYear: (year, month) => monthAndYear.format(Date.UTC(year, month - 1, 15)).replaceAll(' ', nbsp),
    range: (from, to) => dayAndMonth.formatRange(utc(from), utc(to)),
    time, shortTime: time,
    zone: (place) => place,
    plural: (count) => plurals.select(count) as PluralForm,
  };
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);
export const isRightToLeft = (tag: string): boolean => rightToLeft.has(tag.toLowerCase().split('-')[0]!);
