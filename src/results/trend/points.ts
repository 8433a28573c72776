import { numberOf, sameUnit } from '../report/quantity.js';
import { rangeToDraw } from '../report/ranges.js';
import type { ReferenceRange, Series, SeriesPoint, SeriesSplit } from './series-queries.js';

/** Days since 1970, as the calendar of the place counts them. A year is all of its days, a day its 24 hours, an instant has no length. */
export interface Extent {
  from: number;
  to: number;
  /** Known to the day or better: it stands at one place, and a line may lead to it. */
  exact: boolean;
}

const msOfDay = 86_400_000;
const clinicalTime = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;
const dayOf = (year: number, month: number, day: number) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day); // years below 100 are those years
  return date.getTime() / msOfDay;
};

/** What a ClinicalTime covers, on the clock of its place; no zone comes into it. Undefined for what is no time. */
export function extentOf(at: string | undefined): Extent | undefined {
  const [, year, month, day, hour, minute, second] = (clinicalTime.exec(at ?? '') ?? []).map((part) => (part === undefined ? undefined : Number(part))) as (number | undefined)[];
  if (year === undefined || (month !== undefined && (month < 1 || month > 12))) return undefined;
  if (month === undefined) return { from: dayOf(year, 0, 1), to: dayOf(year + 1, 0, 1), exact: false };
  if (day === undefined) return { from: dayOf(year, month - 1, 1), to: dayOf(year, month, 1), exact: false };
  const start = dayOf(year, month - 1, day);
  if (hour === undefined) return { from: start, to: start + 1, exact: true };
  const moment = start + ((hour * 60 + (minute ?? 0)) * 60 + (second ?? 0)) / 86_400;
  return { from: moment, to: moment, exact: true };
}

export const middle = ({ from, to }: Extent): number => (from + to) / 2;

/** On which side of the drawn limit the value is; `unclear` where the comparator does not say. */
export type Side = 'below' | 'above' | 'unclear';

export interface Placed {
  point: SeriesPoint;
  extent: Extent | undefined;
  /** Its number on the axis of its split. */
  y: number | undefined;
  side: Side | undefined;
  isFinal: boolean;
  flagged: boolean;
  range: { low: number | undefined; high: number | undefined } | undefined;
}

export interface Group {
  /** Undefined for points of which the backend names no split: nothing joins them. */
  split: SeriesSplit | undefined;
  /** In the backend's order, the newest first. */
  points: Placed[];
}

/** Each split with its points; every point of the series is in one of them. */
export function groupsOf({ points, splits }: Pick<Series, 'points' | 'splits'>): Group[] {
  const groups: Group[] = splits.map((split) => ({ split, points: [] }));
  const without: Group = { split: undefined, points: [] };
  for (const point of points) {
    const group = groups.find(({ split }) => split!.id === point.splitId) ?? without;
    group.points.push(placed(point, group.split));
  }
  return [...groups, without].filter((group) => group.points.length);
}

function placed(point: SeriesPoint, split: SeriesSplit | undefined): Placed {
  const y = numberOf(point.plot);
  return { point, extent: extentOf(point.at), y, side: y === undefined ? undefined : sideOf(point), isFinal: isFinal(point.status), flagged: flagsOf(point).length > 0, range: drawnRange(point.ranges, split?.unit) };
}

const sides: Readonly<Record<string, Side>> = { '<': 'below', '<=': 'below', '≤': 'below', '>': 'above', '>=': 'above', '≥': 'above' };

/** As the comparator says, or the sign before a number that was read out of a text. */
function sideOf({ value, plotDerived }: SeriesPoint): Side | undefined {
  const sign = value.quantity?.comparator ?? (plotDerived || value.kind !== 'quantity' ? /^\s*([<>]=?|[≤≥])/.exec(value.display)?.[1] : undefined);
  return sign === undefined ? undefined : Object.hasOwn(sides, sign) ? sides[sign] : 'unclear';
}

export const isFinal = (status: string): boolean => status === 'final' || status === 'corrected';

/** The code of HL7 v3 ObservationInterpretation for normal marks nothing out; every other flag does, whatever it says. */
export const flagsOf = ({ flags = [] }: Pick<SeriesPoint, 'flags'>) => flags.filter(({ code }) => code !== 'N');

/** The one normal range that is meant for this person; a band of another kind would look like it. */
export const meantRange = (ranges: readonly ReferenceRange[] = []): ReferenceRange | undefined => rangeToDraw(ranges.filter(({ kind }) => kind === 'normal'));

/** Its edges on the axis of this unit; undefined where it has none or is of another unit. */
function drawnRange(ranges: readonly ReferenceRange[] | undefined, unit: string | undefined): Placed['range'] {
  const { low, high } = meantRange(ranges) ?? {};
  if ([low, high].some((edge) => edge && (numberOf(edge.value) === undefined || (unit !== undefined && !sameUnit({ value: '', unit }, edge))))) return undefined;
  const edges = { low: numberOf(low?.value), high: numberOf(high?.value) };
  if (edges.low === undefined && edges.high === undefined) return undefined;
  return edges.low !== undefined && edges.high !== undefined && edges.low > edges.high ? undefined : edges;
}

export type SpanName = 'half-year' | 'year' | 'three-years' | 'all';
const months: Readonly<Record<Exclude<SpanName, 'all'>, number>> = { 'half-year': 6, year: 12, 'three-years': 36 };

/** The newest day of all; where none is known, undefined. */
function newest(points: readonly Placed[]): number | undefined {
  const ends = points.flatMap(({ extent }) => (extent ? [extent.to] : []));
  return ends.length ? ends.reduce((one, other) => Math.max(one, other)) : undefined;
}

/** Where a span begins that ends with the newest point. No clock comes into it. */
function beginOf(span: SpanName, points: readonly Placed[]): number {
  const end = newest(points);
  if (span === 'all' || end === undefined) return -Infinity;
  const last = new Date((Math.ceil(end) - 1) * msOfDay);
  const day = last.getUTCDate();
  last.setUTCDate(1);
  last.setUTCMonth(last.getUTCMonth() - months[span]);
  last.setUTCDate(Math.min(day, new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 0)).getUTCDate()));
  return last.getTime() / msOfDay;
}

/** What a span shows: whatever touches it, and what has no date. */
export function within(groups: readonly Group[], span: SpanName): Group[] {
  const begin = beginOf(span, groups.flatMap(({ points }) => points));
  return groups.map(({ split, points }) => ({ split, points: points.filter(({ extent }) => !extent || extent.to > begin || (extent.from === extent.to && extent.to >= begin)) })).filter(({ points }) => points.length);
}

const countOf = (groups: readonly Group[]) => groups.reduce((sum, { points }) => sum + points.length, 0);

/** The spans that differ from each other in what they show; one alone is no choice. */
export function spansOf(groups: readonly Group[]): SpanName[] {
  const all = countOf(groups);
  const shorter = (['half-year', 'year', 'three-years'] as const).map((span) => ({ span, count: countOf(within(groups, span)) })).filter(({ count }) => count < all);
  return [...shorter.filter(({ count }, index) => count !== shorter[index + 1]?.count).map(({ span }) => span), 'all'];
}
