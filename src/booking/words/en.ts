import type { Locale } from '../../locale/locale.js';

/** The sentences of booking. Names of people, places and visits come from the clinic. */
export const en = {
  heading: () => 'Book a visit',
  whatFor: () => 'What is the visit for?',
  minutes: (count: number, locale: Locale) => `${count} ${locale.plural(count) === 'one' ? 'minute' : 'minutes'}`,
  byPhoneOnly: () => 'Book this one by phone:',
  byClinician: () => 'See a certain clinician',
  bySite: () => 'Choose a site',
  where: () => 'Where',
  whom: () => 'With',
  anybody: () => 'Anyone who is free',
  how: () => 'How',
  modality: { 'in-person': () => 'At the clinic', video: () => 'By video', phone: () => 'By phone' },
  change: (what: string) => `Change: ${what}`,
  changeShort: () => 'Change',
};
export type BookingWords = typeof en;
