import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Schemas } from '../contract/client.js';
import { addDays } from '../locale/locale.js';
import { PorticoElement } from '../provider/element.js';
import { Language, type Spoken } from '../provider/language.js';
import { Query, stateOfProblem } from '../provider/query.js';
import { baseStyles } from '../ui/base.styles.js';
import { define } from '../ui/define.js';
import { icons } from '../ui/icons.js';
import { closeMenus } from '../ui/menu.js';
import { phoneLink, timeText, webAddress } from '../ui/text.js';
import { actingLine, view, type ViewData } from '../ui/view.js';
import { downloadCalendar } from '../visit/calendar-download.js';
import type { Appointment } from '../visit/facts.js';
import { referrals, waitingList } from '../visit/waiting-list-queries.js';
import type { VisitWords } from '../visit/words/en.js';
import { languages as visitLanguages } from '../visit/words/languages.js';
import type { ActKind } from './abilities.js';
import type { Acts } from './acts/acts.js';
import type { ActsHost, FocusTarget } from './acts/place.js';
import { appointmentsStyles } from './appointments.styles.js';
import { Awaiting } from './awaiting.js';
import { extraMissing, offersView, openOffers, referralsView, waitingView, type OfferActs } from './extra-view.js';
import { listSkeleton, monthsView, nextView, row, type ListParts } from './list-view.js';
import { isAwaited, nextOf } from './months.js';
import { AppointmentPages } from './pages.js';
import type { AppointmentsWords } from './words/en.js';
import { languages } from './words/languages.js';

const pageLength = 50;
const pastLength = 25;
/** What the clinic could not offer is said for as long as cancelled visits usually are. */
const answeredDays = 30;
const answered: Schemas['AppointmentStatusKnown'][] = ['refused', 'expired', 'timed-out'];

/**
 * Lists a patient's visits and requests, and lets them change the time, cancel, and take an earlier time that is offered.
 *
 * @element portico-appointments
 * @fires {CustomEvent<{}>} portico-cancel-submit - Before a visit is cancelled; cancelable
 * @fires {CustomEvent<{appointmentId: string}>} portico-cancel-done - It is cancelled, or asked for where the clinic has still to confirm
 * @fires {CustomEvent<{problem: string}>} portico-cancel-failed - It is not cancelled, or nobody knows; `problem` is a name of the contract's registry
 * @fires {CustomEvent<{}>} portico-reschedule-submit - Before a visit is moved; cancelable
 * @fires {CustomEvent<{appointmentId: string}>} portico-reschedule-done - It is moved, or asked for where the clinic has still to confirm
 * @fires {CustomEvent<{problem: string}>} portico-reschedule-failed - It keeps its time, or nobody knows
 * @fires {CustomEvent<{}>} portico-offer-submit - Before an offered time is taken; cancelable
 * @fires {CustomEvent<{appointmentId: string}>} portico-offer-done - The offered time is taken
 * @fires {CustomEvent<{problem: string}>} portico-offer-failed - It is not taken, or nobody knows
 * @fires {CustomEvent<{}>} portico-decline-submit - Before an offered time is declined; cancelable
 * @fires {CustomEvent<{offerId: string}>} portico-decline-done - It is declined; the place on the list stays
 * @fires {CustomEvent<{problem: string}>} portico-decline-failed - It is not declined, or nobody knows
 * @fires {CustomEvent<{}>} portico-waiting-list-submit - Before joining a waiting list; cancelable
 * @fires {CustomEvent<{entryId: string}>} portico-waiting-list-done - The patient is on the list
 * @fires {CustomEvent<{problem: string}>} portico-waiting-list-failed - They are not, or nobody knows
 * @fires {CustomEvent<{}>} portico-leave-submit - Before leaving a waiting list; cancelable
 * @fires {CustomEvent<{entryId: string}>} portico-leave-done - It is left
 * @fires {CustomEvent<{problem: string}>} portico-leave-failed - It is not left, or nobody knows
 * @fires {CustomEvent<{referralId?: string}>} portico-appointments-book - A link to the clinic's booking page was pressed; cancel it to go there in your own way
 * @fires {CustomEvent<{}>} portico-ready - It has found its backend
 * @fires {CustomEvent<{code: string, reference?: string}>} portico-error - Something on this page or of the backend keeps it from its work; `code` is one of ours, `reference` the backend's
 * @csspart base - All that is inside
 * @csspart next - The next visit
 * @csspart visit - A visit in a list
 * @csspart state-word - How a visit stands, in words with an icon
 * @csspart offer - A time that is free for this person
 * @csspart take - The button that takes it
 * @csspart waiting - A waiting list that this person is on
 * @csspart referral - What the clinic asks this person to book
 * @csspart dialog - The question before a visit is cancelled
 * @csspart submit - The button that cancels, moves or joins
 * @csspart first-free - The first free time, with its button
 * @csspart days - The strip of days
 * @csspart day - One day
 * @csspart times - The times of a part of the day
 * @csspart time - One time
 * @csspart hold - How long the new time is kept
 * @csspart field - A question with its label, hint and error
 * @csspart past - The button that shows past visits
 * @csspart acting - Whose record is open, where it is another person's
 * @csspart state - A state that takes the whole place: failed, offline, signed out
 * @cssproperty --portico-accent - What can be acted on
 * @cssproperty --portico-on-accent - Text on the accent
 * @cssproperty --portico-surface - Behind menus and the dialog; the page's own by default
 * @cssproperty --portico-radius - Corners of controls
 * @cssproperty --portico-font-family - Font; the page's own by default
 */
export class PorticoAppointments extends PorticoElement<AppointmentsWords> implements ActsHost {
  static override styles = [...baseStyles, appointmentsStyles];

  /** The clinic's page with `<portico-booking>`; links to it stand where a visit can be booked. Without it the phone does. */
  @property({ attribute: 'booking-href' }) bookingHref?: string;

  @state() private showsPast = false;
  #acts: Acts | undefined;
  #loading: Promise<Acts> | undefined;
  /** The file of the acts did not come. */
  #missed: (() => void) | undefined;
  #focus: FocusTarget | undefined;
  /** What a change made of a visit, until the list says so too. */
  readonly #changed = new Map<string, Appointment>();

  readonly #visitLanguage = new Language<VisitWords>(this, visitLanguages);
  readonly #upcoming = new AppointmentPages(this, () => ({ period: 'upcoming', limit: pageLength }));
  readonly #past = new AppointmentPages(this, () => (this.showsPast ? { period: 'past', limit: pastLength } : undefined));
  readonly #answered = new AppointmentPages(this, () => {
    const { asOf } = this.#upcoming.query.data ?? {};
    return asOf === undefined ? undefined : { status: answered, from: addDays(asOf.slice(0, 10), -answeredDays), limit: pageLength };
  });
  readonly #waiting = new Query<Schemas['WaitingListEntryList']>(this, () => this.#extra('listWaitingList', waitingList));
  readonly #referrals = new Query<Schemas['ReferralList']>(this, () => this.#extra('listReferrals', referrals));

  constructor() {
    super(languages);
    new Awaiting(this, () => this.#isAwaited, () => this.refresh());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#closeMenus);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#closeMenus);
  }

  /** @internal */
  get today(): string | undefined {
    return this.#upcoming.query.data?.asOf.slice(0, 10);
  }

  /** Asks again for all that is shown. */
  async refresh(): Promise<void> {
    await Promise.all([this.#upcoming.refresh(), this.#answered.refresh(), this.#past.refresh(), this.#waiting.retry(), this.#referrals.retry()]);
    if (this.#upcoming.query.state === 'ready') this.#changed.clear();
    this.requestUpdate();
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="stack l"><span class="bone title"></span>${listSkeleton()}</div>`;
  }

  protected override content(spoken: Spoken<AppointmentsWords>): unknown {
    const visit = this.#visitLanguage.spoken;
    if (!visit) return this.skeleton();
    const { subject, people = [] } = this.connection?.state ?? {};
    const whole = this.#acts?.wholeView();
    if (whole) return whole;
    const parts: ListParts = {
      spoken, visit, context: this.viewContext(spoken), book: (label, fragment, about) => this.#book(label, fragment, about),
      acts: {
        mayWait: people.find(({ patientId }) => patientId === subject?.id)?.operations?.joinWaitingList?.state === 'available',
        begin: (kind, appointment) => this.#begin(kind, appointment), calendar: (appointment) => this.#calendar(appointment, visit),
      },
    };
    return html`<div class="stack l"><div class="row spread m"><h2 tabindex="-1">${spoken.words.heading()}</h2>${this.#book(spoken.words.book())}</div>
      ${actingLine(subject, spoken.ui)}${people.length > 1 ? this.#whose(spoken) : nothing}${this.#missed ? this.#notLoaded(this.#missed, spoken) : nothing}${this.#acts?.lineView() ?? nothing}
      ${view(this.#viewData(), parts.context, {
        ready: () => this.#list(parts), skeleton: listSkeleton, retry: () => this.#retry(), signIn: () => this.connection?.request('sign-in'),
      })}</div>${this.#acts?.dialogView() ?? nothing}`;
  }

  /** Who is there comes before what is read. */
  #viewData(): ViewData {
    const { session, subject, problem } = this.connection?.state ?? {};
    if (session === 'signed-out' || session === 'expired') return { state: 'signed-out', expired: session === 'expired' };
    if (session === undefined || session === 'unknown') return problem ? { state: stateOfProblem(problem, 1), problem } : { state: 'loading' };
    if (!subject) return { state: session === 'guest' ? 'signed-out' : 'not-permitted' };
    const { query, isTurning } = this.#upcoming;
    const read = isTurning ? 'ready' : query.state;
    return { state: read, problem: query.problem, sources: query.data?.sources, asOf: query.data?.asOf };
  }

  #retry(): void {
    if (this.connection?.state.session === 'unknown') this.connection.request('reload');
    else void this.refresh();
  }

  #list(parts: ListParts): unknown {
    const { spoken: { words } } = parts;
    const known = this.#upcoming.items.map((one) => this.#changed.get(one.id) ?? one);
    const next = nextOf(known);
    const others = known.filter((one) => one !== next && !answered.includes(one.status as 'refused'));
    const refused = [...new Map([...known, ...this.#answered.items].filter(({ status }) => answered.includes(status as 'refused')).map((one) => [one.id, one])).values()];
    const entries = this.#waiting.data?.items ?? [];
    const offers = this.#offerActs();
    const { asOf } = this.#upcoming.query.data ?? {};
    const extraFailed = this.#waiting.problem && !this.#waiting.data || this.#referrals.problem && !this.#referrals.data;
    return html`${offersView(entries, known, parts, offers)}${referralsView(this.#referrals.data?.items ?? [], parts)}${extraFailed ? extraMissing(parts, () => void Promise.all([this.#waiting.retry(), this.#referrals.retry()])) : nothing}
      ${refused.length ? html`<section class="stack of-month" aria-labelledby="answered"><h3 class="month-name" id="answered">${words.answers()}</h3><ul class="visits" role="list">${refused.map((one) => html`<li>${row(one, parts)}</li>`)}</ul></section>` : nothing}
      ${next ? nextView(next, parts) : nothing}
      ${known.length ? monthsView(others, parts, { thisYear: asOf?.slice(0, 4) ?? '' }) : html`<div class="stack"><h3>${words.none()}</h3>${this.bookingHref === undefined ? html`<p>${words.noneWhy()} ${phoneLink(parts.context.phone)}.</p>` : nothing}</div>`}
      ${this.#upcoming.hasMore ? html`<div class="row"><button type="button" class="button" @click=${() => this.#upcoming.more()}>${words.more()}</button></div>` : nothing}
      ${waitingView(entries, parts, offers)}
      <div class="row spread foot"><button type="button" class="button plain" part="past" aria-expanded=${this.showsPast ? 'true' : 'false'} @click=${() => this.#togglePast()}>${words.past()}</button>
        ${asOf === undefined ? nothing : html`<span class="small quiet">${timeText(words.upToDate(parts.spoken.locale.time(asOf.slice(11, 16))), asOf)}</span>`}</div>
      ${this.showsPast ? this.#pastList(parts) : nothing}`;
  }

  #pastList(parts: ListParts): unknown {
    const { spoken: { words }, context } = parts;
    const { query, items, hasMore, hasSome, isTurning } = this.#past;
    return html`<section class="stack l" aria-labelledby="past"><h3 id="past" tabindex="-1">${words.past()}</h3>
      ${view({ state: hasSome && query.state === 'loading' ? 'ready' : query.state, problem: query.problem, sources: query.data?.sources, asOf: query.data?.asOf }, context, {
        ready: () => [items.length ? monthsView(items, parts, { past: true }) : html`<p>${words.noPast()}</p>`,
          hasMore || isTurning ? html`<div class="row"><button type="button" class="button" aria-disabled=${isTurning ? 'true' : nothing} @click=${() => this.#past.more()}>${words.more()}</button></div>` : nothing],
        skeleton: () => html`<span class="bone"></span><span class="bone"></span>`, retry: () => void this.#past.refresh(), signIn: () => this.connection?.request('sign-in'),
      })}</section>`;
  }

  #togglePast(): void {
    this.showsPast = !this.showsPast;
    if (this.showsPast) this.focusOn('past');
  }

  #whose({ words }: Spoken<AppointmentsWords>): TemplateResult {
    const { people = [], subject } = this.connection?.state ?? {};
    return html`<div class="field choose"><label for="whose">${words.whose()}</label><select id="whose" translate="no" @change=${(event: Event) => this.connection?.request('switch-subject', (event.target as HTMLSelectElement).value)}>
      ${people.map(({ patientId, displayName }) => html`<option value=${patientId} ?selected=${patientId === subject?.id} .textContent=${displayName}></option>`)}</select></div>`;
  }

  #book(label: string, fragment?: string, about?: string): TemplateResult | typeof nothing {
    if (this.bookingHref === undefined) return nothing;
    const address = new URL(this.bookingHref, document.baseURI);
    if (fragment !== undefined) address.hash = fragment;
    const referralId = fragment?.split('=')[1];
    const go = (event: Event) => {
      const told = new CustomEvent('portico-appointments-book', { bubbles: true, composed: true, cancelable: true, detail: referralId === undefined ? {} : { referralId: decodeURIComponent(referralId) } });
      if (!this.dispatchEvent(told)) event.preventDefault();
    };
    return html`<a class="button" href=${webAddress(address.href)} aria-describedby=${about ?? nothing} @click=${go}>${label}</a>`;
  }

  /** Waiting lists and referrals, where this clinic has them. */
  #extra<T>(operation: 'listWaitingList' | 'listReferrals', options: (patientId: string) => T): T | undefined {
    const { subject, clinic } = this.connection?.state ?? {};
    return subject && clinic?.operations?.[operation]?.state === 'available' && this.#upcoming.hasSome ? options(subject.id) : undefined;
  }

  get #isAwaited(): boolean {
    return this.#upcoming.items.some((one) => isAwaited(this.#changed.get(one.id) ?? one)) || openOffers(this.#waiting.data?.items ?? []).length > 0;
  }

  #begin(kind: ActKind, appointment: Appointment): void {
    void this.#withActs((acts) => acts.begin(kind, appointment));
  }

  #calendar(appointment: Appointment, visit: Spoken<VisitWords>): void {
    downloadCalendar(appointment, this.clinic, visit);
  }

  #offerActs(): OfferActs {
    return {
      take: (offer, entry) => void this.#withActs((acts) => acts.take(offer, entry, this.#upcoming.items.find(({ id }) => id === entry.appointmentId))),
      decline: (offer, entry) => void this.#withActs((acts) => acts.decline(offer, entry)),
      leave: (entry) => void this.#withActs((acts) => acts.leave(entry)),
      outcome: (id) => this.#acts?.outcomeView(id) ?? nothing,
      busy: (id) => this.#acts?.isBusy(id) ?? false,
    };
  }

  /** What a person does comes in a file of its own, when they first do something. */
  async #withActs(then: (acts: Acts) => void): Promise<void> {
    this.#missed = undefined;
    this.#loading ??= import('./acts/acts.js').then(({ Acts: Loaded }) => (this.#acts = new Loaded(this)));
    try {
      then(await this.#loading);
    } catch {
      this.#loading = undefined;
      this.#missed = () => void this.#withActs(then);
    }
    this.requestUpdate();
  }

  #notLoaded(again: () => void, { words, ui }: Spoken<AppointmentsWords>): TemplateResult {
    return html`<div class="notice attention" role="alert">${icons.offline()}<div><p>${words.notLoaded()} ${navigator.onLine ? ui.failedWhy() : ui.offlineWhy()}</p><button type="button" class="link" @click=${again}>${ui.tryAgain()}</button></div></div>`;
  }

  /** @internal */
  show(appointment: Appointment): void {
    this.#changed.set(appointment.id, appointment);
    void this.refresh();
  }

  /** @internal */
  focusOn(target: FocusTarget): void {
    this.#focus = target;
    this.requestUpdate();
  }

  readonly #closeMenus = (event: Event): void => {
    if (this.shadowRoot) closeMenus(this.shadowRoot, event.composedPath().find((one) => one instanceof Element && one.matches('details.menu')));
  };

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    this.#acts?.updated();
    const target = this.#focus;
    if (!target) return;
    const found = [...this.renderRoot.querySelectorAll<HTMLElement>({ heading: 'h2', past: '#past', error: '[aria-invalid]' }[target as 'heading'] ?? `[id="visit-${target}"], [id="waiting"]`)][0];
    if (!found) return;
    this.#focus = undefined;
    found.focus();
  }
}

define('portico-appointments', PorticoAppointments);

declare global {
  interface HTMLElementTagNameMap { 'portico-appointments': PorticoAppointments }
  interface GlobalEventHandlersEventMap {
    'portico-cancel-submit': CustomEvent<Record<string, never>>;
    'portico-cancel-done': CustomEvent<{ appointmentId: string }>;
    'portico-cancel-failed': CustomEvent<{ problem: string }>;
    'portico-reschedule-submit': CustomEvent<Record<string, never>>;
    'portico-reschedule-done': CustomEvent<{ appointmentId: string }>;
    'portico-reschedule-failed': CustomEvent<{ problem: string }>;
    'portico-offer-submit': CustomEvent<Record<string, never>>;
    'portico-offer-done': CustomEvent<{ appointmentId: string }>;
    'portico-offer-failed': CustomEvent<{ problem: string }>;
    'portico-decline-submit': CustomEvent<Record<string, never>>;
    'portico-decline-done': CustomEvent<{ offerId: string }>;
    'portico-decline-failed': CustomEvent<{ problem: string }>;
    'portico-waiting-list-submit': CustomEvent<Record<string, never>>;
    'portico-waiting-list-done': CustomEvent<{ entryId: string }>;
    'portico-waiting-list-failed': CustomEvent<{ problem: string }>;
    'portico-leave-submit': CustomEvent<Record<string, never>>;
    'portico-leave-done': CustomEvent<{ entryId: string }>;
    'portico-leave-failed': CustomEvent<{ problem: string }>;
    'portico-appointments-book': CustomEvent<{ referralId?: string }>;
  }
}
