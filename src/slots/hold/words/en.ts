import type { Locale } from '../../../locale/locale.js';

/** While a time is kept, and when it is not. */
export const en = {
  keeping: () => 'Keeping this time for you',
  taken: (time: string) => `Somebody else has just taken ${time}. These times are free.`,
  noLongerKept: () => 'The time is no longer kept for you. Choose it again, or choose another one.',
  holdLimit: () => 'You are keeping other times already. Book or give back one of them first.',
  slowDown: () => 'That was a lot of tries. Wait a minute, then choose again.',
  notKept: () => 'We could not keep this time for you. Choose it again.',
  keptUntil: (when: string, until: string): readonly [string, string, string] => [`${when} is kept for you until `, until, '.'],
  moreTime: () => 'I need more time',
  moreTimeLeft: (count: number, locale: Locale) => `You can ask for more time ${count} more ${locale.plural(count) === 'one' ? 'time' : 'times'}.`,
  noMoreTime: () => 'You cannot ask for more time.',
  twoMinutes: (until: string) => `This time is kept for you until ${until}. That is in two minutes.`,
};
export type HoldWords = typeof en;
