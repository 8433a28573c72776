/*! Has parts of d3-scale, d3-array, d3-interpolate, d3-shape and d3-path: Copyright 2010-2023 Mike Bostock; ISC licence, https://github.com/d3 */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** A linear axis. What a page loads has all that it needs inside: the package depends on no library of charts. */
export interface Axis {
  at(value: number): number;
  /** Round values within it, about as many as asked for. */
  ticks(count: number): number[];
}

export function linearAxis(from: readonly [number, number], to: readonly [number, number]): Axis {
  const scale = scaleLinear(from, to);
  return { at: (value) => scale(value), ticks: (count) => scale.ticks(count) };
}

/** The path through these places; `null` interrupts it. */
export const pathThrough = (places: readonly (readonly [number, number] | null)[]): string =>
  line<readonly [number, number] | null>().defined((place) => place !== null).x((place) => place![0]).y((place) => place![1]).digits(2)(places) ?? '';
