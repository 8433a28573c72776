import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { addDays, calendarDate } from '../../locale/locale.js';
import type { Spoken } from '../../provider/language.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, userText } from '../../ui/text.js';
import type { WaysWords } from './words/en.js';

type Referral = Schemas['Referral'];
type Visit = Schemas['ReferralVisit'];

export interface ReferralParts {
  spoken: Spoken<WaysWords>;
  phone: Schemas['Phone'] | undefined;
  choose: (referral: Referral, visit: Visit) => void;
}

const openStates = ['open', 'partly-booked'];
export const isOpen = ({ state }: Referral): boolean => openStates.includes(state);
/** The one to be booked now; its days are the backend's. */
export const nextVisit = ({ visits }: Referral): Visit | undefined => visits.find(({ bookable, appointmentId }) => bookable !== undefined && appointmentId === undefined);

/** What the clinic asks for, above what one may choose. */
export const referralsView = (list: readonly Referral[], parts: ReferralParts): TemplateResult => html`<section class="asked stack m" part="asked" aria-labelledby="asked"><h3 id="asked">${parts.spoken.words.asked()}</h3>
  <ul class="visits" role="list">${list.map((referral) => html`<li class="stack">${about(referral, parts)}${visits(referral, parts)}</li>`)}</ul></section>`;

function about({ title, reason, to, validUntil }: Referral, { spoken: { words, locale } }: ReferralParts): TemplateResult {
  return html`<div class="about"><b>${userText(title)}</b>${reason === undefined ? nothing : html`<span class="small quiet">${userText(reason)}</span>`}
    ${to === undefined ? nothing : html`<span class="small quiet">${userText(words.with(to.name))}</span>`}
    ${validUntil === undefined ? nothing : html`<span class="small quiet" translate="no" .textContent=${words.bookBy(locale.date(calendarDate(validUntil)))}></span>`}</div>`;
}

/** One visit has its button under the title; several are steps. */
function visits(referral: Referral, parts: ReferralParts): TemplateResult {
  const several = referral.visits.length > 1;
  return several ? html`<ol class="steps" role="list">${referral.visits.map((visit) => html`<li>${step(referral, visit, parts, true)}</li>`)}</ol>` : html`${referral.visits.map((visit) => step(referral, visit, parts, false))}`;
}

function step(referral: Referral, visit: Visit, { spoken, phone, choose }: ReferralParts, several: boolean): TemplateResult {
  const { words } = spoken;
  const { position, visitType, appointmentId, bookable, gapText } = visit;
  const name = html`<span><span class="quiet">${several ? words.part(String(position)) : nothing}</span> ${userText(visitType.name)}</span>`;
  const gap = gapText === undefined ? nothing : html`<span class="small quiet">${userText(gapText)}</span>`;
  if (appointmentId !== undefined) return html`<div class="step"><div class="about">${name}</div><span class="state done">${icons.done()}${words.isBooked()}</span></div>`;
  if (!bookable) return html`<div class="step"><div class="about">${name}${gapText === undefined ? html`<span class="small quiet">${words.later()}</span>` : gap}</div></div>`;
  return html`<div class="step"><div class="about">${name}${gap}${days(bookable, spoken)}</div>${visitType.id === undefined
    ? html`<p class="small">${words.byPhone()} ${phoneLink(phone)}.</p>`
    : html`<button type="button" class="button" aria-label=${words.chooseTimeFor(visitType.name)} @click=${() => choose(referral, visit)}>${words.chooseTime()}</button>`}</div>`;
}

/** The days on which one may come, both ends counted. */
export function days({ from, to }: NonNullable<Visit['bookable']>, { words, locale }: Spoken<WaysWords>): TemplateResult | typeof nothing {
  const last = to === undefined ? undefined : addDays(to, -1);
  const day = (date: string) => locale.date(calendarDate(date));
  const text = from !== undefined && last !== undefined ? (from === last ? words.onDay(day(from)) : words.between(locale.range(calendarDate(from), calendarDate(last)))) : from !== undefined ? words.from(day(from)) : last !== undefined ? words.upTo(day(last)) : undefined;
  return text === undefined ? nothing : html`<span class="small" translate="no" .textContent=${text}></span>`;
}

/** What is being booked of it, above the times. */
export function referralHead(referral: Referral, visit: Visit, spoken: Spoken<WaysWords>): TemplateResult {
  const { words } = spoken;
  return html`<div class="about" part="asked"><span class="small quiet">${words.asked()}</span><b>${userText(referral.title)}</b>${referral.reason === undefined ? nothing : html`<span class="small quiet">${userText(referral.reason)}</span>`}
    ${referral.visits.length > 1 ? html`<span>${words.part(String(visit.position))} ${userText(visit.visitType.name)}</span>` : html`<span>${userText(visit.visitType.name)}</span>`}
    ${visit.gapText === undefined ? nothing : html`<span class="small quiet">${userText(visit.gapText)}</span>`}${visit.bookable ? days(visit.bookable, spoken) : nothing}</div>`;
}

/** Why a link of the clinic leads to nothing that can be booked. */
export function closedReferral({ state }: Referral, { spoken: { words }, phone }: Pick<ReferralParts, 'spoken' | 'phone'>): TemplateResult | typeof nothing {
  const why = words.askedState[state as keyof WaysWords['askedState']]?.();
  return why === undefined ? nothing : html`<div class="notice">${icons.mark()}<p>${why} ${state === 'expired' ? html`${phoneLink(phone)}.` : nothing}</p></div>`;
}

/** After one is booked: the next, with its days; or that nothing is left. */
export function afterBooking(referral: Referral, parts: ReferralParts): TemplateResult | typeof nothing {
  const { words } = parts.spoken;
  const next = nextVisit(referral);
  if (!next && isOpen(referral)) return nothing;
  if (!next) return html`<p class="state done">${icons.done()}${words.allBooked()}</p>`;
  return html`<section class="asked stack" part="asked" aria-labelledby="next"><h3 id="next">${words.next()}</h3><b>${userText(referral.title)}</b>${visits(referral, parts)}</section>`;
}
