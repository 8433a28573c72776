import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { dateTime } from '../../locale/locale.js';
import { zonePlace } from '../../locale/zones.js';
import type { Spoken } from '../../provider/language.js';
import { icons } from '../../ui/icons.js';
import { timeText, userText } from '../../ui/text.js';
import { downloadCalendar, fitsCalendar } from '../../visit/calendar-download.js';
import { directionsLink, visitFacts, whatText, type Appointment } from '../../visit/facts.js';
import type { VisitWords } from '../../visit/words/en.js';
import type { DetailsWords } from './words/en.js';

export interface ConfirmationParts {
  appointment: Appointment;
  patientName: string | undefined;
  clinic: Schemas['Clinic'] | undefined;
  spoken: Spoken<DetailsWords>;
  visit: Spoken<VisitWords>;
  again: () => void;
}

/** The fact in large type, then what to do. */
export function confirmationView({ appointment, patientName, clinic, spoken: { words, locale }, visit, again }: ConfirmationParts): TemplateResult {
  const { when, visitType } = appointment;
  return html`<div class="confirmed stack l" part="confirmation">
    <div class="stack">
      <span class="state done">${icons.done()}${words.booked()}</span>
      <h2 class="big" tabindex="-1">${when ? timeText(dateTime(when, locale), when.start) : userText(visitType?.name)}</h2>
      <p class="quiet">${when ? html`<span>${locale.zone(zonePlace(when.timeZone))}. </span>` : nothing}${userText(whatText(appointment, visit))}</p>
    </div>
    <div class="row">
      ${fitsCalendar(appointment) ? html`<button type="button" class="button" @click=${() => downloadCalendar(appointment, clinic, visit)}>${visit.words.addToCalendar()}</button>` : nothing}
      ${directionsLink(appointment, visit)}
    </div>
    ${visitFacts(appointment, patientName, visit)}
    <div class="row"><button type="button" class="button plain" @click=${again}>${words.anotherVisit()}</button></div>
  </div>`;
}
