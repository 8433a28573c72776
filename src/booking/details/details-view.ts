import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Schemas } from '../../contract/client.js';
import type { Spoken } from '../../provider/language.js';
import type { TaskState } from '../../provider/task.js';
import { field } from '../../ui/field.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, userText, webAddress } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import type { BookingValues, FieldErrors } from './booking-form.js';
import type { DetailsWords } from './words/en.js';

export interface DetailsParts {
  spoken: Spoken<DetailsWords>;
  context: ViewContext;
  clinic: Schemas['Clinic'] | undefined;
  /** How long the time is kept. */
  hold: TemplateResult;
  values: Partial<BookingValues>;
  errors: FieldErrors;
  /** What is being booked, with whom and where. */
  about: string;
  /** `Tuesday 8 December, 9:20 am` */
  when: string;
  saved: TemplateResult | typeof nothing;
  state: TaskState;
  /** Somebody is in, with an account or as a guest. */
  isIn: boolean;
  set: (values: Partial<BookingValues>) => void;
  submit: () => void;
  back: () => void;
  signIn: () => void;
  /** Who they are, asked of somebody without an account; undefined until they want that, null where the clinic does not offer it. */
  guest: unknown;
  beGuest: () => void;
  guestMissed: boolean;
}

/** The form asks only what the clinic needs. */
export function detailsView(parts: DetailsParts): TemplateResult {
  const { spoken: { words }, isIn, submit } = parts;
  return html`${parts.about ? html`<p class="about-slot">${userText(parts.about)}</p>` : nothing}${parts.hold}${isIn ? html`<form class="stack l" novalidate @submit=${(event: Event) => { event.preventDefault(); submit(); }}>
    ${questions(parts)}${emergency(parts)}${outcome(parts)}${buttons(parts)}</form>`
    : parts.guest ? parts.guest : html`<div class="stack m"><h3>${words.signInFirst()}</h3><p>${words.signInWhy()}</p>
      <div class="row"><button type="button" class="button primary" @click=${parts.signIn}>${parts.context.words.signIn()}</button>${parts.guest === null ? nothing : html`<button type="button" class="button" @click=${parts.beGuest}>${words.withoutAccount()}</button>`}
      ${otherTime(parts)}</div>${parts.guestMissed ? html`<div class="notice attention" role="alert">${icons.offline()}<p>${navigator.onLine ? parts.context.words.failedWhy() : parts.context.words.offlineWhy()}</p></div>` : nothing}</div>`}`;
}

export const otherTime = ({ spoken: { words }, back }: Pick<DetailsParts, 'spoken' | 'back'>): TemplateResult => html`<button type="button" class="button plain" @click=${back}>${words.otherTime()}</button>`;

function questions({ clinic, spoken: { words, locale, ui }, values, errors, saved, set }: DetailsParts): unknown {
  const feature = clinic?.features?.booking;
  const asked = (name: string) => feature?.fields?.find((one) => one.name === name);
  const [reason, contact, interpreter] = [asked('reason'), asked('contact'), asked('interpreterLanguage')];
  const typed = (name: 'reason' | 'phone' | 'interpreterLanguage') => (event: Event) => set({ [name]: (event.target as HTMLInputElement).value });
  const left = (reason?.maxLength ?? 0) - (values.reason?.length ?? 0);
  const count = reason?.maxLength === undefined ? nothing : html`<span class="num" translate="no" .textContent=${left >= 0 ? ui.charactersLeft(left, locale) : ui.charactersOver(-left, locale)}></span>`;
  return [
    reason && field({
      id: 'reason', label: words.reason(), hint: reason.hint ?? words.reasonHint(), error: errors.reason, optional: reason.required ? undefined : ui.optional(), under: html`<span>${saved}</span>${count}`,
      control: (described, invalid) => html`<textarea id="reason" dir="auto" autocomplete="off" aria-describedby=${described} aria-invalid=${invalid} .value=${live(values.reason ?? '')} @input=${typed('reason')}></textarea>`,
    }),
    (contact || interpreter) && html`<div class="split">
      ${contact ? field({
        id: 'phone', label: words.phone(), hint: contact.hint ?? words.phoneHint(), error: errors.phone, optional: contact.required ? undefined : ui.optional(),
        control: (described, invalid) => html`<input id="phone" type="tel" dir="ltr" autocomplete="tel" aria-describedby=${described} aria-invalid=${invalid} .value=${live(values.phone ?? '')} @input=${typed('phone')}>`,
      }) : nothing}
      ${interpreter ? field({
        id: 'interpreter', label: words.interpreter(), error: errors.interpreterLanguage,
        control: (described, invalid) => html`<select id="interpreter" autocomplete="off" aria-describedby=${described} aria-invalid=${invalid} .value=${live(values.interpreterLanguage ?? '')} @change=${typed('interpreterLanguage')}>
          <option value="">${words.no()}</option>${(interpreter.options ?? []).map(({ value, label }) => html`<option value=${value} ?selected=${value === values.interpreterLanguage} .textContent=${label}></option>`)}</select>`,
      }) : nothing}</div>`,
    ...(feature?.acknowledgements ?? []).map(({ id, text }) => acknowledgement(id, text, values, errors, set)),
  ];
}

function acknowledgement(id: string, text: string, values: Partial<BookingValues>, errors: FieldErrors, set: DetailsParts['set']): TemplateResult {
  const given = values.acknowledgements ?? [];
  const toggle = (event: Event) => set({ acknowledgements: (event.target as HTMLInputElement).checked ? [...given, id] : given.filter((one) => one !== id) });
  const error = errors.acknowledgements !== undefined && !given.includes(id) ? errors.acknowledgements : undefined;
  return html`<div class="field ${error === undefined ? '' : 'wrong'}">${error === undefined ? nothing : html`<span class="error" id="ack-${id}-error">${icons.mark()}<span>${error}</span></span>`}
    <label class="tick"><input type="checkbox" id="ack-${id}" aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${error === undefined ? nothing : `ack-${id}-error`} .checked=${live(given.includes(id))} @change=${toggle}><span>${text}</span></label></div>`;
}

function emergency({ clinic, spoken: { words } }: DetailsParts): TemplateResult | typeof nothing {
  const urgent = clinic?.emergency;
  return urgent ? html`<div class="notice urgent" part="emergency">${icons.urgent()}<div><b>${urgent.text}</b><p>${words.emergency()} ${phoneLink(urgent)} ${words.emergencyNow()}</p></div></div>` : nothing;
}

function outcome({ state, spoken: { words } }: DetailsParts): TemplateResult | typeof nothing {
  if (state === 'waiting') return html`<div class="notice attention">${icons.offline()}<p>${words.waiting()}</p></div>`;
  if (state === 'unknown') return html`<div class="notice attention">${icons.mark()}<p>${words.lost()}</p></div>`;
  return nothing;
}

function buttons({ state, spoken: { words }, context, clinic, when, back }: DetailsParts): TemplateResult {
  const busy = state === 'sending' || state === 'waiting';
  return html`<div class="row"><button class="button primary" part="submit" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.sending() : state === 'unknown' ? context.words.tryAgain() : words.book(when)}</button>
    <button type="button" class="button plain" ?disabled=${busy} @click=${back}>${words.otherTime()}</button></div>
    <p class="small quiet">${words.privacy()} ${clinic?.privacy ? html`<a href=${webAddress(clinic.privacy.url)} target="_blank" rel="noopener noreferrer">${words.privacyLink()}</a>` : nothing}</p>`;
}
