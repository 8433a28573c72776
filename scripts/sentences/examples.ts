/** What is put into the gaps of a sentence, so that a translator reads it as a patient does. */
import { calendarDate, dateTime, type Locale } from '../../src/locale/locale.js';
import type { Parameter } from './read.js';

const slot = { localDate: '2026-12-08', localTime: '09:20' };
const byLanguage = (en: string, es: string, ar: string) => ({ tag }: Locale) => ({ en, es, ar })[tag] ?? en;

/** By the name of the parameter. More than one value: the sentence is shown once with each. */
const examples: Record<string, (locale: Locale) => string | readonly string[]> = {
  when: (locale) => dateTime(slot, locale),
  time: (locale) => locale.time(slot.localTime),
  until: (locale) => locale.time('09:30'),
  day: (locale) => locale.date(calendarDate(slot.localDate)),
  hours: byLanguage('2 hours', '2 horas', 'ساعتين'),
  name: () => 'Dr Quill',
  place: () => 'Riverside',
  visit: byLanguage('Check-up', 'Revisión', 'فحص'),
  what: byLanguage('Where', 'Dónde', 'المكان'),
  days: (locale) => locale.range(calendarDate('2026-12-07'), calendarDate('2026-12-13')),
  distance: byLanguage('4.5 mi', '7,2 km', '7.2 كم'),
  year: () => '2026',
  number: () => '2',
  languages: byLanguage('English and Spanish', 'inglés y español', 'الإنجليزية والإسبانية'),
  contact: () => '(•••) •••-0142',
  example: () => '24 3 1970',
  code: () => '482 917',
  zone: ({ zone }) => zone('Denver'),
  phone: () => '(303) 555-0100',
  part: () => ['morning', 'afternoon', 'evening'],
};

/** A gap that nobody has written an example for shows its name. */
const exampleFor = (name: string, locale: Locale) => [examples[name]?.(locale) ?? `{${name}}`].flat();

/** A count for each form that a language has, small ones first, as CLDR writes the rules. */
export function countsFor(tag: string): number[] {
  const rules = new Intl.PluralRules(tag);
  const forms = new Map<string, number>();
  for (const count of [1, 2, 5, 20, 100, 0]) if (!forms.has(rules.select(count))) forms.set(rules.select(count), count);
  return [...forms.values()];
}

/** What the function is called with, in the order of its parameters. */
export function casesFor(parameters: readonly Parameter[], locale: Locale): { count?: number; values: unknown[] }[] {
  const fill = (given: Record<string, unknown>) => parameters.map(({ name, type }) => (type === 'Locale' ? locale : (given[name] ?? exampleFor(name, locale)[0])));
  const counted = parameters.find(({ type }) => type === 'number');
  if (counted) return countsFor(locale.tag).map((count) => ({ count, values: fill({ [counted.name]: count }) }));
  const several = parameters.find(({ name, type }) => type !== 'Locale' && exampleFor(name, locale).length > 1);
  return several ? exampleFor(several.name, locale).map((value) => ({ values: fill({ [several.name]: value }) })) : [{ values: fill({}) }];
}
