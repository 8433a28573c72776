import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../contract/client.js';
import { addDays, calendarDate, dateTime, writtenDateTime } from '../locale/locale.js';
import { zonePlace } from '../locale/zones.js';
import { icons } from '../ui/icons.js';
import { phoneLink, timeText, userText } from '../ui/text.js';
import { whatText, type Appointment } from '../visit/facts.js';
import type { ListParts } from './list-view.js';
import type { AppointmentsWords } from './words/en.js';

type Entry = Schemas['WaitingListEntry'];
type Offer = Schemas['Offer'];

export interface OfferActs {
  take: (offer: Offer, entry: Entry) => void;
  decline: (offer: Offer, entry: Entry) => void;
  leave: (entry: Entry) => void;
  /** What became of one of these, said in its place. */
  outcome: (id: string) => unknown;
  busy: (id: string) => boolean;
}

export const openOffers = (entries: readonly Entry[]): { offer: Offer; entry: Entry }[] =>
  entries.flatMap((entry) => (entry.offers ?? []).filter(({ state }) => state === 'open').map((offer) => ({ offer, entry })));

/** Times that are kept for this person: first of all, since they run out. */
export function offersView(entries: readonly Entry[], known: readonly Appointment[], parts: ListParts, acts: OfferActs): unknown {
  const { words, locale } = parts.spoken;
  return openOffers(entries).map(({ offer, entry }) => {
    const { slot, location, practitioner, expiresAt } = offer;
    const moved = known.find(({ id }) => id === entry.appointmentId)?.when;
    const about = practitioner ? whatText({ visitType: entry.visitType, practitioners: [practitioner], location }, parts.visit) : `${[entry.visitType.name, location?.name].filter(Boolean).join(locale.comma)}.`;
    const busy = acts.busy(offer.id) ? 'true' : nothing;
    return html`<article class="offer stack m" part="offer" aria-labelledby="offer-${offer.id}"><div class="stack">
        <span class="state attention">${icons.clock()}${words.offer()}</span>
        <h3 class="big" id="offer-${offer.id}" tabindex="-1">${timeText(dateTime(slot.when, locale), slot.when.start)}</h3>
        <p>${userText(about)} ${locale.zone(zonePlace(slot.when.timeZone))}.</p>
        <p>${moved ? html`<span translate="no" .textContent=${words.offerMoves(dateTime(moved, locale))}></span> ` : nothing}<span translate="no" .textContent=${words.offerKept(writtenDateTime(expiresAt, locale))}></span></p></div>
      ${acts.outcome(offer.id)}
      <div class="row"><button type="button" class="button primary" part="take" aria-disabled=${busy} @click=${() => acts.take(offer, entry)}>${words.take()}</button><button type="button" class="button" aria-disabled=${busy} @click=${() => acts.decline(offer, entry)}>${words.decline()}</button></div></article>`;
  });
}

/** What the clinic asks this person to come for. */
export function referralsView(list: readonly Schemas['Referral'][], parts: ListParts): unknown {
  const { spoken: { words, locale }, context, book } = parts;
  return list.filter(({ state }) => state === 'open' || state === 'partly-booked').map(({ id, title, reason, validUntil, visits }) => {
    const go = book(words.bookIt(), `portico-referral=${encodeURIComponent(id)}`, `referral-${id}`);
    const open = visits.filter(({ appointmentId }) => appointmentId === undefined);
    return html`<article class="notice asks" part="referral" aria-labelledby="referral-${id}">${icons.mark()}<div class="stack"><p class="small quiet">${words.referral()}</p>
      <h3 id="referral-${id}">${userText(title)}</h3>
      ${reason === undefined ? nothing : html`<p>${userText(reason)}</p>`}
      ${open.length > 1 || open[0]?.gapText ? html`<ul role="list" class="small">${open.map(({ visitType, gapText }) => html`<li>${userText([visitType.name, gapText].filter(Boolean).join(locale.comma))}</li>`)}</ul>` : nothing}
      ${validUntil === undefined ? nothing : html`<p class="small" translate="no" .textContent=${words.referralUntil(locale.date(calendarDate(validUntil)))}></p>`}
      ${go === nothing ? html`<p>${words.bookByPhone()} ${phoneLink(context.phone)}.</p>` : html`<div class="row">${go}</div>`}</div></article>`;
  });
}

/** Waiting lists that this person is on. */
export function waitingView(entries: readonly Entry[], parts: ListParts, acts: OfferActs): unknown {
  const { words, locale } = parts.spoken;
  const standing = entries.filter(({ state, offers }) => state === 'waiting' || (state === 'offered' && !offers?.some((offer) => offer.state === 'open')));
  if (!standing.length) return nothing;
  return html`<section class="stack" aria-labelledby="waiting"><h3 class="month-name" id="waiting" tabindex="-1">${words.waiting()}</h3>
    <ul class="visits" role="list">${standing.map((entry) => html`<li><div class="visit waits" part="waiting"><div class="what"><b>${userText(entry.visitType.name)}</b>
      <span translate="no" .textContent=${words.waitingFor(entry.visitType.name)}></span>
      ${entry.windows.map(({ from, to, dayPart }) => html`<span translate="no" .textContent=${inPart(words, dayPart, words.windowDay(locale.date(calendarDate(from)), locale.date(calendarDate(addDays(to, -1)))))}></span>`)}
      ${acts.outcome(entry.id)}</div>
      <div class="actions"><button type="button" class="button" aria-disabled=${acts.busy(entry.id) ? 'true' : nothing} @click=${() => acts.leave(entry)}>${words.leave()}</button></div></div></li>`)}</ul></section>`;
}

const inPart = ({ dayPart: parts }: AppointmentsWords, part: string, days: string) => (part === 'any' ? days : (parts[part as keyof AppointmentsWords['dayPart']] ?? parts.any)(days));

/** They did not come, and the visits did. */
export const extraMissing = ({ spoken: { words, ui } }: ListParts, retry: () => void): TemplateResult =>
  html`<div class="notice attention">${icons.mark()}<p>${words.extraMissing()} <button type="button" class="link" @click=${retry}>${ui.tryAgain()}</button></p></div>`;
