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

const band = { low: 22, high: 78, limit: 64 };
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
  const at = scale.place(number);
  return {
    low: scale.low, high: scale.high, at: Math.min(ends.last, Math.max(ends.first, at)),
    ...(at < ends.first && { beyond: 'below' as const }), ...(at > ends.last && { beyond: 'above' as const }), ...(open && { open }),
  };
}

function openSide(comparator: string | undefined): 'below' | 'above' | 'unknown' | undefined {
  if (comparator === undefined) return undefined;
  return comparator === '<' || comparator === '<=' ? 'below' : comparator === '>' || comparator === '>=' ? 'above' : 'unknown';
}

function scaleOf(low: number | undefined, high: number | undefined, value: number): { low: number; high: number; place: (value: number) => number } | undefined {
  if (low !== undefined && high !== undefined) {
    return high > low ? { low: band.low, high: band.high, place: (at) => band.low + (at - low) * ((band.high - band.low) / (high - low)) } : undefined;
  }
  // With one end only, the bar begins at nought: below it there is no scale to draw.
  if (value < 0) return undefined;
  if (high !== undefined) return high > 0 ? { low: 0, high: band.limit, place: (at) => Math.max(ends.first, (at / high) * band.limit) } : undefined;
  return low !== undefined && low > 0 ? { low: 100 - band.limit, high: 100, place: (at) => Math.max(ends.first, (at / low) * (100 - band.limit)) } : undefined;
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
