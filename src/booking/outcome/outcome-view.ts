import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { calendarDate, dateTime, writtenDateTime } from '../../locale/locale.js';
import { zonePlace } from '../../locale/zones.js';
import type { Spoken } from '../../provider/language.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, timeText, userText } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import { visitFacts, whatText, type Appointment } from '../../visit/facts.js';
import type { VisitWords } from '../../visit/words/en.js';
import type { OutcomeWords } from './words/en.js';

export interface OutcomeParts {
  appointment: Appointment;
  patientName: string | undefined;
  spoken: Spoken<OutcomeWords>;
  visit: Spoken<VisitWords>;
  context: ViewContext;
  clinic: Schemas['Clinic'] | undefined;
  withdrawal: unknown;
  /** Looks now whether the clinic has answered. */
  look: () => void;
  /** Another time of the same kind. */
  again: () => void;
  /** Back to what one can come for. */
  done: () => void;
}

type State = { icon: () => TemplateResult; tone: string; said: string; why: unknown; over: boolean };

/** What was asked for: what is awaited and until when, and how it ended where it did not end in a visit. */
export function outcomeView(parts: OutcomeParts): TemplateResult {
  const { appointment, patientName, spoken: { words, locale }, visit, withdrawal, look, again, done } = parts;
  const { when, visitType, requested, pending } = appointment;
  const state = stateOf(parts);
  return html`<div class="confirmed stack l" part="confirmation">
    <div class="stack">
      <span class="state ${state.tone}">${state.icon()}${state.said}</span>
      <h2 class="big" tabindex="-1">${when ? timeText(dateTime(when, locale), when.start) : userText(visitType?.name)}</h2>
      ${when ? html`<p class="quiet"><span>${locale.zone(zonePlace(when.timeZone))}. </span>${userText(whatText(appointment, visit))}</p>` : nothing}
      ${state.why}
      ${state.over || !pending ? nothing : html`<p>${words.answerBy(writtenDateTime(pending.until, locale))} ${words.howYouHear()} <button type="button" class="link" @click=${look}>${words.lookNow()}</button></p>`}
    </div>
    ${!when && requested ? wanted(requested, parts) : nothing}
    ${state.over ? nothing : visitFacts(appointment, patientName, visit)}
    ${withdrawal}
    <div class="row">${state.over ? html`<button type="button" class="button primary" @click=${again}>${words.chooseTime()}</button>` : nothing}<button type="button" class="button plain" @click=${done}>${words.anotherVisit()}</button></div>
  </div>`;
}

function stateOf({ appointment: { status, statusText, refused, cancelled }, spoken: { words }, context: { phone } }: OutcomeParts): State {
  const orPhone = html`<p>${words.orPhone()} ${phoneLink(phone)}.</p>`;
  switch (status) {
    case 'requested': return { icon: icons.clock, tone: 'attention', said: words.requested(), why: html`<p>${words.requestedWhy()}</p>`, over: false };
    case 'pending': return { icon: icons.clock, tone: 'attention', said: words.pending(), why: html`<p>${words.pendingWhy()}</p>`, over: false };
    case 'refused': return { icon: icons.mark, tone: 'urgent', said: words.refused(), why: html`${refused?.reason === undefined ? nothing : html`<p>${words.theySay()} ${userText(refused.reason)}</p>`}<p>${words.notBooked()}</p>${orPhone}`, over: true };
    case 'timed-out':
    case 'expired': return { icon: icons.mark, tone: 'urgent', said: words.timedOut(), why: html`<p>${words.notBooked()}</p>${orPhone}`, over: true };
    case 'cancelled': return { icon: icons.mark, tone: '', said: cancelled?.by === 'clinic' ? words.cancelledByClinic() : words.withdrawn(), why: html`<p>${words.notBooked()}</p>`, over: true };
    default: return { icon: icons.mark, tone: '', said: statusText ?? status, why: nothing, over: false };
  }
}

function wanted({ preferred, language }: NonNullable<Appointment['requested']>, { spoken: { words, locale } }: OutcomeParts): TemplateResult {
  return html`<div class="stack"><h3>${words.yourDays()}</h3><ol class="wanted-days">${preferred.map(({ date, dayPart }) => html`<li>${timeText(locale.date(calendarDate(date)), date)}${locale.comma}${words.part(dayPart)}</li>`)}</ol>
    ${language === undefined ? nothing : html`<p class="quiet">${words.answeredIn()} ${userText(new Intl.DisplayNames([locale.tag], { type: 'language' }).of(language) ?? language)}</p>`}</div>`;
}

/** What the clinic has still to answer, or has answered with no, above what one can come for. */
export function awaitedList(list: readonly Appointment[], { words, locale }: Spoken<OutcomeWords>, show: (appointment: Appointment) => void): TemplateResult | typeof nothing {
  return list.length ? html`<section class="stack" part="awaited" aria-labelledby="awaited"><h3 id="awaited" tabindex="-1" data-step>${words.stillOpen()}</h3><ul class="awaited" role="list">${list.map((one) => html`<li>
    <span class="about"><b>${userText(one.visitType?.name)}</b><span class="small">${one.when ? timeText(dateTime(one.when, locale), one.when.start) : one.requested?.preferred.map(({ date }) => locale.date(calendarDate(date))).join(locale.comma)}</span>
      <span class="state ${isOver(one) ? 'urgent' : 'attention'}">${isOver(one) ? icons.mark() : icons.clock()}${stateWord(one, words)}</span></span>
    <button type="button" class="button" aria-label=${words.showOne(one.visitType?.name ?? '')} @click=${() => show(one)}>${words.show()}</button></li>`)}</ul></section>` : nothing;
}

const isOver = ({ status }: Appointment) => status === 'refused' || status === 'timed-out' || status === 'expired';
const stateWord = ({ status, statusText }: Appointment, words: OutcomeWords): string =>
  ({ requested: words.requested(), pending: words.pending(), refused: words.refused(), 'timed-out': words.timedOut(), expired: words.timedOut() } as Record<string, string>)[status] ?? statusText ?? status;
