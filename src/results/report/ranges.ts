import type { Schemas } from '../../contract/client.js';
import type { ReportWords } from './words/en.js';

export type ReferenceRange = Schemas['ReferenceRange'];

export interface RangeWords {
  /** What kind of range; said aloud even where the eye needs no label. */
  label: string;
  /** The lab's words to the letter. */
  display: string;
  /** They are a sentence of the lab rather than two ends. */
  quoted: boolean;
  /** For whom it is, as sent. */
  whom: string[];
  applies: boolean;
  lang?: string;
}

/** Ranges in the order to read them: the one that the source says applies comes first, the others as they were sent. */
export function describeRanges(ranges: readonly ReferenceRange[], words: ReportWords): RangeWords[] {
  const several = ranges.length > 1;
  return [...ranges].sort((one, other) => Number(other.applies === true) - Number(one.applies === true)).map(({ kind, kindText, display, low, high, derived, appliesTo = [], age, applies, lang }) => ({
    label: labelOf(kind, kindText, words), display, quoted: (!low && !high) || derived === true,
    whom: [...appliesTo.map((who) => words.forWhom(who)), ...(age === undefined ? [] : [words.age(age)])],
    applies: several && applies === true, ...(lang !== undefined && { lang }),
  }));
}

function labelOf(kind: string, text: string | undefined, words: ReportWords): string {
  if (kind === 'normal') return words.range();
  const known = Object.hasOwn(words.rangeKind, kind) ? words.rangeKind[kind as keyof ReportWords['rangeKind']]() : undefined;
  return (kind === 'other' ? text : undefined) ?? known ?? text ?? words.rangeKind.other();
}

/** Several ranges for different people, and nobody says which one applies to this one. */
export function isUndecided(ranges: readonly ReferenceRange[]): boolean {
  const normal = ranges.filter(({ kind }) => kind === 'normal');
  return normal.length > 1 && normal.some(({ appliesTo, age }) => appliesTo?.length || age !== undefined) && !normal.some(({ applies }) => applies === true);
}

/**
 * The range to draw: the one that the source says applies, else the only one there is. Among several nobody here chooses, and what is for
 * some people only is not drawn for everybody.
 */
export function rangeToDraw(ranges: readonly ReferenceRange[]): ReferenceRange | undefined {
  const drawable = ranges.filter(({ kind, applies }) => ['normal', 'treatment', 'recommended'].includes(kind) && applies !== false);
  const normal = drawable.filter(({ kind }) => kind === 'normal');
  const candidates = normal.length ? normal : drawable;
  const applying = candidates.filter(({ applies }) => applies === true);
  if (applying.length) return applying.length === 1 ? applying[0] : undefined;
  const [only] = candidates;
  return candidates.length === 1 && !only!.appliesTo?.length && only!.age === undefined ? only : undefined;
}
