import type { Schemas } from '../contract/client.js';
import { zonePlace } from '../locale/zones.js';
import type { Spoken } from '../provider/language.js';
import { calendarFile } from './calendar-file.js';
import type { Appointment } from './facts.js';
import type { VisitWords } from './words/en.js';

/** A calendar file needs to know when the visit ends. */
export const fitsCalendar = ({ when }: Appointment): boolean => when?.end !== undefined;

/** The visit is named by its place only: calendars are shared and synchronised. */
export function downloadCalendar({ id, when, location, preparation = [] }: Appointment, clinic: Schemas['Clinic'] | undefined, { words, locale }: Spoken<VisitWords>): void {
  if (when?.end === undefined) return;
  const text = calendarFile({
    uid: `${id}@portico`, start: when.start, end: when.end, timeZone: when.timeZone, title: words.visitIn(clinic?.name ?? location?.name ?? ''), stamp: new Date(performance.timeOrigin + performance.now()),
    location: location?.address ? [location.name, ...location.address.lines].join(', ') : location?.name,
    description: [...preparation.filter(({ kind }) => kind === 'bring' || kind === 'arrive').map((one) => one.text), locale.zone(zonePlace(when.timeZone)), location?.phones?.[0]?.display ?? location?.phones?.[0]?.number].filter(Boolean).join('\n'),
  });
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `${when.localDate}.ics` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
