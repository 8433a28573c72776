import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Schemas } from '../contract/client.js';
import { PorticoElement } from '../provider/element.js';
import { Language, type Spoken } from '../provider/language.js';
import { Query } from '../provider/query.js';
import type { Slot } from '../slots/group-slots.js';
import { nameOf } from '../slots/names.js';
import '../slots/slot-picker.js'; // one file for both tags
import { SlotPicking } from '../slots/slot-picking.js';
import { slotPickerSkeleton, slotPickerView } from '../slots/slot-picker-view.js';
import { slotPickerStyles } from '../slots/slot-picker.styles.js';
import { practitioners, visitTypes, type SlotFilter } from '../slots/slot-queries.js';
import type { SlotsWords } from '../slots/words/en.js';
import { languages as slotsLanguages } from '../slots/words/languages.js';
import { baseStyles } from '../ui/base.styles.js';
import { hasTyped } from '../drafts/tab.js';
import { define } from '../ui/define.js';
import { icons } from '../ui/icons.js';
import { userText } from '../ui/text.js';
import { actingLine, view } from '../ui/view.js';
import { bookingStyles } from './booking.styles.js';
import { choices, choicesSkeleton, visitTypeList, visitTypeSkeleton } from './choose-view.js';
import { sitesOf } from './names.js';
import type { SlotBooking, SlotBookingHost } from './details/slot-booking.js';
import type { Chosen, Ways, WaysHost } from './ways/ways.js';
import type { BookingWords } from './words/en.js';
import { languages } from './words/languages.js';

/** The address ends in a link of ours. */
const linked = () => location.hash.startsWith('#portico-');

const focusTargets = { heading: 'h2', step: '[data-step]', error: '[aria-invalid], [data-invalid]' } as const;

/**
 * Books a visit: what for, when, with whom; keeps the time while the form is filled; confirms.
 *
 * @element portico-booking
 * @fires {CustomEvent<{}>} portico-booking-submit - Before it is sent; cancelable, and cancelling loses nothing
 * @fires {CustomEvent<{appointmentId: string}>} portico-booking-done - It is booked, or asked for where the clinic has still to confirm
 * @fires {CustomEvent<{problem: string}>} portico-booking-failed - It is not booked, or nobody knows; `problem` is a name of the contract's registry
 * @fires {CustomEvent<{}>} portico-request-submit - A request for a time, before it is sent; cancelable, and cancelling loses nothing
 * @fires {CustomEvent<{appointmentId: string}>} portico-request-done - The clinic has the request
 * @fires {CustomEvent<{problem: string}>} portico-request-failed - It is not sent, or nobody knows; `problem` is a name of the contract's registry
 * @fires {CustomEvent<{}>} portico-waiting-list-submit - A place on a waiting list, before it is sent; cancelable
 * @fires {CustomEvent<{entryId: string}>} portico-waiting-list-done - The person is on the list
 * @fires {CustomEvent<{problem: string}>} portico-waiting-list-failed - The person is not on it, or nobody knows
 * @fires {CustomEvent<{}>} portico-cancel-submit - What was asked for is taken back, before it is sent; cancelable
 * @fires {CustomEvent<{appointmentId: string}>} portico-cancel-done - It is taken back
 * @fires {CustomEvent<{problem: string}>} portico-cancel-failed - It is not taken back, or nobody knows
 * @fires {CustomEvent<{}>} portico-ready - It has found its backend
 * @fires {CustomEvent<{code: string, reference?: string}>} portico-error - Something on this page or of the backend keeps it from its work; `code` is one of ours, `reference` the backend's
 * @csspart base - All that is inside
 * @csspart visit-type - A row of what one can come for
 * @csspart first-free - The first free time, with its button
 * @csspart days - The strip of days
 * @csspart day - One day
 * @csspart times - The times of a part of the day
 * @csspart time - One time
 * @csspart hold - How long the time is kept
 * @csspart field - A question with its label, hint and error
 * @csspart submit - The button that books
 * @csspart confirmation - What was booked or asked for
 * @csspart request - The form that asks for a time
 * @csspart duplicate - The question whether a second visit on the same day is wanted
 * @csspart awaited - What waits for the clinic's answer
 * @csspart withdraw - The question whether a request is taken back
 * @csspart join-waiting-list - The way to the waiting list, below the times
 * @csspart waiting-list - Joining a waiting list, or the place on it
 * @csspart emergency - What to do when it cannot wait
 * @csspart acting - Whose record is open, where it is another person's
 * @csspart state - A state that takes the whole place: failed, offline, signed out
 * @cssproperty --portico-accent - What can be acted on
 * @cssproperty --portico-on-accent - Text on the accent
 * @cssproperty --portico-radius - Corners of controls
 * @cssproperty --portico-font-family - Font; the page's own by default
 */
export class PorticoBooking extends PorticoElement<BookingWords> implements SlotBookingHost, WaysHost {
  static override styles = [...baseStyles, slotPickerStyles, bookingStyles];

  /** The visit type to begin with, by the clinic's id. */
  @property({ attribute: 'visit-type' }) visitType?: string;
  /** The site to begin with. */
  @property() location?: string;
  /** The practitioner to begin with. */
  @property() practitioner?: string;
  /** What the clinic asks to be booked, by its id; shown once the person has signed in. A link of the clinic says the same by `#portico-referral=ID`. */
  @property() referral?: string;

  /** What was chosen on this page, beyond what the tag says. */
  @state() private chosen: Chosen = {};
  #booking: SlotBooking | undefined;
  #ways: Ways | undefined;
  /** What was wanted while its file could not be loaded. */
  #missed: (() => void) | undefined;
  #loading: Promise<SlotBooking> | undefined;
  #waysLoading: Promise<Ways> | undefined;
  /** The list has been shown: it does not go again. */
  #shown = false;
  #focus: keyof typeof focusTargets | undefined;

  readonly #follow = () => {
    this.#ways?.follow();
    this.requestUpdate();
  };
  readonly #slotsLanguage = new Language<SlotsWords>(this, slotsLanguages);
  readonly #visitTypes = new Query<Schemas['VisitTypeList']>(this, visitTypes);
  readonly #practitioners = new Query<Schemas['PractitionerList']>(this, () => (this.#visitTypeId ? practitioners(this.#visitTypeId) : undefined));
  readonly #picking = new SlotPicking(this, () => this.#filter(), () => this.#type?.modalities[0]);

  constructor() {
    super(languages);
  }

  /**
   * What the tag says and what was chosen on this page.
   * @internal
   */
  get wanted(): Chosen {
    const { visitTypeId = this.visitType, locationId = this.location, practitionerId = this.practitioner } = this.chosen;
    return { ...this.chosen, visitTypeId, locationId, practitionerId: practitionerId || undefined };
  }
  /** @internal */
  get types(): Schemas['VisitType'][] | undefined {
    return this.#visitTypes.data?.items;
  }
  /** Needs the file of the other ways in. */
  get #further(): boolean {
    const { by, practitionerId, visitTypeId } = this.wanted;
    const type = this.#type;
    return Boolean(by || (practitionerId && !visitTypeId) || this.referral || (type && (type.bookingAt || type.booking !== 'direct')) || this.types?.length === 0) || this.connection?.state.session === 'signed-in' || linked();
  }
  get #settled(): boolean {
    return !this.#further || this.#missed !== undefined || Boolean(this.#ways?.settled);
  }

  get #visitTypeId(): string | undefined {
    return this.wanted.visitTypeId;
  }
  get #type(): Schemas['VisitType'] | undefined {
    return this.types?.find((one) => one?.id === this.#visitTypeId); // an answer may break the contract
  }

  #filter(): SlotFilter | undefined {
    const { visitTypeId, locationId, practitionerId, modality, from, to } = this.wanted;
    return visitTypeId && this.#ways?.isDirect !== false ? { visitTypeId, locationId, practitionerId, modality, from, to } : undefined;
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="stack l"><span class="bone title"></span>${visitTypeSkeleton()}</div>`;
  }

  protected override content(spoken: Spoken<BookingWords>): unknown {
    const { subject } = this.connection?.state ?? {};
    const half = this.#booking?.view();
    return half ? html`<div class="stack l">${half}${this.#ways?.after()}</div>` : html`<div class="stack l"><h2 tabindex="-1">${spoken.words.heading()}</h2>${actingLine(subject, spoken.ui)}
      ${this.#booking?.setbackView() ?? nothing}${this.#missed ? this.#notLoaded(this.#missed, spoken) : nothing}${this.#visitTypeId ? this.#times(spoken) : this.#kinds(spoken)}</div>`;
  }

  /** A file did not come. */
  #notLoaded(again: () => void, { ui }: Spoken<BookingWords>): TemplateResult {
    return html`<div class="notice attention" role="alert">${icons.offline()}<div><p>${navigator.onLine ? ui.failedWhy() : ui.offlineWhy()}</p>
      <button type="button" class="link" @click=${again}>${ui.tryAgain()}</button></div></div>`;
  }

  /** What one can come for, or whom to, or where. */
  #kinds(spoken: Spoken<BookingWords>): unknown {
    const query = this.#visitTypes;
    const ways = this.#ways;
    const context = this.viewContext(spoken);
    const waits = !this.#shown && (!this.#settled || ways?.isLoading);
    return [ways?.patient(), ways?.beginning() ?? this.#begin(spoken), ways?.list() ?? view({ state: waits && query.state === 'ready' ? 'loading' : query.state, problem: query.problem, sources: query.data?.sources, asOf: query.data?.asOf }, context, {
      ready: () => {
        const { locationId } = this.wanted;
        const here = this.types!.filter(({ locationIds }) => !locationId || !locationIds || locationIds.includes(locationId));
        const list = ways?.offered(here) ?? here;
        this.#shown = true;
        return [ways?.asked(), list.length ? visitTypeList(list, spoken, context.phone, (visitTypeId) => this.narrow({ visitTypeId }), (type) => ways?.leadsOn(type)) : ways?.noneHere()];
      },
      skeleton: visitTypeSkeleton, retry: () => void query.retry(), signIn: () => undefined,
    })];
  }

  /** Other ways to begin. */
  #begin({ words }: Spoken<BookingWords>): TemplateResult {
    const way = (by: Chosen['by'], label: string) => html`<button type="button" class="button" @click=${() => this.narrow({ by, visitTypeId: undefined })}>${label}</button>`;
    return html`<div class="row begin">${way('clinician', words.byClinician())}${!this.location && (this.clinic?.locations?.length ?? 0) > 1 ? way('site', words.bySite()) : nothing}</div>`;
  }

  /** When, and with whom. */
  #times(spoken: Spoken<BookingWords>): unknown {
    const { words, locale } = spoken;
    const slotsSpoken = this.#slotsLanguage.spoken;
    const type = this.#type;
    const waiting = !this.#practitioners.data && !this.#practitioners.problem;
    const change = html`<button type="button" class="link" aria-label=${words.change(words.whatFor())} @click=${() => this.chooseVisit(undefined)}>${words.changeShort()}</button>`;
    const place = this.#picking.place ?? this.#ways?.place;
    const slotsView = () => [slotPickerView({
      picking: this.#picking, waiting: waiting || !this.#settled, spoken: slotsSpoken!, context: this.viewContext(spoken), chosen: this.#booking?.chosen, nothing: () => this.#ways?.nothingFree(place), noneSuits: this.#booking?.noneSuits(), pick: (slot) => void this.#pick(slot),
      practitionerName: (id) => nameOf(this.#practitioners.data?.items, id), locationName: (id) => nameOf(this.clinic?.locations, id),
    }), this.#picking.firstFree ? this.#ways?.noneSuits(place) : nothing];
    return html`${this.#ways?.head() ?? html`<p class="chosen">${type ? html`<span>${userText(type.name)}${locale.comma}${words.minutes(type.durationMinutes, locale)}</span>` : this.#visitTypes.problem ? nothing : html`<span class="bone"></span>`}${this.visitType === undefined ? change : nothing}</p>`}
      ${this.#ways?.patient()}${waiting ? choicesSkeleton(1 + Number((this.clinic?.locations?.length ?? 0) > 1) + Number((type?.modalities.length ?? 0) > 1)) : this.#filters(spoken)}
      ${slotsSpoken ? (this.#ways?.closed() ?? slotsView()) : slotPickerSkeleton()}`;
  }

  #filters({ words }: Spoken<BookingWords>): unknown {
    const { practitionerId, modality } = this.wanted;
    const locationId = this.#picking.place ?? this.#ways?.place;
    const everybody = this.#practitioners.data?.items ?? [];
    const here = everybody.filter(({ locationIds }) => !locationId || !locationIds || locationIds.includes(locationId));
    const ways = this.#type?.modalities ?? [];
    return choices([
      { id: 'location', label: words.where(), value: locationId, options: sitesOf(this.#type, everybody, this.clinic?.locations ?? []), choose: (id) => this.narrow({ locationId: id, practitionerId: undefined }) },
      { id: 'practitioner', label: words.whom(), value: practitionerId, options: here, ...(here.length > 1 && { any: words.anybody() }), choose: (practitionerId) => this.narrow({ practitionerId }) },
      { id: 'modality', label: words.how(), value: modality ?? ways[0], options: ways.map((way) => ({ id: way, name: words.modality[way as keyof BookingWords['modality']]?.() ?? way })), choose: (id) => this.narrow({ modality: id }) },
    ]);
  }

  /** @internal */
  narrow(chosen: Chosen): void {
    if ('visitTypeId' in chosen) this.focusOn('heading');
    this.chosen = { ...this.chosen, ...chosen };
  }

  async #pick(slot: Slot): Promise<void> {
    await this.with(this.load(), (booking) => booking.pick(slot), () => void this.#pick(slot));
  }

  /**
   * Uses a file once it has come; where it does not, says so and offers to try again.
   * @internal
   */
  async with<T>(loading: Promise<T>, use: (loaded: T) => void, again: () => void): Promise<void> {
    this.#missed = undefined;
    try {
      use(await loading);
    } catch {
      this.#missed = again;
      this.requestUpdate();
    }
  }

  /**
   * The second half of the way; also where what was typed before is found again.
   * @internal
   */
  load(): Promise<SlotBooking> {
    this.#loading ??= import('./details/slot-booking.js').then(({ SlotBooking: Booking }) => (this.#booking = new Booking(this)));
    this.#loading.catch(() => { this.#loading = undefined; }); // asked for again when a time is picked
    return this.#loading;
  }

  /** @internal */
  nameSlot({ visitTypeId, practitionerId, locationId }: Slot): string {
    const visit = nameOf(this.#visitTypes.data?.items, visitTypeId ?? this.#visitTypeId);
    return [visit, nameOf(this.#practitioners.data?.items, practitionerId), nameOf(this.clinic?.locations, locationId)].filter(Boolean).join(this.spoken?.locale.comma);
  }

  /** @internal */
  focusOn(target: keyof typeof focusTargets): void {
    this.#focus = target;
    this.requestUpdate();
  }

  /** @internal */
  chooseVisit(visitTypeId: string | undefined): void {
    if (visitTypeId) this.chosen = { ...this.chosen, visitTypeId };
    else {
      const { begun } = this.chosen;
      this.chosen = { ...begun, begun };
      this.focusOn('heading');
    }
  }

  /** @internal */
  chooseAgain(visitTypeId: string | undefined): void {
    this.chooseVisit(visitTypeId);
    void this.#picking.refresh();
  }

  /** Puts the focus on the heading of the step. */
  override focus(): void {
    this.focusOn('heading');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (this.hasUpdated && changed.has('practitioner')) this.chosen = {};
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const target = this.#focus;
    this.#focus = undefined;
    if (this.#further && !this.#waysLoading) {
      this.#waysLoading = import('./ways/ways.js').then(({ Ways: Loaded }) => (this.#ways = new Loaded(this)));
      void this.with(this.#waysLoading, () => undefined, () => {
        this.#waysLoading = this.#missed = undefined;
        this.requestUpdate();
      });
    }
    if (target) this.renderRoot.querySelector<HTMLElement>(focusTargets[target])?.focus();
    if (this.#picking.firstFree || this.connection?.state.session === 'signed-in' || hasTyped()) void this.load().catch(() => undefined); // said where a time is picked
  }
}

define('portico-booking', PorticoBooking);

declare global {
  interface HTMLElementTagNameMap { 'portico-booking': PorticoBooking }
  interface GlobalEventHandlersEventMap {
    'portico-booking-submit': CustomEvent<Record<string, never>>;
    'portico-booking-done': CustomEvent<{ appointmentId: string }>;
    'portico-booking-failed': CustomEvent<{ problem: string }>;
    'portico-waiting-list-submit': CustomEvent<Record<string, never>>;
    'portico-waiting-list-done': CustomEvent<{ entryId: string }>;
    'portico-waiting-list-failed': CustomEvent<{ problem: string }>;
    'portico-request-submit': CustomEvent<Record<string, never>>;
    'portico-request-done': CustomEvent<{ appointmentId: string }>;
    'portico-request-failed': CustomEvent<{ problem: string }>;
  }
}
