import type { Schemas } from '../contract/client.js';
import { addDays } from '../locale/locale.js';

export type Slot = Schemas['Slot'];
export type DayPart = 'morning' | 'afternoon' | 'evening';

/** Slots by their day at the place. The backend gives the digits, so this is string work and no zone comes into it. */
export function groupSlotsByDay(slots: readonly Slot[]): Map<string, Slot[]> {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const { localDate } = slot.when;
    const day = days.get(localDate);
    if (day) day.push(slot);
    else days.set(localDate, [slot]);
  }
  return days;
}

/** One for each time: where several practitioners are free at the same moment, the first of them. */
export function distinctTimes(slots: readonly Slot[]): Slot[] {
  const times = new Map<string, Slot>();
  for (const slot of slots) if (!times.has(slot.when.localTime)) times.set(slot.when.localTime, slot);
  return [...times.values()].sort((a, b) => a.when.localTime.localeCompare(b.when.localTime));
}

const noon = '12:00';
const evening = '17:00';

export const dayPart = (localTime: string): DayPart => (localTime < noon ? 'morning' : localTime < evening ? 'afternoon' : 'evening');

/** The day's times in its parts, without the empty ones. */
export function groupByDayPart(slots: readonly Slot[]): [DayPart, Slot[]][] {
  return (['morning', 'afternoon', 'evening'] as const).map((part): [DayPart, Slot[]] => [part, slots.filter(({ when }) => dayPart(when.localTime) === part)]).filter(([, list]) => list.length);
}

/** The seven days from a Monday. */
export const weekOf = (monday: string): string[] => Array.from({ length: 7 }, (_, index) => addDays(monday, index));
