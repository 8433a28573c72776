import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import type { FlagTone } from './flags.js';
import { numberOf, sameUnit } from './quantity.js';
import { rangeToDraw, type ReferenceRange } from './ranges.js';

/** A value on its range, in percent of the bar from its lower end. */
export interface RangePicture {
  low: number;
  high: number;
  at: number;
  /** The value is further out than the bar reaches. */
  beyond?: 'below' | 'above';
  /** It is not the value but its limit: the value is somewhere below or above. */
  open?: 'below' | 'above';
}

/** Beside a band of width 1 there is room of at least this, and of so much that the value is on it, up to the furthest. */
const room = { least: 0.4, furthest: 3 };
const ends = { first: 3, last: 97 };

/** Where the mark stands; undefined where nothing truthful can be drawn. It is arithmetic for the eye: no word or colour comes from it. */
export function rangePicture(value: Schemas['Value'] | undefined, ranges: readonly ReferenceRange[]): RangePicture | undefined {
  const range = rangeToDraw(ranges);
  const quantity = value?.kind === 'quantity' ? value.quantity : undefined;
  const number = numberOf(quantity?.value);
  if (!range || !quantity || number === undefined || (!range.low && !range.high)) return undefined;
  if ([range.low, range.high].some((end) => end && (numberOf(end.value) === undefined || !sameUnit(quantity, end)))) return undefined;
  const [low, high] = [numberOf(range.low?.value), numberOf(range.high?.value)];
  const scale = scaleOf(low, high, number);
  const open = openSide(quantity.comparator);
  if (!scale || open === 'unknown') return undefined;
  const [first, last] = scale.reach;
  const place = (at: number) => round(((at - first) / (last - first)) * 100);
  const at = place(number);
  return {
    low: Math.max(0, place(scale.low)), high: Math.min(100, place(scale.high)), at: Math.min(ends.last, Math.max(ends.first, at)),
    ...(number < first && { beyond: 'below' as const }), ...(number > last && { beyond: 'above' as const }), ...(open && { open }),
  };
}

const round = (percent: number) => Math.round(percent * 10) / 10;

function openSide(comparator: string | undefined): 'below' | 'above' | 'unknown' | undefined {
  if (comparator === undefined) return undefined;
  return comparator === '<' || comparator === '<=' ? 'below' : comparator === '>' || comparator === '>=' ? 'above' : 'unknown';
}

interface Scale { low: number; high: number; reach: [number, number] }

function scaleOf(low: number | undefined, high: number | undefined, value: number): Scale | undefined {
  if (low !== undefined && high !== undefined) {
    const width = high - low;
    if (!(width > 0) || !Number.isFinite(width)) return undefined;
    const beside = (out: number) => width * Math.min(room.furthest, Math.max(room.least, (out / width) * 1.1));
    return { low, high, reach: [low - beside(low - value), high + beside(value - high)] };
  }
  // With one end only, the bar begins at nought: below it there is no scale to draw.
  const end = high ?? low!;
  if (value < 0 || !(end > 0)) return undefined;
  const last = end * (1 + Math.min(room.furthest, Math.max(0.6, ((value - end) / end) * 1.1)));
  return high === undefined ? { low: end, high: last, reach: [0, last] } : { low: 0, high: end, reach: [0, last] };
}

/** The words beside it say all that it shows. */
export function rangeBar(picture: RangePicture | undefined, tone: FlagTone): TemplateResult | typeof nothing {
  if (!picture) return nothing;
  const { low, high, at, beyond, open } = picture;
  return html`<svg class="bar ${tone}" width="100%" height="16" aria-hidden="true" focusable="false">
    <rect class="scale" x="0" y="6" width="100%" height="4" rx="2"/><rect class="band" x="${low}%" y="6" width="${high - low}%" height="4" rx="2"/>
    ${open === undefined ? nothing : svg`<line class="open" x1="${at}%" x2=${open === 'below' ? '0' : '100%'} y1="8" y2="8"/>`}
    <svg x="${at}%" y="0" width="1" height="16" overflow="visible">${open !== undefined ? svg`<circle class="mark hollow" cx="0" cy="8" r="5"/>`
      : beyond === undefined ? svg`<rect class="mark" x="-2" y="0" width="4" height="16" rx="2"/>`
        : svg`<path class="mark" d=${beyond === 'below' ? 'M-5 8L4 2V14z' : 'M5 8L-4 2V14z'}/>`}</svg></svg>`;
}
