/** Times as a clinic's timetable has them. */
import { addDays, dayOfWeek } from '../../app/place-time.js';
import { closuresBetween } from '../../seed/schedules.js';

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const time = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `hours('09:00', '10:00', 20)` is 09:00, 09:20 and 09:40: visits of one step that end by the second hour. */
export function hours(from: string, to: string, step: number): string[] {
  return Array.from({ length: Math.floor((minutes(to) - minutes(from)) / step) }, (_, index) => time(minutes(from) + index * step));
}

export const isWorkday = (date: string): boolean => dayOfWeek(date) <= 5 && !closuresBetween(date, addDays(date, 1)).length;

/** The first day from `start` on that is as wanted. */
export function firstDay(start: string, wanted: (date: string) => boolean): string {
  for (let ahead = 0; ahead < 1000; ahead++) {
    const date = addDays(start, ahead);
    if (wanted(date)) return date;
  }
  throw new Error('There is no such day within three years.');
}
