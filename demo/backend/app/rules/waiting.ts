/** Whether a time that became free is one that somebody on a waiting list waits for. */

/** By the clock of the place; each part ends where the next begins. */
const dayParts: Record<string, [from: string, to: string]> = { morning: ['00:00', '12:00'], afternoon: ['12:00', '17:00'], evening: ['17:00', '24:00'] };

/** When a part of the day is over; undefined for the end of the day. */
export function endOfDayPart(dayPart: string): string | undefined {
  const end = dayParts[dayPart]?.[1];
  return end === '24:00' ? undefined : end;
}

export interface Wish {
  /** Days at the place, the second not included. */
  windows: { from: string; to: string; dayPart: string }[];
  /** Any when absent. */
  locationIds?: string[] | undefined;
  practitionerId?: string | undefined;
  /** How short before a visit one may still be asked; as short as the clinic allows when absent. */
  shortNoticeHours?: number | undefined;
  /** Start of the visit that would be moved forward, in milliseconds. */
  before?: number | undefined;
}
export interface FreeTime {
  startsAt: number;
  localDate: string;
  localTime: string;
  locationId: string;
  practitionerId: string;
}

export function isInDayPart(localTime: string, dayPart: string): boolean {
  if (dayPart === 'any') return true;
  const part = dayParts[dayPart];
  return part !== undefined && localTime >= part[0] && localTime < part[1];
}

export function suits(wish: Wish, time: FreeTime, now: number): boolean {
  return wish.windows.some(({ from, to, dayPart }) => time.localDate >= from && time.localDate < to && isInDayPart(time.localTime, dayPart))
    && (wish.locationIds === undefined || wish.locationIds.includes(time.locationId))
    && (wish.practitionerId === undefined || wish.practitionerId === time.practitionerId)
    && time.startsAt - now >= (wish.shortNoticeHours ?? 0) * 3_600_000
    && (wish.before === undefined || time.startsAt < wish.before);
}
