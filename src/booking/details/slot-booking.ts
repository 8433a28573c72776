import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { newKey } from '../../contract/key.js';
import { Draft } from '../../drafts/draft.js';
import { dateTime } from '../../locale/locale.js';
import { readerTime } from '../../locale/zones.js';
import { draftPlace } from '../../provider/draft-place.js';
import { Language, type Spoken } from '../../provider/language.js';
import type { QueryHost } from '../../provider/query.js';
import { Task } from '../../provider/task.js';
import type { Slot } from '../../slots/group-slots.js';
import { Hold } from '../../slots/hold/hold.js';
import { holdStyles } from '../../slots/hold/hold.styles.js';
import { holdLine, warnOfEnd, whyNotKept } from '../../slots/hold/hold-view.js';
import type { HoldWords } from '../../slots/hold/words/en.js';
import { languages as holdLanguages } from '../../slots/hold/words/languages.js';
import { adoptStyles } from '../../ui/adopt.js';
import { announce } from '../../ui/announcer.js';
import type { GuestEntry } from '../../guest/guest-entry.js';
import { icons } from '../../ui/icons.js';
import { tickStyles } from '../../ui/tick.styles.js';
import { actingLine, type ViewContext } from '../../ui/view.js';
import { bookAppointment, getAppointment } from '../../visit/appointment-queries.js';
import type { Appointment } from '../../visit/facts.js';
import type { VisitWords } from '../../visit/words/en.js';
import { languages as visitLanguages } from '../../visit/words/languages.js';
import { checkValues, errorsOfProblem, toRequest, type BookingValues, type FieldErrors } from './booking-form.js';
import { confirmationView } from './confirmation-view.js';
import { detailsStyles } from './details.styles.js';
import { detailsView, otherTime } from './details-view.js';
import type { DetailsWords } from './words/en.js';
import { languages } from './words/languages.js';

/** What a sentence is made of here: the form's own words, and those of keeping a time. */
interface Saying { spoken: Spoken<DetailsWords>; hold: Spoken<HoldWords>; visit: Spoken<VisitWords> }
type Setback = (saying: Saying) => string;
interface Submission { patientId: string; body: Schemas['BookAppointment'] }

/** What the element around it does for it. */
export interface SlotBookingHost extends QueryHost {
  viewContext: (spoken: Pick<Spoken<unknown>, 'ui' | 'locale'>) => ViewContext;
  /** `Check-up, Dr Zenobia Quill, Riverside`: what the clinic's lists call it. */
  nameSlot(slot: Slot): string;
  /** Puts the focus at the next update. */
  focusOn(target: 'heading' | 'step' | 'error'): void;
  /** The lists that name a slot are those of its visit type. */
  chooseVisit(visitTypeId: string | undefined): void;
  /** Back at the times: they are asked for again. */
  chooseAgain(visitTypeId: string | undefined): void;
}

/** From the picked time to the confirmation. Comes when the first time is shown, since nobody needs it sooner. */
export class SlotBooking {
  #errors: FieldErrors = {};
  /** Why the patient is back at the times. */
  #setback: Setback | undefined;
  #guest: GuestEntry | undefined;
  /** Its file did not come. */
  #guestMissed = false;
  readonly #language: Language<DetailsWords>;
  readonly #holdLanguage: Language<HoldWords>;
  readonly #visitLanguage: Language<VisitWords>;
  readonly #draft: Draft<BookingValues>;
  readonly #hold: Hold;
  readonly #task: Task<Submission, Appointment>;

  constructor(private readonly host: SlotBookingHost) {
    this.#language = new Language(host, languages);
    this.#holdLanguage = new Language(host, holdLanguages);
    this.#visitLanguage = new Language(host, visitLanguages);
    adoptStyles(host.shadowRoot, tickStyles, holdStyles, detailsStyles);
    this.#draft = new Draft<BookingValues>(host, 'booking', () => draftPlace(host));
    this.#hold = new Hold(host, (state) => this.#holdChanged(state));
    this.#task = new Task<Submission, Appointment>(host, {
      name: 'booking',
      send: (client, { patientId, body }, key) => bookAppointment(client, patientId, body, key),
      find: (client, { id }) => getAppointment(client, this.#subject?.id ?? '', id),
      detail: ({ id }) => ({ appointmentId: id }),
    });
    host.requestUpdate();
  }

  get #subject() {
    return this.host.connection?.state.subject;
  }
  get #clinic() {
    return this.host.clinic;
  }
  get chosen(): string | undefined {
    return this.#hold.kept?.slot.id;
  }

  /** Undefined while one of the languages is on its way. */
  get #saying(): Saying | undefined {
    const [spoken, hold, visit] = [this.#language.spoken, this.#holdLanguage.spoken, this.#visitLanguage.spoken];
    return spoken && hold && visit && { spoken, hold, visit };
  }

  pick(slot: Slot): void {
    const key = newKey();
    this.#setback = undefined;
    this.#draft.set({ visitTypeId: slot.visitTypeId, hold: { key, slot } });
    this.host.focusOn('heading');
    void this.#hold.keep(slot, key);
  }

  /** What is to be shown instead of the times; nothing while the patient chooses. */
  view(): unknown {
    const saying = this.#saying;
    if (!saying) return undefined;
    const { spoken, visit } = saying;
    if (this.#task.state === 'done' && this.#task.result) {
      return confirmationView({ appointment: this.#task.result, patientName: this.#subject?.name, clinic: this.#clinic, spoken, visit, again: () => this.#again() });
    }
    this.#resume();
    if (!this.#hold.isHeld && this.#hold.state !== 'asking') return undefined;
    return html`<div class="stack l"><h2 tabindex="-1">${spoken.words.details()}</h2>${actingLine(this.#subject, spoken.ui)}
      ${this.#draft.restored ? this.#restoredLine(spoken) : nothing}${this.#details(saying)}</div>`;
  }

  /** Said above the times. */
  setbackView(): unknown {
    const saying = this.#saying;
    return saying && this.#setback ? html`<div class="notice attention">${icons.mark()}<p>${this.#setback(saying)}</p></div>` : nothing;
  }

  #details({ spoken, hold }: Saying): TemplateResult {
    const when = this.#when(spoken);
    return detailsView({
      spoken, about: this.#hold.kept ? this.host.nameSlot(this.#hold.kept.slot) : '', context: this.host.viewContext(spoken), clinic: this.#clinic, hold: holdLine(this.#hold, when, hold), values: this.#draft.values, errors: this.#errors, when, saved: this.#savedLine(spoken),
      state: this.#task.state, isIn: this.#subject !== undefined, guest: this.#guestView(spoken), beGuest: () => void this.#beGuest(), guestMissed: this.#guestMissed, set: (values) => this.#draft.set(values), submit: () => this.#submit(spoken),
      back: () => this.#back(), signIn: () => this.host.connection?.request('sign-in'),
    });
  }

  /** Null where the clinic asks for an account. */
  #guestView(spoken: Spoken<DetailsWords>): unknown {
    if (this.#clinic?.operations?.createGuestSession?.state !== 'available') return null;
    if (!this.#guest && !this.#guestMissed && this.#draft.restored && this.#draft.values.guest) void this.#beGuest();
    return this.#guest?.view(this.host.viewContext(spoken), otherTime({ spoken, back: () => this.#back() }));
  }

  async #beGuest(): Promise<void> {
    this.#guestMissed = false;
    const loaded = await import('../../guest/guest-entry.js').catch(() => undefined);
    if (!loaded) {
      this.#guestMissed = true;
      return this.host.requestUpdate();
    }
    const { GuestEntry } = loaded;
    this.#guest ??= new GuestEntry(this.host, {
      purpose: 'booking', verification: 'guest-booking',
      values: () => this.#draft.values.guest ?? {},
      set: (values) => this.#draft.set({ guest: { ...this.#draft.values.guest, ...values } }),
      clear: () => this.#startAgain(),
      focusOn: (target) => this.host.focusOn(target),
      entered: (phone) => {
        this.#guest = undefined;
        // Without its country code the contract does not take it here; the clinic has it already.
        if (phone.startsWith('+')) this.#draft.set({ phone: this.#draft.values.phone || phone });
        this.host.focusOn('heading');
      },
    });
    this.host.focusOn('step');
  }

  #startAgain(): void {
    this.#guest = undefined;
    this.#hold.release();
    void this.#draft.drop();
    this.host.focusOn('heading');
    this.host.chooseAgain(undefined);
  }

  #restoredLine({ words }: Spoken<DetailsWords>): TemplateResult {
    return html`<div class="line">${icons.done()}<span>${words.restored()}</span><button type="button" class="link" @click=${() => this.#startAgain()}>${words.startAgain()}</button></div>`;
  }

  #savedLine({ words, locale }: Spoken<DetailsWords>): TemplateResult | typeof nothing {
    const { state, savedAt } = this.#draft;
    if (state === 'saved' && savedAt !== undefined) return html`<span class="state">${icons.done()}${words.saved(locale.time(readerTime(new Date(savedAt))))}</span>`;
    if (state === 'kept') return html`${words.keptHere()}`;
    return state === 'saving' ? html`${words.saving()}` : state === 'failed' ? html`${words.notSaved()}` : nothing;
  }

  #when({ locale }: Spoken<DetailsWords>): string {
    const when = this.#hold.kept?.slot.when;
    return when ? dateTime(when, locale) : '';
  }

  /** A draft that was found again: the same key asks for the hold that it was made with. */
  #resume(): void {
    const { hold } = this.#draft.values;
    if (!hold || !this.#draft.restored || this.#hold.state !== 'none') return;
    this.host.chooseVisit(hold.slot.visitTypeId);
    void this.#hold.keep(hold.slot, hold.key);
  }

  #holdChanged(state: Hold['state']): void {
    const { problem, kept } = this.#hold;
    const hold = this.#holdLanguage.spoken;
    if (state === 'ended') this.#setBack((saying) => saying.hold.words.noLongerKept());
    if (state === 'refused') this.#setBack((saying) => whyNotKept(problem, kept?.slot, saying.hold));
    if (state === 'ending' && hold && this.#hold.current) announce(warnOfEnd(this.#hold, hold), 'assertive');
  }

  /** Keeps the patient on the picker, with fresh times and the reason. What was typed stays. */
  #setBack(reason: Setback): void {
    const saying = this.#saying;
    const { visitTypeId } = this.#draft.values;
    this.#setback = reason;
    this.#draft.restored = false;
    this.#draft.set({ hold: undefined });
    this.#hold.release(true);
    if (saying) announce(reason(saying), 'assertive');
    this.host.focusOn('heading');
    this.host.chooseAgain(visitTypeId);
  }

  #back(): void {
    const { visitTypeId } = this.#draft.values;
    this.#draft.restored = false;
    this.#draft.set({ hold: undefined });
    this.#task.reset();
    this.#hold.release();
    this.host.focusOn('heading');
    this.host.chooseAgain(visitTypeId);
  }

  #submit(spoken: Spoken<DetailsWords>): void {
    const slot = this.#hold.kept?.slot;
    if (!this.#subject || !slot || this.#task.busy) return;
    this.#errors = checkValues(this.#draft.values, this.#clinic?.features?.booking, spoken);
    if (Object.keys(this.#errors).length) return this.#showErrors();
    void this.#send(this.#subject.id, slot, spoken);
  }

  async #send(patientId: string, slot: Slot, spoken: Spoken<DetailsWords>): Promise<void> {
    await this.#hold.settled;
    if (!this.#hold.isHeld) return;
    await this.#task.submit({ patientId, body: toRequest(this.#draft.values, slot, this.#hold.current?.id) }, this.#draft.key);
    this.#submitted(spoken, slot);
  }

  #submitted(spoken: Spoken<DetailsWords>, slot: Slot): void {
    const { state, problem, result } = this.#task;
    if (state === 'done' && result) {
      this.#hold.release(true);
      this.#draft.forget();
      announce(result.status === 'booked' ? spoken.words.booked() : spoken.words.pending());
      this.host.focusOn('heading');
    }
    if (state !== 'refused' || !problem) return;
    this.#errors = errorsOfProblem(problem, spoken);
    if (Object.keys(this.#errors).length) return this.#showErrors();
    const phone = this.#clinic?.phones?.[0]?.display ?? '';
    if (problem.name === 'session-expired' || problem.name === 'unauthenticated') return; // the form asks to sign in
    if (problem.name === 'slot-taken' || problem.name === 'hold-expired') this.#setBack(({ hold }) => whyNotKept(problem, slot, hold));
    else this.#setBack(({ spoken: { words } }) => `${words.refused()}. ${words.refusedWhy()} ${phone}.`);
    this.#task.reset();
  }

  #showErrors(): void {
    this.host.focusOn('error');
    this.host.requestUpdate();
  }

  #again(): void {
    this.#task.reset();
    this.host.focusOn('heading');
    this.host.chooseAgain(undefined);
  }
}
