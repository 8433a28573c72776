import type { Locale } from '../../locale/locale.js';

/** The sentences of finding a clinician. Names of people, places and visits come from the clinic. */
export const en = {
  heading: () => 'Find a clinician',
  filters: () => 'Show only',
  name: () => 'Name',
  visit: () => 'Visit',
  anyVisit: () => 'Any visit',
  place: () => 'Where',
  anyPlace: () => 'Anywhere',
  language: () => 'Speaks',
  anyLanguage: () => 'Any language',
  found: (count: number, locale: Locale) => `${count} ${locale.plural(count) === 'one' ? 'person' : 'people'}`,
  book: () => 'Book',
  bookWith: (name: string) => `Book with ${name}`,
  nobody: () => 'Nobody is listed here yet',
  nobodyWhy: () => 'Phone the clinic to ask who can see you:',
  noMatch: () => 'Nobody fits all of that',
  noMatchWhy: () => 'Change what you chose above, or phone',
  showAll: () => 'Show everybody',
};
export type PractitionersWords = typeof en;
