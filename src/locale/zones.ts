/** The reader's own clock beside the clinic's. The only file that asks the browser for either. */

/** The place in a zone's name: `Denver` in `America/Denver`. */
export const zonePlace = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** Minutes that the offset written in an RFC 3339 time is ahead of UTC. */
export function writtenOffset(start: string): number | undefined {
  if (start.endsWith('Z')) return 0;
  const match = /([+-])(\d\d):(\d\d)$/.exec(start);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : undefined;
}

/** Minutes that the reader's clock is ahead of the place's at that moment; 0 where they agree or nobody can tell. */
export function readerAhead(start: string): number {
  const offset = writtenOffset(start);
  const at = new Date(start);
  return offset === undefined || Number.isNaN(at.getTime()) ? 0 : -at.getTimezoneOffset() - offset;
}

/** The reader's wall-clock time of a moment, `14:45`. */
export function readerTime(instant: Date): string {
  return `${String(instant.getHours()).padStart(2, '0')}:${String(instant.getMinutes()).padStart(2, '0')}`;
}

/** The reader's wall-clock day and time of a moment. */
export function readerMoment(instant: Date): { localDate: string; localTime: string } {
  const two = (number: number) => String(number).padStart(2, '0');
  return { localDate: `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`, localTime: readerTime(instant) };
}

/** Names that browsers still give to zones whose cities write themselves otherwise now. */
const renamed = new Map([['Asia/Calcutta', 'Asia/Kolkata'], ['Asia/Katmandu', 'Asia/Kathmandu'], ['Asia/Rangoon', 'Asia/Yangon'], ['Asia/Saigon', 'Asia/Ho_Chi_Minh'], ['Europe/Kiev', 'Europe/Kyiv'], ['America/Godthab', 'America/Nuuk'], ['Atlantic/Faeroe', 'Atlantic/Faroe']]);
let zone: string | undefined;

/** The reader's zone, `Asia/Kolkata`; asked for only where it differs from the place's, since it costs a formatter. */
export function readerZone(): string | undefined {
  zone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone || undefined;
  return zone?.includes('/') ? (renamed.get(zone) ?? zone) : undefined;
}
