/** `PlaceTime`: the digits of `start`, `localDate` and `localTime` are those that the zone shows at that moment. */
import type { Schemas } from '../contract.js';
import type { Fault } from '../rows.js';

type PlaceTime = Schemas['PlaceTime'];
const members = ['start', 'timeZone', 'localDate', 'localTime'] as const;

/** Every PlaceTime in an answer, wherever it stands. */
export function placeTimes(value: unknown, pointer = ''): { pointer: string; time: PlaceTime }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, inner]) => placeTimes(inner, `${pointer}/${name}`));
  return members.every((name) => typeof (value as Record<string, unknown>)[name] === 'string') ? [{ pointer, time: value as PlaceTime }, ...inside] : inside;
}

export function placeTimeFault({ start, end, timeZone, localDate, localTime }: PlaceTime): Fault {
  let clock: Intl.DateTimeFormat;
  try {
    clock = clockOf(timeZone);
  } catch {
    return `${timeZone} is not an IANA zone.`;
  }
  const digits = start.slice(0, 16);
  if (`${localDate}T${localTime}` !== digits) return `localDate and localTime say ${localDate}T${localTime} where start is ${start}.`;
  for (const instant of [start, ...(end === undefined ? [] : [end])]) {
    const shown = wallClock(clock, instant);
    if (shown !== instant.slice(0, 16)) return `${instant} is ${shown} in ${timeZone}.`;
  }
  return end !== undefined && Date.parse(end) <= Date.parse(start) ? `end ${end} is not after start ${start}.` : undefined;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) clocks.set(timeZone, (clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })));
  return clock;
}

function wallClock(clock: Intl.DateTimeFormat, instant: string): string {
  const part = Object.fromEntries(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part.year!.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}
