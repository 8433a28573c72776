import { html, nothing } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { peopleSkeleton, personView, timesAreKnown } from '../../people/person-view.js';
import { people, places } from '../../people/people-queries.js';
import type { PeopleWords } from '../../people/words/en.js';
import { languages as peopleLanguages } from '../../people/words/languages.js';
import { Language, type Spoken } from '../../provider/language.js';
import { Query } from '../../provider/query.js';
import { nameOf } from '../../slots/names.js';
import { announce } from '../../ui/announcer.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, userText } from '../../ui/text.js';
import { view, whole } from '../../ui/view.js';
import type { Position, SiteOrder } from './distance.js';
import type { Chosen, WaysHost, WaysShared } from './host.js';
import { sitesView } from './sites-view.js';
import { lastVisits } from './way.js';
import type { WaysWords } from './words/en.js';

type Locating = 'idle' | 'asking' | 'known' | 'refused';

const locatingMs = 15_000;
const positionKeptMs = 300_000;

/** Begins with whom or where, and then with what one can come for there. */
export class Lists {
  readonly #host: WaysHost;
  readonly #language: Language<PeopleWords>;
  readonly #people: Query<Schemas['PractitionerList']>;
  readonly #places: Query<Schemas['LocationList']>;
  #order: SiteOrder = 'name';
  #locating: Locating = 'idle';
  /** In memory only, for as long as the page lives. */
  #from: Position | undefined;

  constructor(private readonly shared: WaysShared) {
    const { host } = shared;
    this.#host = host;
    this.#language = new Language(host, peopleLanguages);
    this.#people = new Query(host, () => (this.#needsPeople ? people({}) : undefined));
    this.#places = new Query(host, () => (host.wanted.by === 'site' ? places() : undefined));
  }

  get #needsPeople(): boolean {
    const { by, practitionerId, visitTypeId } = this.#host.wanted;
    return by === 'clinician' || Boolean(practitionerId && !visitTypeId);
  }

  /** Its words have come. */
  get settled(): boolean {
    return this.#language.spoken !== undefined;
  }

  /** Instead of the list of visits: clinicians, or sites. */
  list(): unknown {
    const spoken = this.shared.spoken;
    const { by } = this.#host.wanted;
    if (!by || !spoken) return undefined;
    const back = html`<div class="row"><button type="button" class="button plain" @click=${() => this.#host.narrow({ by: undefined, visitTypeId: undefined })}>${spoken.words.all()}</button></div>`;
    return [by === 'site' ? this.#siteList(spoken) : this.#clinicianList(spoken), back];
  }

  #clinicianList(spoken: Spoken<WaysWords>): unknown {
    const query = this.#people;
    const rows = this.#language.spoken!;
    const { words } = spoken;
    const context = this.shared.context;
    return view({ state: query.state, problem: query.problem, sources: query.data?.sources, asOf: query.data?.asOf }, context, {
      ready: () => {
        const list = query.data!.items;
        if (!list.length) return whole(icons.mark(), words.nobody(), html`<p>${words.nobodyWhy()} ${phoneLink(context.phone)}.</p>`);
        const timesKnown = timesAreKnown(list);
        return html`<div class="stack m"><h3 id="whom">${words.whom()}</h3><ul class="people" role="list" aria-labelledby="whom">${list.map((person) => html`<li><button type="button" class="person" part="practitioner" @click=${() => this.#begin({ practitionerId: person.id })}>
          ${personView({ person, spoken: rows, placeName: (id) => nameOf(this.#host.clinic?.locations, id), timesKnown })}${icons.later()}</button></li>`)}</ul></div>`;
      },
      skeleton: peopleSkeleton, retry: () => void query.retry(), signIn: () => this.#host.connection?.request('sign-in'),
    });
  }

  #siteList(spoken: Spoken<WaysWords>): unknown {
    const query = this.#places;
    return view({ state: query.state, problem: query.problem, sources: query.data?.sources, asOf: query.data?.asOf }, this.shared.context, {
      ready: () => sitesView({
        sites: query.data!.items, spoken, order: this.#order, sort: (order) => this.#sort(order), last: lastVisits(this.shared.options.data?.items), locating: this.#locating, from: this.#from,
        locate: () => this.#locate(), choose: (locationId) => this.#begin({ locationId }),
      }),
      skeleton: peopleSkeleton, retry: () => void query.retry(), signIn: () => this.#host.connection?.request('sign-in'),
    });
  }

  /** Where the patient is stays on this device: the distances are worked out here. */
  #locate(): void {
    if (this.#locating === 'asking') return;
    const set = (state: Locating, from?: Position) => {
      [this.#locating, this.#from] = [state, from];
      if (from) this.#order = 'distance';
      const { spoken } = this.shared;
      if (state === 'refused' && spoken) announce(spoken.words.distancesRefused());
      this.#host.requestUpdate();
    };
    if (!('geolocation' in navigator)) return set('refused');
    set('asking');
    navigator.geolocation.getCurrentPosition(({ coords: { latitude, longitude } }) => set('known', { latitude, longitude }), () => set('refused'), { timeout: locatingMs, maximumAge: positionKeptMs });
  }

  #sort(order: SiteOrder): void {
    this.#order = order;
    this.#host.requestUpdate();
  }

  #begin(begun: NonNullable<Chosen['begun']>): void {
    this.#host.narrow({ ...begun, begun, by: undefined, visitTypeId: undefined });
  }

  /** With whom or where, above what one can come for; undefined where that is open. */
  beginning(): unknown {
    const spoken = this.shared.spoken;
    if (!spoken) return undefined;
    const { words } = spoken;
    const { by, practitionerId, locationId, begun } = this.#host.wanted;
    if (by) return nothing;
    const name = practitionerId ? nameOf(this.#people.data?.items, practitionerId) : nameOf(this.#places.data?.items ?? this.#host.clinic?.locations, begun?.locationId && locationId);
    if (!practitionerId && !begun?.locationId) return undefined;
    const what = practitionerId ? words.whomShort() : words.whichShort();
    return html`<p class="chosen" data-step tabindex="-1">${name === undefined ? html`<span class="bone"></span>` : html`<span>${userText(practitionerId ? words.with(name) : name)}</span>`}
      <button type="button" class="link" aria-label="${what}: ${words.all()}" @click=${() => this.#open()}>${words.all()}</button></p>`;
  }

  /** All visits again, whatever the page began with. */
  #open(): void {
    this.#host.narrow({ practitionerId: '', locationId: undefined, begun: { practitionerId: '' }, visitTypeId: undefined });
  }

  /** Visits of the chosen clinician and site. */
  offered(types: readonly Schemas['VisitType'][]): Schemas['VisitType'][] {
    const { practitionerId } = this.#host.wanted;
    const does = practitionerId ? this.#people.data?.items.find(({ id }) => id === practitionerId)?.visitTypeIds : undefined;
    return types.filter(({ id }) => !does || does.includes(id));
  }

  /** What is not yet known of the chosen clinician. */
  get isLoading(): boolean {
    return this.#needsPeople && !this.#host.wanted.by && this.#people.data === undefined && !this.#people.problem;
  }

  /** Instead of an empty list. */
  noneHere(): unknown {
    const spoken = this.shared.spoken;
    if (!spoken) return nothing;
    const { words } = spoken;
    if (!this.#host.types?.length) return html`<div class="whole"><h3>${icons.mark()}${words.nothingOffered()}</h3><p>${words.nothingOfferedWhy()} ${phoneLink(this.shared.context.phone)}.</p></div>`;
    return whole(icons.mark(), words.noneHere(), html`<p>${words.noneHereWhy()} ${phoneLink(this.shared.context.phone)}.</p><div class="row"><button type="button" class="button" @click=${() => this.#open()}>${words.all()}</button></div>`);
  }
}
