import type { Locale } from '../../locale/locale.js';
import type { DayPart } from '../group-slots.js';

/** The sentences of the free times. */
export const en = {
  firstFree: () => 'First free time',
  keepIt: () => 'Keep it',
  showIt: () => 'Show it',
  with: (name: string) => `with ${name}`,
  at: (place: string) => `at ${place}`,
  earlier: () => 'Earlier days',
  later: () => 'Later days',
  days: () => 'Days',
  free: (count: number, _locale: Locale) => `${count} free`,
  freeOn: (day: string, count: number, locale: Locale) => `${day}, ${count} free ${locale.plural(count) === 'one' ? 'time' : 'times'}`,
  none: () => 'none',
  noneOn: (day: string) => `${day}, no free times`,
  closed: () => 'closed',
  closedOn: (day: string) => `${day}, closed`,
  dayPart: (part: DayPart) => ({ morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' })[part],
  readerLater: (hours: string) => `It is ${hours} later where you are.`,
  readerEarlier: (hours: string) => `It is ${hours} earlier where you are.`,
  readerClock: (zone: string) => `Your clock: ${zone}.`,
  hours: (count: number, locale: Locale) => `${count} ${locale.plural(count) === 'one' ? 'hour' : 'hours'}`,
  minutes: (count: number, locale: Locale) => `${count} ${locale.plural(count) === 'one' ? 'minute' : 'minutes'}`,
  hoursMinutes: (hours: string, minutes: string) => `${hours} ${minutes}`,
  noTimes: () => 'No free times these days',
  noTimesAtAll: () => 'No free times right now',
  noTimesWhy: () => 'Try another place or another person, or phone',
  orPhone: () => 'Or phone',
  noneSuits: () => 'No time that suits you? Phone',
};
export type SlotsWords = typeof en;
