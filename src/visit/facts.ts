import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../contract/client.js';
import type { Spoken } from '../provider/language.js';
import { phoneLink, userText, webAddress } from '../ui/text.js';
import type { VisitWords } from './words/en.js';

export type Appointment = Schemas['Appointment'];

/** `Check-up with Dr Quill at Riverside.`; as much of it as is known. */
export function whatText({ visitType, practitioners, location }: Pick<Appointment, 'visitType' | 'practitioners' | 'location'>, { words }: Spoken<VisitWords>): string | undefined {
  const name = practitioners?.map((one) => one.name).join(', ');
  return visitType && name ? (location ? words.what(visitType.name, name, location.name) : words.whatShort(visitType.name, name)) : visitType?.name;
}

/** A link out to the way there. */
export function directionsLink({ links }: Appointment, { words }: Spoken<VisitWords>, className = 'button'): TemplateResult | typeof nothing {
  const directions = links?.find(({ kind }) => kind === 'directions');
  return directions ? html`<a class=${className} href=${webAddress(directions.url)} target="_blank" rel="noopener noreferrer">${words.directions()}</a>` : nothing;
}

/** `Bring`, before what the clinic wants done. */
export function preparationLabel(kind: string | undefined, { words }: Spoken<VisitWords>): string {
  const labels: Record<string, () => string> = { bring: words.bring, arrive: words.beThere, prepare: words.prepare, afterwards: words.afterwards };
  return (labels[kind ?? 'prepare'] ?? words.prepare)();
}

/** For whom, where, and what the clinic wants done before. */
export function visitFacts({ location, preparation = [] }: Appointment, patientName: string | undefined, spoken: Spoken<VisitWords>): TemplateResult {
  const { words, locale } = spoken;
  return html`<dl class="facts">
    ${patientName === undefined ? nothing : html`<dt>${words.forWhom()}</dt><dd>${userText(patientName)}</dd>`}
    ${location?.address ? html`<dt>${words.place()}</dt><dd>${userText([location.name, ...location.address.lines].join(locale.comma))}${location.phones?.[0] ? html`<br>${phoneLink(location.phones[0])}` : nothing}</dd>` : nothing}
    ${preparation.map(({ kind, text, lang }) => html`<dt>${preparationLabel(kind, spoken)}</dt><dd lang=${lang ?? nothing}>${userText(text)}</dd>`)}
  </dl>`;
}
