import type { Group } from './points.js';
import { flagsText, rangesText, statusText, type Telling } from './say.js';
import type { TrendWords } from './words/en.js';

/** Rows of the file: the same as the table, and every part in a column of its own. Times stand as the record has them. */
export function csvRows(name: string, groups: readonly Group[], telling: Telling): string[][] {
  const { words } = telling;
  return [
    [words.test(), words.taken(), words.result(), words.unit(), words.range(), words.flag(), words.statusName(), words.methodName()],
    ...groups.flatMap(({ split, points }) => points.map(({ point }) => [
      split?.name ?? name, point.at ?? '', point.value.display, point.value.quantity?.unit ?? split?.unit ?? '', rangesText(point.ranges), flagsText(point, telling), statusText(point, telling), split?.method ?? '',
    ])),
  ];
}

/** Says nothing of what was measured: a folder of downloads is often seen by others. Nothing in it means anything to a file system. */
export const fileName = (asOf: string, words: Pick<TrendWords, 'fileName'>): string => `${[words.fileName(), asOf.slice(0, 10)].join('-').replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80)}.csv`;
