import { html, nothing } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { Query } from '../../provider/query.js';
import { icons } from '../../ui/icons.js';
import type { Spoken } from '../../provider/language.js';
import type { WaysHost, WaysShared } from './host.js';
import { afterBooking, closedReferral, isOpen, nextVisit, referralHead, referralsView, type ReferralParts } from './referrals-view.js';
import { referrals } from './ways-queries.js';
import type { WaysWords } from './words/en.js';

const linkPattern = /^#portico-(referral|practitioner)=([\w.~-]{1,128})$/;

/** What the clinic asks a patient to book, by its own list or by a link. */
export class Asked {
  readonly #host: WaysHost;
  readonly #referrals: Query<Schemas['ReferralList']>;
  /** A link of the clinic, and whether it has been followed. */
  #linked: string | undefined;
  #followed: string | undefined;
  #subjectId: string | undefined;
  /** The visit that was booked last. */
  #booked: string | undefined;

  constructor(private readonly shared: WaysShared) {
    const { host } = shared;
    this.#host = host;
    this.#referrals = new Query(host, () => (shared.may('listReferrals') ? referrals(host.connection!.state.subject!.id) : undefined));
    for (const done of ['portico-booking-done', 'portico-request-done']) host.addEventListener(done, (event) => this.#done((event as CustomEvent<{ appointmentId: string }>).detail.appointmentId));
  }

  /** What the clinic's link or the tag asks for. */
  get #askedFor(): string | undefined {
    return this.#linked ?? this.#host.referral;
  }

  /** The list has come, or will not. */
  get settled(): boolean {
    return !this.shared.may('listReferrals') || this.#referrals.data !== undefined || Boolean(this.#referrals.problem);
  }

  /** Takes the fragment of the address, where it is one of ours. */
  follow(): void {
    const [, kind, id] = linkPattern.exec(location.hash) ?? [];
    if (id === undefined) return;
    if (kind === 'referral') this.#linked = id;
    else {
      this.#host.practitioner = id;
      this.#forget();
    }
    this.#host.requestUpdate();
  }

  /** What was followed is not left behind in the address. */
  #forget(): void {
    if (linkPattern.test(location.hash)) history.replaceState(history.state, '', location.pathname + location.search);
  }

  /** Another person, or a link that can be followed now. */
  update(): void {
    if (this.#subjectId !== this.#host.connection?.state.subject?.id) {
      this.#subjectId = this.#host.connection?.state.subject?.id;
      if (this.#host.wanted.referralId !== undefined) this.#host.chooseVisit(undefined); // it is another person's
    }
    const asked = this.#askedFor;
    const referral = asked !== undefined && asked !== this.#followed ? this.#referrals.data?.items.find(({ id }) => id === asked) : undefined;
    if (!referral) return;
    this.#followed = asked;
    this.#forget();
    const visit = isOpen(referral) ? nextVisit(referral) : undefined;
    if (visit?.visitType.id !== undefined) this.#book(referral, visit);
    else this.#host.requestUpdate();
  }

  /** What follows a booking is no longer shown. */
  leave(): void {
    this.#booked = undefined;
  }

  /** Above what one can come for. */
  asked(): unknown {
    const spoken = this.shared.spoken;
    this.#booked = undefined;
    if (!spoken) return nothing;
    const { words } = spoken;
    const asked = this.#askedFor;
    const context = this.shared.context;
    const session = this.#host.connection?.state.session;
    if (asked !== undefined && (session === 'signed-out' || session === 'guest' || session === 'expired')) {
      return html`<div class="notice" part="asked">${icons.mark()}<div class="stack"><p><b>${words.askedSignIn()}</b></p><p>${words.askedSignInWhy()}</p>
        <div class="row"><button type="button" class="button primary" @click=${() => this.#host.connection?.request('sign-in')}>${context.words.signIn()}</button></div></div></div>`;
    }
    const { data, problem } = this.#referrals;
    if (problem && !data) {
      return html`<div class="notice attention">${icons.mark()}<div><p>${words.askedFailed()}</p><button type="button" class="link" @click=${() => void this.#referrals.retry()}>${context.words.tryAgain()}</button></div></div>`;
    }
    if (!data) return nothing;
    const linked = asked === undefined ? undefined : data.items.find(({ id }) => id === asked);
    const open = data.items.filter((one) => isOpen(one) && one.visits.some(({ bookable }) => bookable !== undefined));
    return [
      asked === undefined ? nothing : linked ? closedReferral(linked, { spoken, phone: context.phone }) : html`<div class="notice">${icons.mark()}<p>${words.notFound(this.#host.connection?.state.subject?.name ?? '')}</p></div>`,
      open.length ? referralsView(open, this.#parts(spoken)) : nothing,
    ];
  }

  #parts(spoken: Spoken<WaysWords>): ReferralParts {
    return { spoken, phone: this.shared.context.phone, choose: (referral, visit) => this.#book(referral, visit) };
  }

  #book(referral: Schemas['Referral'], visit: Schemas['ReferralVisit']): void {
    if (this.#booked !== undefined) void this.#host.load().then((booking) => booking.leave()).then(() => this.#choose(referral, visit)); else this.#choose(referral, visit);
  }

  #choose(referral: Schemas['Referral'], { visitType, locationId, practitionerId, bookable }: Schemas['ReferralVisit']): void {
    this.#host.narrow({ visitTypeId: visitType.id, locationId, practitionerId: practitionerId ?? '', modality: undefined, by: undefined, begun: undefined, referralId: referral.id, from: bookable?.from, to: bookable?.to });
  }

  #done(appointmentId: string): void {
    this.#booked = appointmentId;
    void this.shared.options.retry();
    void this.#referrals.retry();
  }

  /** Below a confirmation: what comes after it. */
  after(): unknown {
    const spoken = this.shared.spoken;
    const referral = this.#booked === undefined ? undefined : this.#referrals.data?.items.find(({ visits }) => visits.some(({ appointmentId }) => appointmentId === this.#booked));
    return referral && spoken ? afterBooking(referral, this.#parts(spoken)) : nothing;
  }

  /** Instead of the line that says what was chosen. */
  head(): unknown {
    const spoken = this.shared.spoken;
    const { referralId, visitTypeId } = this.#host.wanted;
    const referral = referralId === undefined ? undefined : this.#referrals.data?.items.find(({ id }) => id === referralId);
    const visit = referral?.visits.find((one) => one.visitType.id === visitTypeId && one.appointmentId === undefined);
    return referral && visit && spoken ? html`<div class="chosen">${referralHead(referral, visit, spoken)}<button type="button" class="link" @click=${() => this.#host.chooseVisit(undefined)}>${spoken.words.somethingElse()}</button></div>` : undefined;
  }
}
