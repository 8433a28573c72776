import { html, nothing, type ReactiveController } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { peopleSkeleton, personView, timesAreKnown } from '../../people/person-view.js';
import { people, places } from '../../people/people-queries.js';
import { peopleStyles } from '../../people/people.styles.js';
import type { PeopleWords } from '../../people/words/en.js';
import { languages as peopleLanguages } from '../../people/words/languages.js';
import { Language, type Spoken } from '../../provider/language.js';
import { Query, type QueryHost } from '../../provider/query.js';
import { nameOf } from '../../slots/names.js';
import type { SlotFilter } from '../../slots/slot-queries.js';
import { adoptStyles } from '../../ui/adopt.js';
import { announce } from '../../ui/announcer.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, userText } from '../../ui/text.js';
import { view, whole, type ViewContext } from '../../ui/view.js';
import { choices } from '../choose-view.js';
import type { SlotBooking } from '../details/slot-booking.js';
import { type WaysOn } from './alternatives-view.js';
import { closedView, noneSuitsView, nothingFreeView } from './closed-view.js';
import type { Position, SiteOrder } from './distance.js';
import { afterBooking, closedReferral, isOpen, nextVisit, referralHead, referralsView, type ReferralParts } from './referrals-view.js';
import { sitesView } from './sites-view.js';
import { lastVisits, optionAt, publicWay } from './way.js';
import { bookingOptions, referrals } from './ways-queries.js';
import { waysStyles } from './ways.styles.js';
import type { WaysWords } from './words/en.js';
import { languages } from './words/languages.js';

/** What is chosen so far. */
export interface Chosen extends Partial<SlotFilter> {
  /** Which list one chooses from first, where it is not what the visit is for. */
  by?: 'clinician' | 'site' | undefined;
  /** What was chosen from it; stays when another visit is chosen. */
  begun?: Pick<SlotFilter, 'practitionerId' | 'locationId'> | undefined;
  /** What the clinic asks for is being booked. */
  referralId?: string | undefined;
}

/** The element around it. */
export interface WaysHost extends QueryHost {
  readonly wanted: Chosen;
  readonly types: readonly Schemas['VisitType'][] | undefined;
  practitioner?: string;
  referral?: string;
  viewContext: (spoken: Pick<Spoken<unknown>, 'ui' | 'locale'>) => ViewContext;
  focusOn(target: 'heading' | 'step' | 'error'): void;
  narrow(chosen: Chosen): void;
  /** Back to what one can come for, without one. */
  chooseVisit(visitTypeId: string | undefined): void;
  /** The times are asked for again. */
  chooseAgain(visitTypeId: string | undefined): void;
  /** What asks for a time, joins the waiting list, or leaves a confirmation. */
  load(): Promise<Pick<SlotBooking, 'ask' | 'join' | 'leave'>>;
  with<T>(loading: Promise<T>, use: (loaded: T) => void, again: () => void): Promise<void>;
}

type Locating = 'idle' | 'asking' | 'known' | 'refused';

const linkPattern = /^#portico-(referral|practitioner)=([\w.~-]{1,128})$/;
const locatingMs = 15_000;
const positionKeptMs = 300_000;

/** The ways into booking other than by what the visit is for, and what to do where a way is closed. Comes when one is needed. */
export class Ways implements ReactiveController {
  readonly #language: Language<WaysWords>;
  readonly #peopleLanguage: Language<PeopleWords>;
  readonly #options: Query<Schemas['BookingOptionList']>;
  readonly #referrals: Query<Schemas['ReferralList']>;
  readonly #people: Query<Schemas['PractitionerList']>;
  readonly #places: Query<Schemas['LocationList']>;
  #order: SiteOrder = 'name';
  #locating: Locating = 'idle';
  /** In memory only, for as long as the page lives. */
  #from: Position | undefined;
  /** A link of the clinic, and whether it has been followed. */
  #linked: string | undefined;
  #followed: string | undefined;
  #subjectId: string | undefined;
  /** The visit that was booked last. */
  #booked: string | undefined;

  constructor(private readonly host: WaysHost) {
    adoptStyles(host.shadowRoot, peopleStyles, waysStyles);
    this.#language = new Language(host, languages);
    this.#peopleLanguage = new Language(host, peopleLanguages);
    this.#options = new Query(host, () => (this.#may('listBookingOptions') ? bookingOptions(this.#subject!.id) : undefined));
    this.#referrals = new Query(host, () => (this.#may('listReferrals') ? referrals(this.#subject!.id) : undefined));
    this.#people = new Query(host, () => (this.#needsPeople ? people({}) : undefined));
    this.#places = new Query(host, () => (host.wanted.by === 'site' ? places() : undefined));
    for (const done of ['portico-booking-done', 'portico-request-done']) host.addEventListener(done, (event) => this.#done((event as CustomEvent<{ appointmentId: string }>).detail.appointmentId));
    host.addController(this);
    this.follow();
    host.requestUpdate();
  }

  get #subject() {
    return this.host.connection?.state.subject;
  }
  get #state() {
    return this.host.connection?.state;
  }
  get #spoken(): Spoken<WaysWords> | undefined {
    return this.#language.spoken;
  }
  get #context(): ViewContext {
    return this.host.viewContext(this.#spoken!);
  }
  get #needsPeople(): boolean {
    const { by, practitionerId, visitTypeId } = this.host.wanted;
    return by === 'clinician' || Boolean(practitionerId && !visitTypeId);
  }
  /** What the clinic's link or the tag asks for. */
  get #askedFor(): string | undefined {
    return this.#linked ?? this.host.referral;
  }

  #may(operation: string): boolean {
    const { session, people: all, subject } = this.#state ?? {};
    return session === 'signed-in' && all?.find(({ patientId }) => patientId === subject?.id)?.operations?.[operation]?.state === 'available';
  }

  /** All that decides what is shown first has come, or will not. */
  get settled(): boolean {
    const waits = (operation: string, { data, problem }: { data: unknown; problem: unknown }) => this.#may(operation) && data === undefined && !problem;
    return this.#spoken !== undefined && this.#peopleLanguage.spoken !== undefined && !waits('listBookingOptions', this.#options) && !waits('listReferrals', this.#referrals);
  }

  /** Takes the fragment of the address, where it is one of ours. */
  follow(): void {
    const [, kind, id] = linkPattern.exec(location.hash) ?? [];
    if (id === undefined) return;
    if (kind === 'referral') this.#linked = id;
    else {
      this.host.practitioner = id;
      this.#forget();
    }
    this.host.requestUpdate();
  }

  /** What was followed is not left behind in the address. */
  #forget(): void {
    if (linkPattern.test(location.hash)) history.replaceState(history.state, '', location.pathname + location.search);
  }

  hostUpdated(): void {
    if (this.#subjectId !== this.#subject?.id) {
      this.#subjectId = this.#subject?.id;
      if (this.host.wanted.referralId !== undefined) this.host.chooseVisit(undefined); // it is another person's
    }
    const asked = this.#askedFor;
    const referral = asked !== undefined && asked !== this.#followed ? this.#referrals.data?.items.find(({ id }) => id === asked) : undefined;
    if (!referral) return;
    this.#followed = asked;
    this.#forget();
    const visit = isOpen(referral) ? nextVisit(referral) : undefined;
    if (visit?.visitType.id !== undefined) this.#book(referral, visit);
    else this.host.requestUpdate();
  }

  // What one can come for

  /** Instead of the list of visits: clinicians, or sites. */
  list(): unknown {
    const spoken = this.#spoken;
    const { by } = this.host.wanted;
    if (!by || !spoken) return undefined;
    const back = html`<div class="row"><button type="button" class="button plain" @click=${() => this.host.narrow({ by: undefined, visitTypeId: undefined })}>${spoken.words.all()}</button></div>`;
    return [by === 'site' ? this.#siteList(spoken) : this.#clinicianList(spoken), back];
  }

  #clinicianList(spoken: Spoken<WaysWords>): unknown {
    const query = this.#people;
    const rows = this.#peopleLanguage.spoken!;
    const { words } = spoken;
    const context = this.#context;
    return view({ state: query.state, problem: query.problem, sources: query.data?.sources, asOf: query.data?.asOf }, context, {
      ready: () => {
        const list = query.data!.items;
        if (!list.length) return whole(icons.mark(), words.nobody(), html`<p>${words.nobodyWhy()} ${phoneLink(context.phone)}.</p>`);
        const timesKnown = timesAreKnown(list);
        return html`<div class="stack m"><h3 id="whom">${words.whom()}</h3><ul class="people" role="list" aria-labelledby="whom">${list.map((person) => html`<li><button type="button" class="person" part="practitioner" @click=${() => this.#begin({ practitionerId: person.id })}>
          ${personView({ person, spoken: rows, placeName: (id) => nameOf(this.host.clinic?.locations, id), timesKnown })}${icons.later()}</button></li>`)}</ul></div>`;
      },
      skeleton: peopleSkeleton, retry: () => void query.retry(), signIn: () => this.host.connection?.request('sign-in'),
    });
  }

  #siteList(spoken: Spoken<WaysWords>): unknown {
    const query = this.#places;
    return view({ state: query.state, problem: query.problem, sources: query.data?.sources, asOf: query.data?.asOf }, this.#context, {
      ready: () => sitesView({
        sites: query.data!.items, spoken, order: this.#order, sort: (order) => this.#sort(order), last: lastVisits(this.#options.data?.items), locating: this.#locating, from: this.#from,
        locate: () => this.#locate(), choose: (locationId) => this.#begin({ locationId }),
      }),
      skeleton: peopleSkeleton, retry: () => void query.retry(), signIn: () => this.host.connection?.request('sign-in'),
    });
  }

  /** Where the patient is stays on this device: the distances are worked out here. */
  #locate(): void {
    if (this.#locating === 'asking') return;
    const set = (state: Locating, from?: Position) => {
      [this.#locating, this.#from] = [state, from];
      if (from) this.#order = 'distance';
      const { spoken } = this.#language;
      if (state === 'refused' && spoken) announce(spoken.words.distancesRefused());
      this.host.requestUpdate();
    };
    if (!('geolocation' in navigator)) return set('refused');
    set('asking');
    navigator.geolocation.getCurrentPosition(({ coords: { latitude, longitude } }) => set('known', { latitude, longitude }), () => set('refused'), { timeout: locatingMs, maximumAge: positionKeptMs });
  }

  #sort(order: SiteOrder): void {
    this.#order = order;
    this.host.requestUpdate();
  }

  #begin(begun: NonNullable<Chosen['begun']>): void {
    this.host.narrow({ ...begun, begun, by: undefined, visitTypeId: undefined });
  }

  /** With whom or where, above what one can come for; undefined where that is open. */
  beginning(): unknown {
    const spoken = this.#spoken;
    if (!spoken) return undefined;
    const { words } = spoken;
    const { by, practitionerId, locationId, begun } = this.host.wanted;
    if (by) return nothing;
    const name = practitionerId ? nameOf(this.#people.data?.items, practitionerId) : nameOf(this.#places.data?.items ?? this.host.clinic?.locations, begun?.locationId && locationId);
    if (!practitionerId && !begun?.locationId) return undefined;
    const what = practitionerId ? words.whomShort() : words.whichShort();
    return html`<p class="chosen" data-step tabindex="-1">${name === undefined ? html`<span class="bone"></span>` : html`<span>${userText(practitionerId ? words.with(name) : name)}</span>`}
      <button type="button" class="link" aria-label="${what}: ${words.all()}" @click=${() => this.#open()}>${words.all()}</button></p>`;
  }

  /** All visits again, whatever the page began with. */
  #open(): void {
    this.host.narrow({ practitionerId: '', locationId: undefined, begun: { practitionerId: '' }, visitTypeId: undefined });
  }

  /** Visits of the chosen clinician and site. */
  offered(types: readonly Schemas['VisitType'][]): Schemas['VisitType'][] {
    const { practitionerId } = this.host.wanted;
    const does = practitionerId ? this.#people.data?.items.find(({ id }) => id === practitionerId)?.visitTypeIds : undefined;
    return types.filter(({ id }) => !does || does.includes(id));
  }

  /** Whether choosing it leads on: to times, to a request, or to why not. */
  leadsOn({ id }: Schemas['VisitType']): boolean {
    return optionAt(this.#options.data?.items, id, this.host.wanted.locationId) !== undefined;
  }

  /** What is not yet known of the chosen clinician. */
  get isLoading(): boolean {
    return this.#needsPeople && !this.host.wanted.by && this.#people.data === undefined && !this.#people.problem;
  }

  /** For whom, where somebody may book for several. */
  patient(): unknown {
    const { people: all = [], subject } = this.#state ?? {};
    const able = all.filter(({ operations }) => operations?.bookAppointment?.state === 'available');
    return this.#spoken && choices([{
      id: 'patient', label: this.#spoken.words.patient(), value: subject?.id, options: able.map(({ patientId, displayName }) => ({ id: patientId, name: displayName })),
      choose: (id) => this.host.connection?.request('switch-subject', id),
    }]);
  }

  /** Instead of an empty list. */
  noneHere(): unknown {
    const spoken = this.#spoken;
    if (!spoken) return nothing;
    const { words } = spoken;
    if (!this.host.types?.length) return html`<div class="whole"><h3>${icons.mark()}${words.nothingOffered()}</h3><p>${words.nothingOfferedWhy()} ${phoneLink(this.#context.phone)}.</p></div>`;
    return whole(icons.mark(), words.noneHere(), html`<p>${words.noneHereWhy()} ${phoneLink(this.#context.phone)}.</p><div class="row"><button type="button" class="button" @click=${() => this.#open()}>${words.all()}</button></div>`);
  }

  // What the clinic asks for

  /** Above what one can come for. */
  asked(): unknown {
    const spoken = this.#spoken;
    this.#booked = undefined;
    if (!spoken) return nothing;
    const { words } = spoken;
    const asked = this.#askedFor;
    const context = this.#context;
    const session = this.#state?.session;
    if (asked !== undefined && (session === 'signed-out' || session === 'guest' || session === 'expired')) {
      return html`<div class="notice" part="asked">${icons.mark()}<div class="stack"><p><b>${words.askedSignIn()}</b></p><p>${words.askedSignInWhy()}</p>
        <div class="row"><button type="button" class="button primary" @click=${() => this.host.connection?.request('sign-in')}>${context.words.signIn()}</button></div></div></div>`;
    }
    const { data, problem } = this.#referrals;
    if (problem && !data) {
      return html`<div class="notice attention">${icons.mark()}<div><p>${words.askedFailed()}</p><button type="button" class="link" @click=${() => void this.#referrals.retry()}>${context.words.tryAgain()}</button></div></div>`;
    }
    if (!data) return nothing;
    const linked = asked === undefined ? undefined : data.items.find(({ id }) => id === asked);
    const open = data.items.filter((one) => isOpen(one) && one.visits.some(({ bookable }) => bookable !== undefined));
    return [
      asked === undefined ? nothing : linked ? closedReferral(linked, { spoken, phone: context.phone }) : html`<div class="notice">${icons.mark()}<p>${words.notFound(this.#subject?.name ?? '')}</p></div>`,
      open.length ? referralsView(open, this.#parts(spoken)) : nothing,
    ];
  }

  #parts(spoken: Spoken<WaysWords>): ReferralParts {
    return { spoken, phone: this.#context.phone, choose: (referral, visit) => this.#book(referral, visit) };
  }

  #book(referral: Schemas['Referral'], visit: Schemas['ReferralVisit']): void {
    if (this.#booked !== undefined) void this.host.load().then((booking) => booking.leave()).then(() => this.#choose(referral, visit)); else this.#choose(referral, visit);
  }

  #choose(referral: Schemas['Referral'], { visitType, locationId, practitionerId, bookable }: Schemas['ReferralVisit']): void {
    this.host.narrow({ visitTypeId: visitType.id, locationId, practitionerId: practitionerId ?? '', modality: undefined, by: undefined, begun: undefined, referralId: referral.id, from: bookable?.from, to: bookable?.to });
  }

  #done(appointmentId: string): void {
    this.#booked = appointmentId;
    void this.#options.retry();
    void this.#referrals.retry();
  }

  /** Below a confirmation: what comes after it. */
  after(): unknown {
    const spoken = this.#spoken;
    const referral = this.#booked === undefined ? undefined : this.#referrals.data?.items.find(({ visits }) => visits.some(({ appointmentId }) => appointmentId === this.#booked));
    return referral && spoken ? afterBooking(referral, this.#parts(spoken)) : nothing;
  }

  /** Instead of the line that says what was chosen. */
  head(): unknown {
    const spoken = this.#spoken;
    const { referralId, visitTypeId } = this.host.wanted;
    const referral = referralId === undefined ? undefined : this.#referrals.data?.items.find(({ id }) => id === referralId);
    const visit = referral?.visits.find((one) => one.visitType.id === visitTypeId && one.appointmentId === undefined);
    return referral && visit && spoken ? html`<div class="chosen">${referralHead(referral, visit, spoken)}<button type="button" class="link" @click=${() => this.host.chooseVisit(undefined)}>${spoken.words.somethingElse()}</button></div>` : undefined;
  }

  // Why not, and what else

  get #option(): Schemas['BookingOption'] | undefined {
    const { visitTypeId, locationId } = this.host.wanted;
    return visitTypeId === undefined ? undefined : optionAt(this.#options.data?.items, visitTypeId, locationId);
  }

  #wayAt(locationId: string | undefined): string {
    const { visitTypeId } = this.host.wanted;
    const type = this.host.types?.find(({ id }) => id === visitTypeId);
    const option = visitTypeId === undefined ? undefined : optionAt(this.#options.data?.items, visitTypeId, locationId);
    return option?.way ?? (type ? publicWay(type, locationId) : 'direct');
  }

  /** Times can be picked. */
  get isDirect(): boolean {
    return this.#wayAt(this.host.wanted.locationId) === 'direct';
  }

  /** The site that is meant where no times say it. */
  get place(): string | undefined {
    const { locationId, visitTypeId } = this.host.wanted;
    if (locationId !== undefined || this.isDirect) return locationId;
    const type = this.host.types?.find(({ id }) => id === visitTypeId);
    const sites = type?.locationIds ?? this.host.clinic?.locations?.map(({ id }) => id) ?? [];
    return this.#option?.locationId ?? sites.find((id) => this.#wayAt(id) === this.#wayAt(undefined)) ?? sites[0];
  }

  /** From the options; signed out, the clinic's other sites where times can be picked. */
  #alternatives(place: string | undefined): readonly Schemas['BookingAlternative'][] {
    const option = this.#option;
    if (option) {
      const list = option.alternatives ?? [];
      return option.waitingList && !list.some(({ kind }) => kind === 'waiting-list') ? [...list, { kind: 'waiting-list' }] : list;
    }
    const type = this.host.types?.find(({ id }) => id === this.host.wanted.visitTypeId);
    const sites = type?.locationIds ?? type?.bookingAt?.map(({ locationId }) => locationId) ?? [];
    return sites.filter((id) => id !== place && this.#wayAt(id) === 'direct').map((locationId) => ({ kind: 'other-location', locationId }));
  }

  #second(use: (booking: Pick<SlotBooking, 'ask' | 'join'>) => void): void {
    void this.host.with(this.host.load(), use, () => this.#second(use));
  }

  #on(spoken: Spoken<WaysWords>, place: string | undefined): WaysOn {
    const { visitTypeId, practitionerId, referralId, modality } = this.host.wanted;
    return {
      spoken, placeName: (id) => nameOf(this.host.clinic?.locations, id), visitName: (id) => nameOf(this.host.types, id), isDirect: (id) => this.#wayAt(id) === 'direct',
      go: (chosen) => {
        this.host.narrow({ ...chosen, ...('visitTypeId' in chosen && { referralId: undefined, from: undefined, to: undefined }) });
        this.host.focusOn('heading');
      },
      ask: visitTypeId === undefined ? undefined : (locationId) => this.#second((booking) => booking.ask({ visitTypeId, locationId: locationId ?? place, practitionerId, modality, referralId })),
      wait: visitTypeId === undefined || !this.#may('joinWaitingList') ? undefined : () => this.#second((booking) => booking.join({ visitTypeId, locationId: place, practitionerId })),
    };
  }

  /** Instead of the times, where none can be picked. */
  closed(): unknown {
    const spoken = this.#spoken;
    this.#booked = undefined;
    if (!spoken || this.isDirect) return undefined;
    const { place } = this;
    const needsAccount = this.#state?.session !== 'signed-in' && this.#option?.reasons?.some(({ code }) => code === 'account-needed');
    return closedView({
      way: this.#wayAt(place), option: this.#option, alternatives: this.#alternatives(place), place: nameOf(this.host.clinic?.locations, place), on: this.#on(spoken, place), context: this.#context,
      retry: () => void this.#options.retry(), signIn: needsAccount ? () => this.host.connection?.request('sign-in') : undefined,
    });
  }

  /** Where nothing is free. */
  nothingFree(place: string | undefined): unknown {
    const spoken = this.#spoken;
    if (!spoken) return undefined;
    const { practitionerId } = this.host.wanted;
    return nothingFreeView({
      alternatives: this.#alternatives(place), on: this.#on(spoken, place), context: this.#context, retry: () => this.host.chooseAgain(this.host.wanted.visitTypeId),
      anybody: practitionerId ? () => this.host.narrow({ practitionerId: '' }) : undefined,
    });
  }

  /** Below the times. */
  noneSuits(place: string | undefined): unknown {
    const spoken = this.#spoken;
    // The waiting list has its own line there.
    return spoken && this.#option ? noneSuitsView(this.#alternatives(place).filter(({ kind }) => kind !== 'waiting-list'), this.#on(spoken, place)) : nothing;
  }
}
