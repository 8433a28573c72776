import { html, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import type { Problem } from '../../contract/problem.js';
import { dateTime } from '../../locale/locale.js';
import type { Spoken } from '../../provider/language.js';
import { icons } from '../../ui/icons.js';
import type { DetailsWords } from './words/en.js';

/** A visit that the person has already; when it is, where that is known. */
export interface Duplicate {
  appointmentId: string;
  when?: Schemas['PlaceTime'] | undefined;
}

/** A visit of this type on one of these days of the clinic. */
export function duplicateOn(options: readonly Schemas['BookingOption'][] | undefined, visitTypeId: string | undefined, days: readonly string[]): Duplicate | undefined {
  const booked = (options ?? []).filter((option) => option.visitTypeId === visitTypeId).flatMap((option) => option.booked ?? []);
  return booked.find(({ when }) => days.includes(when.localDate));
}

/** The backend saw one that was not known here. */
export function duplicateOf({ name, existing }: Problem): Duplicate | undefined {
  return name === 'duplicate-visit' && existing ? { appointmentId: existing.id } : undefined;
}

export interface DuplicateParts {
  spoken: Spoken<DetailsWords>;
  duplicate: Duplicate;
  /** `Check-up` */
  visit: string | undefined;
  /** Shows the one that is there. */
  keep: () => void;
  /** What `another` says. */
  anotherLabel: string;
  another: () => void;
  anyway: () => void;
  anywayLabel: string;
}

/** Asked before the form, never a surprise after it. */
export function duplicateView({ spoken: { words, locale }, duplicate: { when }, visit, keep, another, anotherLabel, anyway, anywayLabel }: DuplicateParts): TemplateResult {
  const said = visit === undefined ? words.duplicateSome() : when === undefined ? words.duplicateThen(visit) : words.duplicate(visit, dateTime(when, locale));
  return html`<div class="stack m" part="duplicate"><div class="notice attention">${icons.mark()}<div><h3 tabindex="-1" data-step>${said}</h3><p>${words.duplicateAsk()}</p></div></div>
    <div class="row"><button type="button" class="button primary" @click=${keep}>${words.duplicateKeep()}</button><button type="button" class="button" @click=${another}>${anotherLabel}</button><button type="button" class="button plain" @click=${anyway}>${anywayLabel}</button></div></div>`;
}
