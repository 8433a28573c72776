import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../contract/client.js';
import type { Spoken } from '../provider/language.js';
import { icons } from '../ui/icons.js';
import { phoneLink, userText } from '../ui/text.js';
import type { BookingWords } from './words/en.js';

type VisitType = Schemas['VisitType'];

/** What one can come for: one row each, the whole of it a button. */
export function visitTypeList(list: readonly VisitType[], { words, locale }: Spoken<BookingWords>, phone: Schemas['Phone'] | undefined, choose: (id: string) => void, leadsOn: (type: VisitType) => boolean | undefined): TemplateResult {
  return html`<h3 id="what-for">${words.whatFor()}</h3><ul class="visits" role="list" aria-labelledby="what-for">${list.map((one) => html`<li>${one.bookingAt || !/^(call|none)$/.test(one.booking) || leadsOn(one)
    ? html`<button type="button" class="visit" part="visit-type" @click=${() => choose(one.id)}>${about(one)}${icons.later()}</button>`
    : html`<div class="visit">${about(one)}<p class="small">${words.byPhoneOnly()} ${phoneLink(phone)}</p></div>`}</li>`)}</ul>`;

  function about({ name, description, durationMinutes, audience }: VisitType) {
    return html`<span class="about"><b>${userText(name)}</b><span class="small quiet">${userText(description)}</span>
      <span class="small quiet">${words.minutes(durationMinutes, locale)}${audience === undefined ? nothing : html`${locale.comma}${userText(audience)}`}</span></span>`;
  }
}

export const visitTypeSkeleton = (): TemplateResult => html`<span class="bone heading"></span><ul class="visits" aria-hidden="true">${Array.from({ length: 6 }, () =>
  html`<li><span class="visit"><span class="about"><span class="bone"></span><span class="bone"></span><span class="bone"></span></span></span></li>`)}</ul>`;

export interface Choice {
  id: string;
  label: string;
  value: string | undefined;
  options: readonly { id: string; name: string }[];
  /** The first option, where it stands for none of the others. */
  any?: string;
  choose: (id: string) => void;
}

/** Their place, while nobody knows yet who works where. */
export const choicesSkeleton = (count: number): TemplateResult => html`<div class="choices" aria-hidden="true">${Array.from({ length: count }, () => html`<div class="field"><span class="bone"></span><span class="box"></span></div>`)}</div>`;

/** One line of what may be narrowed down; what leaves no choice is not asked. */
export function choices(list: readonly Choice[]): TemplateResult | typeof nothing {
  const real = list.filter(({ options, any }) => options.length > (any === undefined ? 1 : 0));
  return real.length ? html`<div class="choices">${real.map(({ id, label, value, options, any, choose }) => html`<div class="field"><label for=${id}>${label}</label>
    <select id=${id} translate="no" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${any === undefined ? nothing : html`<option value="" ?selected=${!value}>${any}</option>`}
      ${options.map((option) => html`<option value=${option.id} ?selected=${option.id === value} .textContent=${option.name}></option>`)}</select></div>`)}</div>` : nothing;
}
