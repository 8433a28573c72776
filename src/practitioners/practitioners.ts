import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Schemas } from '../contract/client.js';
import { people } from '../people/people-queries.js';
import { languageName } from '../people/languages-spoken.js';
import { peopleSkeleton, personView, timesAreKnown } from '../people/person-view.js';
import { peopleStyles } from '../people/people.styles.js';
import { languagesOf, sortOut, type Wanted } from '../people/sort-out.js';
import type { PeopleWords } from '../people/words/en.js';
import { languages as peopleLanguages } from '../people/words/languages.js';
import { PorticoElement } from '../provider/element.js';
import { Language, type Spoken } from '../provider/language.js';
import { Query } from '../provider/query.js';
import { visitTypes } from '../slots/slot-queries.js';
import { announce } from '../ui/announcer.js';
import { baseStyles } from '../ui/base.styles.js';
import { define } from '../ui/define.js';
import { icons } from '../ui/icons.js';
import { phoneLink } from '../ui/text.js';
import { view, whole } from '../ui/view.js';
import { practitionersStyles } from './practitioners.styles.js';
import type { PractitionersWords } from './words/en.js';
import { languages } from './words/languages.js';

/** Some languages write the names of languages small, which in a list of choices looks forgotten. */
const capitalised = (name: string, reader: string) => name.charAt(0).toLocaleUpperCase(reader) + name.slice(1);

/** What this tag needs of a `<portico-booking>` on the same page, of whichever version. */
type Booking = HTMLElement & { practitioner?: string };

/**
 * Finds a clinician: who they are, what they speak, where they work and when they are free; and leads to booking with one of them.
 *
 * @element portico-practitioners
 * @fires {CustomEvent<{practitionerId: string}>} portico-practitioner-choose - Somebody was chosen; cancelable, and the page then goes on by itself
 * @fires {CustomEvent<{}>} portico-ready - It has found its backend
 * @fires {CustomEvent<{code: string, reference?: string}>} portico-error - Something on this page or of the backend keeps it from its work; `code` is one of ours, `reference` the backend's
 * @csspart base - All that is inside
 * @csspart filters - What the list is narrowed down by
 * @csspart field - One of them, with its label
 * @csspart practitioner - A row of the list
 * @csspart book - The button or link that leads to booking
 * @csspart state - A state that takes the whole place: failed, offline, nobody fits
 * @cssproperty --portico-accent - What can be acted on
 * @cssproperty --portico-radius - Corners of controls
 * @cssproperty --portico-font-family - Font; the page's own by default
 */
export class PorticoPractitioners extends PorticoElement<PractitionersWords> {
  static override styles = [...baseStyles, peopleStyles, practitionersStyles];

  /** Only who does this visit type, by the clinic's id. */
  @property({ attribute: 'visit-type' }) visitType?: string;
  /** Only who works at this site, by the clinic's id. */
  @property() location?: string;
  /** The page that has the `<portico-booking>`; without it, the one on this page is given who was chosen. */
  @property({ attribute: 'booking-href' }) bookingHref?: string;

  @state() private wanted: Wanted = {};
  /** How many are shown, and what that is called. */
  #found: { count: number; text: string; narrowed: boolean } | undefined;
  #announced: number | undefined;
  /** Seen so far: what one filter leaves out stays to be chosen in another. */
  readonly #tongues = new Set<string>();

  readonly #people = new Query<Schemas['PractitionerList']>(this, () => people({ visitTypeId: this.#visitTypeId, locationId: this.#locationId }));
  readonly #visitTypes = new Query<Schemas['VisitTypeList']>(this, () => (this.visitType ? undefined : visitTypes()));
  readonly #peopleLanguage = new Language<PeopleWords>(this, peopleLanguages);

  constructor() {
    super(languages);
  }

  get #visitTypeId(): string | undefined {
    return this.visitType || this.wanted.visitTypeId;
  }
  get #locationId(): string | undefined {
    return this.location || this.wanted.locationId;
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="stack l"><span class="bone title"></span>${this.#filtersSkeleton()}${peopleSkeleton()}</div>`;
  }

  protected override content(spoken: Spoken<PractitionersWords>): unknown {
    const query = this.#people;
    const rows = this.#peopleLanguage.spoken;
    if (!rows) return this.skeleton();
    const isFirst = !this.#found && (query.state === 'idle' || query.state === 'loading');
    return html`<div class="stack l"><h2 tabindex="-1">${spoken.words.heading()}</h2>${isFirst ? this.#filtersSkeleton() : this.#filters(spoken)}${view({ state: query.state, problem: query.problem, sources: query.data?.sources, asOf: query.data?.asOf }, this.viewContext(spoken), {
      ready: () => this.#list(query.data!.items, spoken, rows), skeleton: peopleSkeleton, retry: () => void query.retry(), signIn: () => this.connection?.request('sign-in'),
    })}</div>`;
  }

  #filters(spoken: Spoken<PractitionersWords>): TemplateResult {
    const { words, locale } = spoken;
    const { name = '', language = '' } = this.wanted;
    for (const tag of languagesOf(this.#people.data?.items ?? [])) this.#tongues.add(tag);
    const tongues = [...this.#tongues].map((tag) => ({ id: tag, name: capitalised(languageName(tag, locale.tag), locale.tag) })).sort((one, other) => one.name.localeCompare(other.name, locale.tag));
    return html`<fieldset class="filters" part="filters"><legend class="visually-hidden">${words.filters()}</legend>
      <div class="field" part="field"><label for="name">${words.name()}</label><input id="name" type="search" autocomplete="off" spellcheck="false" .value=${name} @input=${(event: Event) => this.#narrow({ name: (event.target as HTMLInputElement).value })}></div>
      ${this.visitType ? nothing : this.#choice('visit', words.visit(), words.anyVisit(), this.wanted.visitTypeId, this.#visitTypes.data?.items ?? [], (visitTypeId) => this.#narrow({ visitTypeId }))}
      ${this.location ? nothing : this.#choice('place', words.place(), words.anyPlace(), this.wanted.locationId, this.clinic?.locations ?? [], (locationId) => this.#narrow({ locationId }))}
      ${this.#choice('language', words.language(), words.anyLanguage(), language, tongues, (tag) => this.#narrow({ language: tag }))}</fieldset>`;
  }

  #filtersSkeleton(): TemplateResult {
    return html`<div class="filters" aria-hidden="true">${Array.from({ length: 2 + Number(!this.visitType) + Number(!this.location) }, () => html`<div class="field"><span class="bone"></span><span class="box"></span></div>`)}</div>`;
  }

  /** What leaves no choice is not asked, unless it was chosen. */
  #choice(id: string, label: string, any: string, value: string | undefined, options: readonly { id: string; name: string }[], choose: (id: string) => void): unknown {
    if (options.length < 2 && !value) return nothing;
    return html`<div class="field" part="field"><label for=${id}>${label}</label><select id=${id} translate="no" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${!value}>${any}</option>${options.map((option) => html`<option value=${option.id} ?selected=${option.id === value} .textContent=${option.name}></option>`)}</select></div>`;
  }

  #list(all: readonly Schemas['Practitioner'][], { words, locale, ui }: Spoken<PractitionersWords>, rows: Spoken<PeopleWords>): unknown {
    const { phone } = this.viewContext({ ui, locale });
    const narrowed = Object.values(this.wanted).some(Boolean);
    if (!all.length && !narrowed) return whole(icons.mark(), words.nobody(), html`<p>${words.nobodyWhy()} ${phoneLink(phone)}.</p>`);
    const found = sortOut(all, { ...this.wanted, visitTypeId: this.#visitTypeId, locationId: this.#locationId });
    this.#found = { count: found.length, text: words.found(found.length, locale), narrowed };
    if (!found.length) return whole(icons.mark(), words.noMatch(), html`<p>${words.noMatchWhy()} ${phoneLink(phone)}.</p><div class="row"><button type="button" class="button" @click=${() => this.#showAll()}>${words.showAll()}</button></div>`);
    const timesKnown = timesAreKnown(all);
    const placeName = (id: string) => this.clinic?.locations?.find((one) => one.id === id)?.name;
    return html`<div class="stack"><p class="small quiet">${words.found(found.length, locale)}</p><ul class="people" role="list">${found.map((person) =>
      html`<li part="practitioner"><div class="person">${personView({ person, spoken: rows, placeName, timesKnown })}${this.#way(person, words)}</div></li>`)}</ul></div>`;
  }

  /** Nothing where this page has no booking and names none. */
  #way({ id, name }: Schemas['Practitioner'], words: PractitionersWords): unknown {
    const choose = (event: Event) => this.#choose(event, id);
    const page = this.#bookingPage(id);
    if (page) return html`<a class="button" part="book" translate="no" aria-label=${words.bookWith(name)} href=${page} @click=${choose} .textContent=${words.book()}></a>`;
    return this.#booking ? html`<button type="button" class="button" part="book" translate="no" aria-label=${words.bookWith(name)} @click=${choose} .textContent=${words.book()}></button>` : nothing;
  }

  get #booking(): Booking | null {
    return (this.getRootNode() as Document | ShadowRoot).querySelector<Booking>('portico-booking') ?? document.querySelector<Booking>('portico-booking');
  }

  #bookingPage(id: string): string | undefined {
    if (!this.bookingHref || !URL.canParse(this.bookingHref, document.baseURI)) return undefined;
    const url = new URL(this.bookingHref, document.baseURI);
    url.hash = `portico-practitioner=${encodeURIComponent(id)}`;
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  }

  #choose(event: Event, practitionerId: string): void {
    const goesOn = this.dispatchEvent(new CustomEvent('portico-practitioner-choose', { bubbles: true, composed: true, cancelable: true, detail: { practitionerId } }));
    if (!goesOn) return event.preventDefault();
    const booking = this.#booking;
    if (this.bookingHref || !booking) return;
    booking.practitioner = practitionerId;
    booking.scrollIntoView({ block: 'start' });
    booking.focus();
  }

  #narrow(wanted: Wanted): void {
    this.wanted = { ...this.wanted, ...wanted };
  }

  #showAll(): void {
    this.wanted = {};
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#name')?.focus());
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#found) return;
    const { count, text, narrowed } = this.#found;
    if (narrowed && this.#announced !== undefined && this.#announced !== count) announce(text);
    this.#announced = count;
  }
}

define('portico-practitioners', PorticoPractitioners);

declare global {
  interface HTMLElementTagNameMap { 'portico-practitioners': PorticoPractitioners }
  interface GlobalEventHandlersEventMap { 'portico-practitioner-choose': CustomEvent<{ practitionerId: string }> }
}
