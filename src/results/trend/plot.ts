import { meantRange, middle, type Group, type Placed } from './points.js';
import { linearAxis, pathThrough } from './scales.js';
import type { SeriesSplit } from './series-queries.js';

/** Percent of the plot's width and height, from its left and its top. */
type At = readonly [x: number, y: number];

export interface Mark {
  placed: Placed;
  split: SeriesSplit | undefined;
  x: number;
  /** Undefined for what has no place on the axis: it stands in the lane below. */
  y: number | undefined;
  /** Over which part of the width, where no day is known. */
  span: readonly [number, number] | undefined;
}

export interface Band { x: number; width: number; y: number; height: number; /** An edge that the range has; the others are those of the plot. */ top: boolean; bottom: boolean }

export interface TimeTick { x: number; year: number; /** 1 to 12; undefined for the whole year. */ month: number | undefined }

/** One plot: series of one unit, one after the other in time. */
export interface Panel {
  unit: string | undefined;
  groups: readonly Group[];
  /** By time, the oldest first; what the keyboard goes through. */
  marks: readonly Mark[];
  hasAxis: boolean;
  bands: readonly Band[];
  /** Through neighbours of one split; `unsure` leads to or from what is only known to be below or above. */
  line: string;
  unsure: string;
  /** Places between two splits. */
  breaks: readonly number[];
  /** Values written beside the plot. */
  labels: readonly { y: number; text: string }[];
  /** Days since 1970 at both ends. */
  from: number;
  to: number;
  /** The oldest and the newest time of all plots, as the record has them. */
  ends: readonly [string, string];
  ticks: readonly TimeTick[];
}

interface Dated { placed: Placed; x: number }
const byTime = (points: readonly Placed[]): Dated[] => points.flatMap((placed) => (placed.extent ? [{ placed, x: middle(placed.extent) }] : [])).reverse().sort((one, other) => one.x - other.x);
const reach = ({ points }: Group): [number, number] => {
  const extents = points.flatMap(({ extent }) => (extent ? [extent] : []));
  return [Math.min(...extents.map(({ from }) => from)), Math.max(...extents.map(({ to }) => to))];
};
const apart = (one: Group, other: Group) => {
  const [[a, b], [c, d]] = [reach(one), reach(other)];
  return b <= c || d <= a;
};

/** Groups that share a plot: of one unit that is known, and never at the same time. */
function sharing(groups: readonly Group[]): Group[][] {
  const plots: Group[][] = [];
  for (const group of groups) {
    const unit = group.split?.unit;
    const plot = unit === undefined || !group.points.some(({ y }) => y !== undefined) ? undefined : plots.find((others) => others.every((other) => other.split?.unit === unit && apart(other, group)));
    if (plot) plot.push(group);
    else plots.push([group]);
  }
  return plots;
}

/** What is drawn of these points, all on one axis of time. Points without a date are in none. */
export function panelsOf(all: readonly Group[]): Panel[] {
  const groups = all.map(({ split, points }) => ({ split, points: points.filter(({ extent }) => extent) })).filter(({ points }) => points.length);
  if (!groups.length) return [];
  const reaches = groups.map(reach);
  const [first, last] = [Math.min(...reaches.map(([from]) => from)), Math.max(...reaches.map(([, to]) => to))];
  const pad = Math.max((last - first) * 0.03, 0.5);
  const points = groups.flatMap((group) => group.points);
  const oldest = points.reduce((one, other) => (other.extent!.from < one.extent!.from ? other : one));
  const newest = points.reduce((one, other) => (other.extent!.to > one.extent!.to ? other : one));
  return sharing(groups).map((plot) => panelOf(plot, first - pad, last + pad, [oldest.point.at!, newest.point.at!]));
}

function panelOf(groups: readonly Group[], from: number, to: number, ends: Panel['ends']): Panel {
  const x = linearAxis([from, to], [0, 100]);
  const dated = byTime(groups.flatMap(({ points }) => points));
  const plotted = dated.filter(({ placed }) => placed.y !== undefined);
  const [low, high] = domainOf(plotted.map(({ placed }) => placed));
  const y = linearAxis([low, high], [100, 0]);
  const at = ({ placed, x: day }: Dated): At => [x.at(day), y.at(placed.y!)];
  const splitOf = new Map(groups.flatMap(({ split, points }) => points.map((placed) => [placed, split] as const)));
  const lines = groups.filter(({ split }) => split).map(({ points }) => segmentsOf(byTime(points)));
  const drawn = (unsure: boolean) => pathThrough(lines.flatMap((segments) => segments.filter((segment) => segment.unsure === unsure).flatMap(({ from: one, to: other }) => [at(one), at(other), null])));
  const bands = bandsOf(plotted, x.at, y.at);
  const newest = plotted.findLast(({ placed }) => placed.range)?.placed;
  const edges = newest ? [[newest.range!.high, meantRange(newest.point.ranges)!.high], [newest.range!.low, meantRange(newest.point.ranges)!.low]] as const : [];
  return {
    unit: groups[0]!.split?.unit, groups, hasAxis: plotted.length > 0, bands, line: drawn(false), unsure: drawn(true), from, to, ends,
    marks: dated.map((one) => ({
      placed: one.placed, split: splitOf.get(one.placed), x: x.at(one.x), y: one.placed.y === undefined ? undefined : y.at(one.placed.y),
      span: one.placed.extent!.exact ? undefined : [x.at(one.placed.extent!.from), x.at(one.placed.extent!.to)],
    })),
    breaks: breaksOf(groups).map(x.at),
    labels: edges.length ? edges.flatMap(([value, sent]) => (value === undefined ? [] : [{ y: y.at(value), text: sent!.value }])) : plotted.length ? y.ticks(3).map((value) => ({ y: y.at(value), text: String(value) })) : [],
    ticks: timeTicks(from, to).map((tick) => ({ ...tick, x: x.at(tick.x) })),
  };
}

/** All points and all edges of their ranges are within it. */
function domainOf(points: readonly Placed[]): [number, number] {
  const values = points.flatMap(({ y, range }) => [y!, ...[range?.low, range?.high].filter((edge) => edge !== undefined)]);
  if (!values.length) return [0, 1];
  const [low, high] = [values.reduce((one, other) => Math.min(one, other)), values.reduce((one, other) => Math.max(one, other))];
  const pad = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
  return [low - pad, high + pad];
}

interface Segment { from: Dated; to: Dated; unsure: boolean }

/** Between neighbours that both have a place and a day. What stands between them, or is dated by the year only, interrupts the line. */
function segmentsOf(points: readonly Dated[]): Segment[] {
  const joins = ({ placed }: Dated) => placed.y !== undefined && placed.extent!.exact;
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    return joins(from) && joins(to) ? [{ from, to, unsure: from.placed.side !== undefined || to.placed.side !== undefined }] : [];
  });
}

/** Each point has its own range around it, half-way to its neighbours; where it has none, there is no band. */
function bandsOf(points: readonly Dated[], x: (day: number) => number, y: (value: number) => number): Band[] {
  const bands: (Band & { range: NonNullable<Placed['range']> })[] = [];
  points.forEach(({ placed: { range }, x: day }, index) => {
    if (!range) return;
    const [before, after] = [points[index - 1], points[index + 1]];
    const [left, right] = [before ? x((before.x + day) / 2) : 0, after ? x((day + after.x) / 2) : 100];
    const last = bands.at(-1);
    if (last && last.range.low === range.low && last.range.high === range.high && Math.abs(last.x + last.width - left) < 1e-6) last.width = right - last.x;
    else {
      const [top, bottom] = [range.high === undefined ? 0 : y(range.high), range.low === undefined ? 100 : y(range.low)];
      bands.push({ x: left, width: right - left, y: top, height: bottom - top, top: range.high !== undefined, bottom: range.low !== undefined, range });
    }
  });
  return bands;
}

/** In the middle between two splits that follow each other. */
function breaksOf(groups: readonly Group[]): number[] {
  const reaches = groups.map(reach).sort(([one], [other]) => one - other);
  return reaches.slice(1).map(([from], index) => (reaches[index]![1] + from) / 2);
}

const msOfDay = 86_400_000;
const yearSteps = [1, 2, 5, 10, 20, 50, 100];
const monthSteps = [1, 2, 3, 6];

/** At most two, away from the ends, which have their own labels: first of January, or first of a month. */
function timeTicks(from: number, to: number): TimeTick[] {
  const [first, last] = [from, to].map((day) => new Date(day * msOfDay)) as [Date, Date];
  const inside = (ticks: TimeTick[]) => ticks.filter(({ x }) => x > from + (to - from) * 0.36 && x < to - (to - from) * 0.36);
  const at = (year: number, month: number | undefined): TimeTick => ({ x: Date.UTC(year, (month ?? 1) - 1, 1) / msOfDay, year, month });
  const years = (step: number) => Array.from({ length: last.getUTCFullYear() - first.getUTCFullYear() + 1 }, (_, index) => first.getUTCFullYear() + index).filter((year) => year % step === 0).map((year) => at(year, undefined));
  const monthsBetween = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  const monthTicks = (step: number) => Array.from({ length: monthsBetween + 1 }, (_, index) => first.getUTCMonth() + index).filter((month) => month % step === 0).map((month) => at(first.getUTCFullYear() + Math.floor(month / 12), (month % 12) + 1));
  const byYear = to - from > 550;
  const few = (byYear ? yearSteps.map(years) : monthSteps.map(monthTicks)).map(inside).find((ticks) => ticks.length <= 2);
  return few ?? [];
}
