import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { asProblem, type Problem } from '../../contract/problem.js';
import { Draft } from '../../drafts/draft.js';
import { cacheOf } from '../../provider/cache.js';
import { draftPlace } from '../../provider/draft-place.js';
import { Language, type Spoken } from '../../provider/language.js';
import { Query, type QueryHost } from '../../provider/query.js';
import type { Slot } from '../../slots/group-slots.js';
import { announce } from '../../ui/announcer.js';
import { icons } from '../../ui/icons.js';
import { actingLine, type ViewContext } from '../../ui/view.js';
import { appointments, getAppointment } from '../../visit/appointment-queries.js';
import type { Appointment } from '../../visit/facts.js';
import { waitingList } from '../../visit/waiting-list-queries.js';
import type { VisitWords } from '../../visit/words/en.js';
import { languages as visitLanguages } from '../../visit/words/languages.js';
import { bookingOptions } from '../booking-queries.js';
import { Follow, isAwaited } from '../outcome/follow.js';
import { awaitedList, outcomeView } from '../outcome/outcome-view.js';
import { Withdrawal } from '../outcome/withdrawal.js';
import type { OutcomeWords } from '../outcome/words/en.js';
import { languages as outcomeLanguages } from '../outcome/words/languages.js';
import { reasonText } from '../ways/closed-view.js';
import type { WaysWords } from '../ways/words/en.js';
import { languages as waysLanguages } from '../ways/words/languages.js';
import type { BookingValues } from './booking-form.js';
import { confirmationView } from './confirmation-view.js';
import type { Duplicate } from './duplicate.js';
import { Entry } from './entry.js';
import type { DetailsWords } from './words/en.js';
import { languages } from './words/languages.js';

type WaitingEntry = Schemas['WaitingListEntry'];

/** What the element around it does for it. */
export interface SlotBookingHost extends QueryHost {
  viewContext: (spoken: Pick<Spoken<unknown>, 'ui' | 'locale'>) => ViewContext;
  /** `Check-up, Dr Zenobia Quill, Riverside`: what the clinic's lists call it. */
  nameSlot(slot: Slot): string;
  /** Puts the focus at the next update. */
  focusOn(target: 'heading' | 'step' | 'error'): void;
  /** The lists that name a slot are those of its visit type. */
  chooseVisit(visitTypeId: string | undefined): void;
  /** What is being looked at. */
  readonly wanted: { visitTypeId?: string | undefined; locationId?: string | undefined; practitionerId?: string | undefined; referralId?: string | undefined };
  /** The clinic's list, where it has come. */
  readonly types: readonly Schemas['VisitType'][] | undefined;
  /** Back at the times: they are asked for again. */
  chooseAgain(visitTypeId: string | undefined): void;
}

/** States in which the clinic has the next word, or has said no since. */
const open = ['requested', 'pending', 'refused', 'timed-out', 'expired'] as const;

/** What booking a time and asking for one share: what was typed, who it is for, and what became of it. */
export class Shared {
  readonly details: Language<DetailsWords>;
  readonly visit: Language<VisitWords>;
  readonly draft: Draft<BookingValues>;
  readonly entry: Entry;
  readonly follow: Follow;
  /** Of the visit type that is looked at, booked or asked for. */
  readonly options: Query<Schemas['BookingOptionList']>;
  readonly #outcome: Language<OutcomeWords>;
  readonly #reasons: Language<WaysWords>;
  readonly #awaited: Query<Schemas['AppointmentList']>;
  readonly #lists: Query<Schemas['WaitingListEntryList']>;
  readonly #withdrawal: Withdrawal;

  constructor(readonly host: SlotBookingHost, private readonly releaseAll: () => void) {
    this.details = new Language(host, languages);
    this.visit = new Language(host, visitLanguages);
    this.#outcome = new Language(host, outcomeLanguages);
    this.#reasons = new Language(host, waysLanguages);
    this.draft = new Draft<BookingValues>(host, 'booking', () => draftPlace(host));
    this.entry = new Entry(host, this.draft, () => this.startAgain());
    this.follow = new Follow(host, (appointment) => this.#ended(appointment));
    this.#withdrawal = new Withdrawal(host, (appointment) => this.#withdrawn(appointment));
    this.options = new Query(host, () => {
      const { request, hold } = this.draft.values;
      const visitTypeId = request?.visitTypeId ?? hold?.slot.visitTypeId ?? host.wanted.visitTypeId;
      return visitTypeId && this.#may('listBookingOptions') ? bookingOptions(this.#subject!.id, visitTypeId) : undefined;
    });
    this.#awaited = new Query(host, () => (this.#may('listAppointments') ? appointments(this.#subject!.id, { period: 'upcoming', status: [...open], limit: 10 }) : undefined));
    this.#lists = new Query(host, () => (this.#may('listWaitingList') && (this.canWait || this.draft.values.waiting) ? waitingList(this.#subject!.id) : undefined));
  }

  get #subject() {
    return this.host.connection?.state.subject;
  }

  /** A guest's record shows only what the guest does now. */
  #may(operation: string): boolean {
    const { session, people, subject } = this.host.connection?.state ?? {};
    return session === 'signed-in' && people?.find(({ patientId }) => patientId === subject?.id)?.operations?.[operation]?.state === 'available';
  }

  /** There is a waiting list for what is looked at, at the place where it is looked at. */
  get canWait(): boolean {
    const { visitTypeId, locationId } = this.host.wanted;
    const open = this.options.data?.items.some((option) => option.waitingList && option.visitTypeId === visitTypeId && (!locationId || !option.locationId || option.locationId === locationId));
    return Boolean(open) && this.#may('joinWaitingList');
  }

  /** The place on the list of this visit type. */
  waitingFor(visitTypeId: string | undefined): WaitingEntry | undefined {
    return this.#lists.data?.items.find((entry) => entry.visitType.id === visitTypeId && (entry.state === 'waiting' || entry.state === 'offered'));
  }

  async entryFor(visitTypeId: string): Promise<WaitingEntry | undefined> {
    await this.#lists.retry();
    return this.waitingFor(visitTypeId);
  }

  async entryOf(id: string): Promise<WaitingEntry | undefined> {
    await this.#lists.retry();
    return this.#lists.data?.items.find((entry) => entry.id === id);
  }

  listsChanged(): void {
    void this.#lists.retry();
  }

  acting({ ui }: Pick<Spoken<unknown>, 'ui'>): unknown {
    return actingLine(this.#subject, ui);
  }

  restored({ words }: Spoken<DetailsWords>): TemplateResult | typeof nothing {
    return this.draft.restored ? html`<div class="line">${icons.done()}<span>${words.restored()}</span><button type="button" class="link" @click=${() => this.startAgain()}>${words.startAgain()}</button></div>` : nothing;
  }

  /** Throws away what was typed. */
  startAgain(): void {
    this.entry.reset();
    this.releaseAll();
    void this.draft.drop();
    this.host.focusOn('heading');
    this.host.chooseAgain(undefined);
  }

  /** Why this person may not, reason by reason. */
  why(problem: Problem): unknown {
    const { spoken } = this.#reasons;
    const { reasons = [] } = problem as { reasons?: Schemas['BookingReason'][] };
    return spoken ? reasons.map((reason) => reasonText(reason, spoken)) : nothing;
  }

  /** When it is, where the options say so. */
  known(duplicate: Duplicate): Duplicate {
    const booked = this.options.data?.items.flatMap((option) => option.booked ?? []);
    return duplicate.when ? duplicate : (booked?.find(({ appointmentId }) => appointmentId === duplicate.appointmentId) ?? duplicate);
  }

  /** Shows a visit that is there already. Throws nothing: where it cannot be had, the person stays where they are. */
  async show(appointmentId: string): Promise<void> {
    const { connection, language } = this.host;
    if (!connection || !this.#subject) return;
    try {
      const found = await getAppointment(cacheOf(connection).client(language), this.#subject.id, appointmentId);
      this.releaseAll();
      this.draft.restored = false;
      this.draft.set({ hold: undefined, request: undefined, waiting: undefined });
      this.follow.show(found);
      this.host.focusOn('heading');
    } catch (error) {
      const { spoken } = this.details;
      if (spoken && asProblem(error).name !== 'session-expired') announce(spoken.words.notShown(), 'assertive');
    }
  }

  /** What was asked for or booked, in whichever state it is; nothing while there is none. */
  outcomeView(): unknown {
    const [details, visit, outcome] = [this.details.spoken, this.visit.spoken, this.#outcome.spoken];
    const appointment = this.follow.current;
    if (!appointment || !details || !visit || !outcome) return undefined;
    const { clinic } = this.host;
    const patientName = this.#subject?.name;
    const done = () => this.leave(undefined);
    const isVisit = !isAwaited(appointment) && !['refused', 'timed-out', 'expired', 'cancelled'].includes(appointment.status);
    const context = this.host.viewContext(outcome);
    return isVisit ? confirmationView({ appointment, patientName, clinic, spoken: details, visit, again: done }) : outcomeView({
      appointment, patientName, spoken: outcome, visit, context, clinic, look: () => void this.follow.ask(), again: () => this.leave(appointment.visitType?.id), done,
      withdrawal: isAwaited(appointment) ? this.#withdrawal.view(appointment, outcome, context) : nothing,
    });
  }

  /** What waits for the clinic, above what one can come for: whoever leaves and comes back finds the truth here. */
  awaitedView(): unknown {
    const { spoken } = this.#outcome;
    return spoken ? awaitedList(this.#awaited.data?.items ?? [], spoken, (appointment) => {
      this.follow.show(appointment);
      this.host.focusOn('heading');
    }) : nothing;
  }

  seeAwaited(): void {
    this.host.focusOn('step');
    this.awaitedChanged();
  }

  awaitedChanged(): void {
    void this.#awaited.retry();
    void this.options.retry();
  }

  leave(visitTypeId: string | undefined): void {
    this.follow.close();
    this.#withdrawal.reset();
    this.host.focusOn('heading');
    this.host.chooseAgain(visitTypeId);
  }

  #withdrawn(appointment: Appointment): void {
    this.follow.show(appointment);
    this.#told((words) => (appointment.status === 'cancelled' ? words.withdrawn() : appointment.status === 'booked' ? words.confirmedNow() : words.refusedNow()));
  }

  #ended(appointment: Appointment): void {
    this.#withdrawal.reset();
    this.#told((words) => (appointment.status === 'refused' ? words.refusedNow() : appointment.status === 'timed-out' || appointment.status === 'expired' ? words.timedOutNow() : appointment.status === 'cancelled' ? words.cancelledByClinic() : words.confirmedNow()));
  }

  #told(say: (words: OutcomeWords) => string): void {
    const { spoken } = this.#outcome;
    this.awaitedChanged();
    if (spoken) announce(say(spoken.words));
    this.host.focusOn('heading');
  }
}
