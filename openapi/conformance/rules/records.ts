/** What holds for every entry of the record. */
import type { Fault } from '../rows.js';
import { firstFault } from '../rows.js';

export interface Entry {
  id: string;
  status: string;
  date?: string;
  collectedAt?: string;
}

/** An entry that was made in error keeps what it is called, and when and where it was; nothing that it said. */
const keptOfWithdrawn = new Set(['id', 'title', 'name', 'status', 'statusText', 'statusReason', 'date', 'dateText', 'collectedAt', 'retractedAt', 'origin', 'recordedAt', 'sameAs', 'scope']);
/** What only a vaccine that was given has. */
const ofGiven = ['dose', 'lot', 'manufacturer', 'site'];

export const dateOf = ({ date, collectedAt }: Entry): string | undefined => date ?? collectedAt;

/** The newest first, as far as two dates can be told apart; what has none comes last. */
export function orderFault(entries: Entry[]): Fault {
  const wrong = entries.findIndex((entry, index) => {
    const [before, here] = [index ? dateOf(entries[index - 1]!) : undefined, dateOf(entry)];
    if (!index || here === undefined) return false;
    const length = Math.min(before?.length ?? 0, here.length, 10);
    return before === undefined || before.slice(0, length) < here.slice(0, length);
  });
  return wrong < 0 ? undefined : `${entries[wrong]!.id} (${dateOf(entries[wrong]!)}) stands after an older one, or one without a date.`;
}

export function entryFault(entry: Entry): Fault {
  const members = Object.entries(entry).filter(([, value]) => value !== undefined).map(([name]) => name);
  const said = entry.status === 'retracted' ? members.find((name) => !keptOfWithdrawn.has(name)) : undefined;
  const given = entry.status === 'not-done' ? members.find((name) => ofGiven.includes(name)) : undefined;
  return firstFault(
    said === undefined ? undefined : `${entry.id} was withdrawn and still has ${said}.`,
    given === undefined ? undefined : `${entry.id} was not given and has ${given}.`,
  );
}

/** Whether a date touches the days from `from` to the one before `to`. */
export function isWithin(at: string, from: string, to: string): boolean {
  const length = Math.min(at.length, 10);
  return at.slice(0, length) >= from.slice(0, length) && (length < 10 ? at <= lastBefore(to).slice(0, length) : at.slice(0, 10) < to);
}

const lastBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
