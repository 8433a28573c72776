import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../contract/client.js';
import { dateTime } from '../locale/locale.js';
import { zonePlace } from '../locale/zones.js';
import type { Spoken } from '../provider/language.js';
import { timeText, userText, webAddress } from '../ui/text.js';
import { initials } from './initials.js';
import { languageNames } from './languages-spoken.js';
import type { PeopleWords } from './words/en.js';

export interface PersonParts {
  person: Schemas['Practitioner'];
  spoken: Spoken<PeopleWords>;
  placeName: (id: string) => string | undefined;
  /** The backend said of others when they are free: of whom it says nothing has no free time. */
  timesKnown: boolean;
}

/** Picture, name, what they are, what they speak, when they are free and where. */
export function personView({ person, spoken: { words, locale }, placeName, timesKnown }: PersonParts): TemplateResult {
  const { name, role, languages = [], acceptingNew, nextAvailable } = person;
  const place = nextAvailable && placeName(nextAvailable.locationId);
  return html`${face(person)}<span class="about"><b>${userText(name)}</b>
    ${role === undefined ? nothing : html`<span class="small quiet">${userText(role)}</span>`}
    ${languages.length ? html`<span class="small quiet" translate="no" .textContent=${words.speaks(languageNames(languages, locale.tag))}></span>` : nothing}
    ${acceptingNew === undefined ? nothing : html`<span class="small quiet">${acceptingNew ? words.takesNew() : words.takesNoNew()}</span>`}
    ${nextAvailable
      ? html`<span class="small">${words.nextFree()} ${timeText(dateTime(nextAvailable.when, locale), nextAvailable.when.start)}${place === undefined ? nothing : html`${locale.comma}${userText(place)}`}${locale.comma}<span translate="no" .textContent=${locale.zone(zonePlace(nextAvailable.when.timeZone))}></span></span>`
      : timesKnown ? html`<span class="small quiet">${words.nothingFree()}</span>` : nothing}</span>`;
}

/** A picture says nothing that the name beside it does not; one that does not come leaves the initials. */
const face = ({ name, photo }: Schemas['Practitioner']): TemplateResult => html`<span class="face" aria-hidden="true" translate="no"><span .textContent=${initials(name)}></span>${webAddress(photo?.url) === nothing ? nothing
  : html`<img alt="" src=${photo!.url} width="56" height="56" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${({ target }: Event) => { (target as HTMLElement).hidden = true; }} @load=${({ target }: Event) => { (target as HTMLElement).hidden = false; }}>`}</span>`;

export const timesAreKnown = (list: readonly Schemas['Practitioner'][]): boolean => list.some(({ nextAvailable }) => nextAvailable !== undefined);

export const peopleSkeleton = (): TemplateResult => html`<ul class="people" role="list" aria-hidden="true">${Array.from({ length: 5 }, () =>
  html`<li><span class="person"><span class="face"></span><span class="about"><span class="bone"></span><span class="bone"></span><span class="bone"></span></span></span></li>`)}</ul>`;
