/** What both floors know of days and times: string work, as the contract allows. */
import type { components } from '../../src/contract/generated/portico.js';

type Slot = components['schemas']['Slot'];
export interface Day { date: string; times: Slot[] }

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const utc = (iso: string) => new Date(`${iso}T00:00:00Z`);
const weekday = (iso: string) => (utc(iso).getUTCDay() + 6) % 7;
export const addDays = (iso: string, days: number) => new Date(utc(iso).getTime() + days * 86_400_000).toISOString().slice(0, 10);
export const dayNumber = (iso: string) => String(utc(iso).getUTCDate());
export const shortName = (iso: string) => names[weekday(iso)]!.slice(0, 3);
export const longName = (iso: string) => `${names[weekday(iso)]} ${dayNumber(iso)} ${months[utc(iso).getUTCMonth()]}`;

export function clockTime(localTime: string): string {
  const [hour, minute] = localTime.split(':');
  return `${Number(hour) % 12 || 12}:${minute}`;
}
export const timeOfDay = (localTime: string) => `${clockTime(localTime)} ${localTime < '12' ? 'am' : 'pm'}`;

/** The week of the first free time at its site, and the times of each day in it: one for each hour, whoever is free. */
export function weekOfSlots(slots: Slot[]): Day[] {
  const here = slots.filter(({ locationId }) => locationId === slots[0]?.locationId);
  if (!here.length) return [];
  const monday = addDays(here[0]!.when.localDate, -weekday(here[0]!.when.localDate));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((date) => {
    const times = new Map<string, Slot>();
    for (const slot of here) if (slot.when.localDate === date && !times.has(slot.when.localTime)) times.set(slot.when.localTime, slot);
    return { date, times: [...times.values()] };
  });
}

const parts: [name: string, from: string, to: string][] = [['Morning', '00', '12'], ['Afternoon', '12', '17'], ['Evening', '17', '99']];
export const partsOfDay = (times: Slot[]) => parts.map(([name, from, to]): [string, Slot[]] => [name, times.filter(({ when }) => when.localTime >= from && when.localTime < to)]).filter(([, list]) => list.length);
