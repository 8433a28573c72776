import { clinicalTime } from '../../locale/clinical-time.js';
import type { Locale } from '../../locale/locale.js';
import { describeFlag, toneOf, type FlagTone, type FlagWords } from '../report/flags.js';
import type { ReportWords } from '../report/words/en.js';
import { isFinal, meantRange, type Group, type Placed } from './points.js';
import type { ReferenceRange, SeriesPoint, SeriesSplit } from './series-queries.js';
import type { TrendWords } from './words/en.js';

/** Flags and what is absent are said in the words of a report. */
export interface Telling { words: TrendWords; report: ReportWords; locale: Locale }

/** The source's own words; where it said nothing, that there is no result. */
export function valueText({ value }: SeriesPoint, { words, report }: Telling): string {
  const { text, reason } = value.absent ?? {};
  return [value.display, text, Object.hasOwn(report.absent, reason ?? '') ? report.absent[reason as keyof ReportWords['absent']]() : reason].find((said) => said?.trim()) ?? words.noResult();
}

/** The number without its unit, beside a point; a few words where it is none. */
export function briefValue(point: SeriesPoint, telling: Telling): string {
  const { quantity } = point.value;
  if (point.value.kind === 'quantity' && quantity) return `${quantity.comparator ?? ''}${quantity.value}`;
  const text = valueText(point, telling);
  return text.length > 16 ? `${text.slice(0, 15).trimEnd()}…` : text;
}

const parts = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?/;

/** `30 Nov 2026`, `Nov 2026`, `2026`: as exact as it is known. */
export function shortTime(at: string, { words, locale }: Telling): string {
  const [, year, month, day] = parts.exec(at) ?? [];
  if (year === undefined) return at;
  if (month === undefined) return year;
  const name = words.shortMonth(locale.months[Number(month) - 1]!);
  return day === undefined ? words.shortMonthOf(name, year) : words.shortDate(String(Number(day)), name, year);
}

export const writtenTime = (at: string, { locale }: Telling): string => clinicalTime(at, locale);

/** What was sent, apart from the direction of the words around it, where that may differ. */
export const isolated = (text: string, { locale }: Pick<Telling, 'locale'>): string => (locale.dir === 'rtl' || /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text) ? `\u2068${text}\u2069` : text);

/** `38 ng/mL on Monday 30 November 2026` */
export function valueAndTime(point: SeriesPoint, telling: Telling): string {
  const { words } = telling;
  const value = isolated(valueText(point, telling), telling);
  if (point.at === undefined) return words.undatedValue(value);
  return (point.at.length > 7 ? words.on : words.inMonth)(value, writtenTime(point.at, telling));
}

/** All ranges that stand there, as sent, with whom they are for. */
export const rangesText = (ranges: readonly ReferenceRange[] = []): string => ranges.map(rangeText).join('; ');
export const rangeText = ({ display, kind, kindText, appliesTo = [], age }: ReferenceRange): string => {
  const about = [...(kind === 'normal' ? [] : [kindText ?? kind]), ...appliesTo, ...(age === undefined ? [] : [age])];
  return about.length ? `${display} (${about.join(', ')})` : display;
};
/** The range that is meant; all that were sent where none of them is said to be it. */
export const meantText = ({ ranges }: SeriesPoint): string | undefined => meantRange(ranges)?.display ?? (ranges?.length ? rangesText(ranges) : undefined);

/** What the laboratory flagged it as, in words of ours and, where they differ, its own. */
export const flagWords = ({ flags = [], ranges = [] }: SeriesPoint, { report }: Telling): FlagWords[] => flags.map((flag) => describeFlag(flag, report, ranges.length > 0));
export const flagText = ({ text, sent }: FlagWords): string => (sent === undefined ? text : `${text} (${sent})`);
export const flagsText = (point: SeriesPoint, telling: Telling): string => flagWords(point, telling).map(flagText).join('; ');
export const pointTone = (point: SeriesPoint, telling: Telling): FlagTone => toneOf(flagWords(point, telling));

export function statusText({ status, statusText: sent }: SeriesPoint, { words }: Telling): string {
  return Object.hasOwn(words.status, status) ? words.status[status as keyof typeof words.status]() : (sent ?? status);
}

/** What is to be known of a value beside its number and day. */
export function aboutPoint({ point }: Placed, telling: Telling): string[] {
  const { words } = telling;
  const range = meantText(point);
  return [
    range === undefined ? words.noRange() : words.rangeThen(isolated(range, telling)), ...flagWords(point, telling).map((flag) => words.flagged(isolated(flagText(flag), telling))),
    ...(isFinal(point.status) && point.status !== 'corrected' ? [] : [statusText(point, telling)]), ...(point.plotDerived ? [words.derived()] : []),
  ];
}

/** What sets a value of one split apart, beside its unit, which its own words have. */
export const wayText = (split: SeriesSplit | undefined, telling: Telling): string[] => [split?.name, split?.method === undefined ? undefined : telling.words.method(isolated(split.method, telling))].filter((text) => text !== undefined);

/** What a split is called: what it is, its unit and its method, as far as the source says so. */
export function splitText(split: SeriesSplit | undefined, telling: Telling): string {
  const said = [split?.name, split?.unit, split?.method === undefined ? undefined : telling.words.method(isolated(split.method, telling))].filter((text) => text !== undefined);
  return said.length ? said.join(telling.locale.comma) : telling.words.otherSplit();
}

/** The whole of a point in one line, for who does not see where it stands. */
export function pointText(placed: Placed, split: SeriesSplit | undefined, telling: Telling, several: boolean): string {
  return [valueAndTime(placed.point, telling), ...aboutPoint(placed, telling), ...(several ? wayText(split, telling) : [])].join(telling.locale.comma);
}

/** How many, and from when to when. No word of where it is going. */
export function summaryText(groups: readonly Group[], telling: Telling): string {
  const { words, locale } = telling;
  const all = groups.flatMap(({ points }) => points);
  const count = words.values(all.length, locale);
  const dated = all.flatMap(({ point, extent }) => (extent ? [{ at: point.at!, ...extent }] : [])).sort((one, other) => one.from - other.from);
  if (!dated.length) return count;
  const [first, last] = [dated[0]!, dated.reduce((one, other) => (other.to >= one.to ? other : one))].map(({ at }) => writtenTime(at.slice(0, 10), telling)) as [string, string];
  return first === last ? words.ofDay(count, first) : words.fromTo(count, first, last);
}
