import { writtenOffset } from '../locale/zones.js';

export interface CalendarEvent {
  uid: string;
  /** RFC 3339 with the offset of the place. */
  start: string;
  end: string;
  timeZone: string;
  title: string;
  location?: string | undefined;
  description?: string | undefined;
  /** When the file is made. */
  stamp: Date;
}

/** An iCalendar file (RFC 5545) with one event at the place's own hour. The zone is written with the offset that holds at that moment. */
export function calendarFile({ uid, start, end, timeZone, title, location, description, stamp }: CalendarEvent): string {
  const offset = offsetText(writtenOffset(start) ?? 0);
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Portico//Booking//EN', 'METHOD:PUBLISH',
    'BEGIN:VTIMEZONE', `TZID:${timeZone}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', `TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE',
    'BEGIN:VEVENT', `UID:${escape(uid)}`, `DTSTAMP:${digits(stamp.toISOString())}Z`, `DTSTART;TZID=${timeZone}:${digits(start)}`, `DTEND;TZID=${timeZone}:${digits(end)}`, `SUMMARY:${escape(title)}`,
    ...(location === undefined ? [] : [`LOCATION:${escape(location)}`]), ...(description === undefined ? [] : [`DESCRIPTION:${escape(description)}`]),
    'END:VEVENT', 'END:VCALENDAR', '',
  ].map(fold).join('\r\n');
}

const digits = (time: string) => time.slice(0, 19).replace(/[-:]/g, '');
const escape = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
}

/** At most 75 bytes a line, and never within a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let length = 0;
  let folded = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > 74) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
