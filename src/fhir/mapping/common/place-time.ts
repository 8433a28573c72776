import type { Schemas } from '../../answer.js';

/** An instant as the clocks at a place show it. Undefined for what is no instant, and where nobody knows the zone. */
export function placeTime(start: unknown, end: unknown, timeZone: string): Schemas['PlaceTime'] | undefined {
  const begins = atPlace(start, timeZone);
  if (begins === undefined) return undefined;
  const ends = atPlace(end, timeZone);
  return { start: begins, ...(ends !== undefined && { end: ends }), timeZone, localDate: begins.slice(0, 10), localTime: begins.slice(11, 16) };
}

/** RFC 3339 with the offset that the place has at that moment. */
function atPlace(instant: unknown, timeZone: string): string | undefined {
  if (typeof instant !== 'string' || !/T.*(Z|[+-]\d\d:\d\d)$/.test(instant)) return undefined;
  const moment = new Date(instant);
  const clock = clockOf(timeZone);
  if (Number.isNaN(moment.getTime()) || !clock) return undefined;
  const { year, month, day, hour, minute, second } = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const offset = Math.round((Date.parse(`${local}Z`) - Math.floor(moment.getTime() / 1000) * 1000) / 60_000);
  const two = (figure: number): string => String(Math.trunc(figure)).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/** One for each zone: making one is what costs. */
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();
function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(timeZone)) {
    try {
      clocks.set(timeZone, new Intl.DateTimeFormat('en-CA', { timeZone, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }));
    } catch {
      clocks.set(timeZone, undefined);
    }
  }
  return clocks.get(timeZone);
}
