import type { Schemas } from '../../contract/client.js';
import { numberOf } from './quantity.js';

export type Samples = NonNullable<Schemas['Value']['samples']>;

export interface Curve {
  /** One of each dimension, in the units of the value: pieces between gaps, as `[place of 0 to 1, value]`. */
  channels: [number, number][][][];
  lowest: number;
  highest: number;
  readings: number;
  /** What has no number, as FHIR R4 SampledData writes it: E failed, L below and U above what the device measures. */
  errors: number;
  below: number;
  above: number;
  seconds: number | undefined;
  /** Not every reading is drawn. */
  simplified: boolean;
}

/** So many columns a small picture can show. */
const columns = 400;

/** Reads FHIR R4 SampledData: `data` × `factor` + `origin`, dimensions by turns. Undefined where it cannot be read whole. */
export function readCurve({ data, dimensions, factor, origin, intervalMillis }: Samples): Curve | undefined {
  const words = data.trim().split(/\s+/);
  const [scale, zero] = [factor === undefined ? 1 : numberOf(factor), origin === undefined ? 0 : numberOf(origin)];
  if (!data.trim() || !Number.isInteger(dimensions) || dimensions < 1 || dimensions > 16 || scale === undefined || zero === undefined) return undefined;
  const counts = { E: 0, L: 0, U: 0 };
  const channels: (number | undefined)[][] = Array.from({ length: dimensions }, () => []);
  for (const [index, word] of words.entries()) {
    const gap = word === 'E' || word === 'L' || word === 'U';
    const number = gap ? undefined : numberOf(word);
    if (!gap && number === undefined) return undefined;
    if (gap) counts[word] += 1;
    channels[index % dimensions]!.push(number === undefined ? undefined : number * scale + zero);
  }
  const [lowest, highest] = extent(channels.flat().filter((one) => one !== undefined));
  if (!Number.isFinite(lowest) || !Number.isFinite(highest)) return undefined;
  const length = Math.max(...channels.map((channel) => channel.length));
  const interval = numberOf(intervalMillis);
  return {
    channels: channels.map((channel) => pieces(channel, length)), lowest, highest, readings: words.length, errors: counts.E, below: counts.L, above: counts.U,
    seconds: interval !== undefined && interval > 0 ? (length * interval) / 1000 : undefined, simplified: length > columns,
  };
}

function extent(numbers: readonly number[]): [number, number] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const number of numbers) [lowest, highest] = [Math.min(lowest, number), Math.max(highest, number)];
  return [lowest, highest];
}

/** A long channel keeps the lowest and highest of each column, so that no peak is lost; a gap stays a gap. */
function pieces(channel: readonly (number | undefined)[], length: number): [number, number][][] {
  const width = Math.max(1, Math.ceil(length / columns));
  const found: [number, number][][] = [];
  let piece: [number, number][] = [];
  const end = () => {
    if (piece.length) found.push(piece);
    piece = [];
  };
  for (let start = 0; start < channel.length; start += width) {
    let kept: [number, number][] = [];
    const keep = () => {
      if (kept.length > 2) {
        const sorted = [...kept].sort(([, one], [, other]) => one - other);
        kept = [sorted[0]!, sorted.at(-1)!].sort(([one], [other]) => one - other);
      }
      piece.push(...kept);
      kept = [];
    };
    for (let index = start; index < Math.min(start + width, channel.length); index++) {
      const value = channel[index];
      if (value !== undefined) kept.push([length > 1 ? index / (length - 1) : 0.5, value]);
      else {
        keep();
        end();
      }
    }
    keep();
  }
  end();
  return found;
}
