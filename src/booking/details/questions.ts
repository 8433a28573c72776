import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Schemas } from '../../contract/client.js';
import { readerTime } from '../../locale/zones.js';
import type { Spoken } from '../../provider/language.js';
import { field } from '../../ui/field.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, webAddress } from '../../ui/text.js';
import type { BookingValues, FieldErrors } from './booking-form.js';
import type { DetailsWords } from './words/en.js';

export interface QuestionParts {
  spoken: Spoken<DetailsWords>;
  clinic: Schemas['Clinic'] | undefined;
  values: Partial<BookingValues>;
  errors: FieldErrors;
  /** Whether what was typed is kept, in small words. */
  saved: unknown;
  set: (values: Partial<BookingValues>) => void;
}

/** What the clinic asks of everybody who comes, whether a time is booked or asked for; only what it lists. */
export function questions({ clinic, spoken: { words, locale, ui }, values, errors, saved, set }: QuestionParts): unknown {
  const feature = clinic?.features?.booking;
  const asked = (name: string) => feature?.fields?.find((one) => one.name === name);
  const [reason, contact, interpreter, needs] = [asked('reason'), asked('contact'), asked('interpreterLanguage'), asked('needs')];
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
    needs?.options?.length ? several('needs', words.needs(), needs.options, values.needs, needs.hint, errors.needs, (given) => set({ needs: given })) : nothing,
    ...(feature?.acknowledgements ?? []).map(({ id, text }) => acknowledgement(id, text, values, errors, set)),
  ];
}

/** Boxes of which any may be ticked. */
function several(id: string, label: string, options: readonly { value: string; label: string }[], given: readonly string[] = [], hint: string | undefined, error: string | undefined, set: (given: string[]) => void): TemplateResult {
  const toggle = (value: string) => (event: Event) => set((event.target as HTMLInputElement).checked ? [...given, value] : given.filter((one) => one !== value));
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ');
  return html`<fieldset class="field ${error === undefined ? '' : 'wrong'}" part="field" aria-describedby=${described || nothing}><legend>${label}</legend>
    ${hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${hint}</span>`}${error === undefined ? nothing : html`<span class="error" id="${id}-error">${icons.mark()}<span>${error}</span></span>`}
    ${options.map((one) => html`<label class="tick"><input type="checkbox" aria-invalid=${error === undefined ? nothing : 'true'} .checked=${live(given.includes(one.value))} @change=${toggle(one.value)}><span translate="no" .textContent=${one.label}></span></label>`)}</fieldset>`;
}

function acknowledgement(id: string, text: string, values: Partial<BookingValues>, errors: FieldErrors, set: QuestionParts['set']): TemplateResult {
  const given = values.acknowledgements ?? [];
  const toggle = (event: Event) => set({ acknowledgements: (event.target as HTMLInputElement).checked ? [...given, id] : given.filter((one) => one !== id) });
  const error = errors.acknowledgements !== undefined && !given.includes(id) ? errors.acknowledgements : undefined;
  return html`<div class="field ${error === undefined ? '' : 'wrong'}">${error === undefined ? nothing : html`<span class="error" id="ack-${id}-error">${icons.mark()}<span>${error}</span></span>`}
    <label class="tick"><input type="checkbox" id="ack-${id}" aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${error === undefined ? nothing : `ack-${id}-error`} .checked=${live(given.includes(id))} @change=${toggle}><span>${text}</span></label></div>`;
}

/** What to do when it cannot wait; before every button that sends. */
export function emergency(clinic: Schemas['Clinic'] | undefined, words: Pick<DetailsWords, 'emergency' | 'emergencyNow'>): TemplateResult | typeof nothing {
  const urgent = clinic?.emergency;
  return urgent ? html`<div class="notice urgent" part="emergency">${icons.urgent()}<div><b>${urgent.text}</b><p>${words.emergency()} ${phoneLink(urgent)} ${words.emergencyNow()}</p></div></div>` : nothing;
}

export const privacyLine = (clinic: Schemas['Clinic'] | undefined, words: DetailsWords): TemplateResult =>
  html`<p class="small quiet">${words.privacy()} ${clinic?.privacy ? html`<a href=${webAddress(clinic.privacy.url)} target="_blank" rel="noopener noreferrer">${words.privacyLink()}</a>` : nothing}</p>`;

/** `Saved, 2:14 pm` */
export function savedLine({ state, savedAt }: { state: string; savedAt: string | undefined }, { words, locale }: Spoken<DetailsWords>): unknown {
  if (state === 'saved' && savedAt !== undefined) return html`<span class="state">${icons.done()}${words.saved(locale.time(readerTime(new Date(savedAt))))}</span>`;
  if (state === 'kept') return html`${words.keptHere()}`;
  return state === 'saving' ? html`${words.saving()}` : state === 'failed' ? html`${words.notSaved()}` : nothing;
}
