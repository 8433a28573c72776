import { meantRange, middle, type Group, type Placed } from './points.js';
import type { Panel } from './plot.js';
import { isolated, rangeText, shortTime, writtenTime, type Telling } from './say.js';

/** What the picture alone would not say, or not say well: sentences below it. */
export function notesOf(groups: readonly Group[], panels: readonly Panel[], telling: Telling): string[] {
  const { words, locale } = telling;
  const all = groups.flatMap(({ points }) => points);
  const count = (wanted: (placed: Placed) => boolean) => all.filter(wanted).length;
  const undated = count(({ extent }) => !extent);
  const derived = count(({ point, extent, y }) => Boolean(point.plotDerived) && Boolean(extent) && y !== undefined);
  const undrawn = count(({ extent, y, range }) => Boolean(extent) && y !== undefined && !range);
  const hasBand = panels.some(({ bands }) => bands.length);
  return [
    ...panels.flatMap((panel) => breakNotes(panel, telling)), ...(panels.length > 1 ? [words.apart()] : []),
    ...panels.flatMap((panel) => rangeNotes(panel, telling)),
    ...(hasBand && undrawn ? [words.undrawnRanges(undrawn, locale)] : []), ...(derived ? [words.derivedCount(derived, locale)] : []), ...(undated ? [words.undated(undated, locale)] : []),
  ];
}

/** Where one split of a plot ends and another begins. */
function breakNotes({ groups }: Panel, telling: Telling): string[] {
  if (groups.length < 2) return [];
  const oldest = groups.map(({ split, points }) => ({ split, point: points.reduce((one, other) => (middle(other.extent!) < middle(one.extent!) ? other : one)) })).sort((one, other) => middle(one.point.extent!) - middle(other.point.extent!));
  return oldest.slice(1).map(({ point, split }, index) => {
    const [before, since] = [oldest[index]!.split?.method, split?.method];
    const when = dayText(point, telling);
    return before !== undefined && since !== undefined && before !== since ? telling.words.otherMethodNamed(when, isolated(before, telling), isolated(since, telling)) : telling.words.otherMethod(when);
  });
}

/** Until when the range before was given; more than one change is the table's. */
function rangeNotes({ marks }: Panel, telling: Telling): string[] {
  const ranged = marks.flatMap(({ placed }) => { const range = meantRange(placed.point.ranges); return range ? [{ placed, text: rangeText(range) }] : []; });
  const changes = ranged.filter(({ text }, index) => index > 0 && text !== ranged[index - 1]!.text);
  if (changes.length > 1) return [telling.words.rangesChanged()];
  return changes.map((change) => { const before = ranged[ranged.indexOf(change) - 1]!; return telling.words.rangeUntil(isolated(before.text, telling), dayText(before.placed, telling)); });
}

const dayText = ({ point }: Placed, telling: Telling) => { const at = point.at!.slice(0, 10); return at.length < 10 ? writtenTime(at, telling) : shortTime(at, telling); };
