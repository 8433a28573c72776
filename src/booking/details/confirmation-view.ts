import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { dateTime, writtenDateTime } from '../../locale/locale.js';
import { zonePlace } from '../../locale/zones.js';
import type { Spoken } from '../../provider/language.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, timeText, userText, webAddress } from '../../ui/text.js';
import { calendarFile } from './calendar-file.js';
import type { DetailsWords } from './words/en.js';

type Appointment = Schemas['Appointment'];

export interface ConfirmationParts {
  appointment: Appointment;
  patientName: string | undefined;
  clinic: Schemas['Clinic'] | undefined;
  spoken: Spoken<DetailsWords>;
  again: () => void;
}

/** The fact in large type, then what to do. */
export function confirmationView(parts: ConfirmationParts): TemplateResult {
  const { appointment, patientName, spoken: { words, locale }, again } = parts;
  const { when, location, practitioners, visitType, links, preparation = [], status, pending } = appointment;
  const name = practitioners?.map((one) => one.name).join(', ');
  const what = visitType && name ? (location ? words.what(visitType.name, name, location.name) : words.whatShort(visitType.name, name)) : visitType?.name;
  const directions = links?.find(({ kind }) => kind === 'directions');
  const prepare: Record<string, string> = { bring: words.bring(), arrive: words.beThere(), prepare: words.prepare(), afterwards: words.afterwards() };
  return html`<div class="confirmed stack l" part="confirmation">
    <div class="stack">
      ${status === 'pending' || status === 'requested' ? html`<span class="state attention">${icons.clock()}${words.pending()}</span>` : html`<span class="state done">${icons.done()}${words.booked()}</span>`}
      <h2 class="big" tabindex="-1">${when ? timeText(dateTime(when, locale), when.start) : userText(visitType?.name)}</h2>
      <p class="quiet">${when ? html`<span>${locale.zone(zonePlace(when.timeZone))}. </span>` : nothing}${userText(what)}</p>
      ${pending ? html`<p>${words.pendingWhy(writtenDateTime(pending.until, locale))}</p>` : nothing}
    </div>
    <div class="row">
      ${when?.end === undefined ? nothing : html`<button type="button" class="button" @click=${() => download(parts)}>${words.addToCalendar()}</button>`}
      ${directions ? html`<a class="button" href=${webAddress(directions.url)} target="_blank" rel="noopener noreferrer">${words.directions()}</a>` : nothing}
    </div>
    <dl class="facts">
      ${patientName === undefined ? nothing : html`<dt>${words.forWhom()}</dt><dd>${userText(patientName)}</dd>`}
      ${location?.address ? html`<dt>${words.place()}</dt><dd>${userText([location.name, ...location.address.lines].join(locale.comma))}${location.phones?.[0] ? html`<br>${phoneLink(location.phones[0])}` : nothing}</dd>` : nothing}
      ${preparation.map(({ kind, text, lang }) => html`<dt>${prepare[kind ?? 'prepare'] ?? words.prepare()}</dt><dd lang=${lang ?? nothing}>${userText(text)}</dd>`)}
    </dl>
    <div class="row"><button type="button" class="button plain" @click=${again}>${words.anotherVisit()}</button></div>
  </div>`;
}

/** The visit is named by its place only: calendars are shared and synchronised. */
function download({ appointment: { id, when, location, preparation = [] }, clinic, spoken: { words, locale } }: ConfirmationParts): void {
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
