/** What holds for every report, series and document. */
import type { Schemas } from '../contract.js';
import { firstFault, type Fault } from '../rows.js';

type Short = Schemas['ReportShort'];
type Observation = Schemas['Observation'];

export const isOpen = ({ release }: Short): boolean => release.state === 'released';
export const allOf = (observations: Observation[]): Observation[] => observations.flatMap((one) => [one, ...allOf(one.members ?? [])]);

/** Whether one date is surely before another: instants by their moment, what is known in part only as far as both are written. */
function isBefore(one: string, other: string): boolean {
  if (one.length > 10 && other.length > 10) return Date.parse(one) < Date.parse(other);
  const length = Math.min(one.length, other.length, 10);
  // A day and an instant, or two parts: days at other places may differ by one, which tells no order.
  return one.slice(0, length) < other.slice(0, length) && (length < 10 || Date.parse(other.slice(0, 10)) - Date.parse(one.slice(0, 10)) > 86_400_000);
}

/** In order as far as it can be told, what has no date last. */
export function datesFault(dates: (string | undefined)[], order: 'newest first' | 'oldest first' = 'newest first'): Fault {
  const at = dates.findIndex((date, index) => {
    const before = dates[index - 1];
    if (!index || date === undefined) return false;
    return before === undefined || (order === 'newest first' ? isBefore(before, date) : isBefore(date, before));
  });
  return at < 0 ? undefined : `${dates[at]} stands after ${dates[at - 1] ?? 'what has no date'} where the ${order} is due.`;
}

/** What is closed tells nothing of what was found. */
export function closedFault(report: Short): Fault {
  const members: (keyof Short)[] = ['summary', 'statusReason', 'performers'];
  const found = isOpen(report) ? undefined : members.find((name) => report[name] !== undefined);
  return found && `${report.id} is ${report.release.state} and has ${found}.`;
}

/** What was withdrawn keeps its name and loses its content. */
export function withdrawnFault({ id, status, observations, conclusion }: Pick<Schemas['Report'], 'id' | 'status' | 'observations' | 'conclusion'>): Fault {
  const members: (keyof Observation)[] = ['value', 'ranges', 'flags', 'former', 'notes'];
  const wrong = allOf(observations).filter((one) => status === 'retracted' || one.status === 'retracted').flatMap((one) => members.filter((name) => one[name] !== undefined).map((name) => `${one.id} was withdrawn and still has ${name}.`));
  return firstFault(...wrong, status === 'retracted' && conclusion ? `${id} was withdrawn and still has a conclusion.` : undefined);
}

/** Points in order, each of a split that is told, each number with its own digits. */
export function seriesFault({ points, splits }: Schemas['Series']): Fault {
  const known = new Set(splits.map(({ id }) => id));
  return firstFault(datesFault(points.map(({ at }) => at)), ...points.map((point) => {
    if (point.splitId !== undefined && !known.has(point.splitId)) return `${point.observationId} is of the split ${point.splitId}, which is not told.`;
    if (point.plot !== undefined && point.splitId === undefined) return `${point.observationId} has a place on an axis and no split.`;
    if (point.status === 'retracted') return `${point.observationId} was withdrawn and is in the series.`;
    const number = point.value.quantity?.value;
    return number !== undefined && point.plot !== undefined && point.plot !== number && !point.plotDerived ? `${point.observationId} stands at ${point.plot} where ${number} was sent.` : undefined;
  }));
}

/** What follows another stands in its place. */
export function foldedFault(documents: Schemas['Document'][]): Fault {
  const replaced = new Set(documents.flatMap(({ supersedes }) => supersedes ?? []));
  const shown = documents.find(({ id, state }) => replaced.has(id) || state === 'superseded');
  return firstFault(shown && `${shown.id} was superseded and is in the list.`, ...documents.map(({ id, heldAtClinic, formats }) => (heldAtClinic && formats.length ? `${id} is held at the clinic and has formats.` : undefined)));
}
