import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { newKey } from '../../contract/key.js';
import { dateTime } from '../../locale/locale.js';
import { Language, type Spoken } from '../../provider/language.js';
import { Task } from '../../provider/task.js';
import type { Slot } from '../../slots/group-slots.js';
import { nameOf } from '../../slots/names.js';
import { Hold } from '../../slots/hold/hold.js';
import { holdStyles } from '../../slots/hold/hold.styles.js';
import { holdLine, warnOfEnd, whyNotKept } from '../../slots/hold/hold-view.js';
import type { HoldWords } from '../../slots/hold/words/en.js';
import { languages as holdLanguages } from '../../slots/hold/words/languages.js';
import { adoptStyles } from '../../ui/adopt.js';
import { announce } from '../../ui/announcer.js';
import { icons } from '../../ui/icons.js';
import { tickStyles } from '../../ui/tick.styles.js';
import { bookAppointment, getAppointment } from '../../visit/appointment-queries.js';
import type { Appointment } from '../../visit/facts.js';
import { isAwaited } from '../outcome/follow.js';
import type { RequestAbout } from '../request/request-about.js';
import { checkValues, errorsOfProblem, toRequest, type FieldErrors } from './booking-form.js';
import { detailsStyles } from './details.styles.js';
import { detailsView, otherTime } from './details-view.js';
import { duplicateOf, duplicateOn, duplicateView, type Duplicate } from './duplicate.js';
import { savedLine } from './questions.js';
import { Shared, type SlotBookingHost } from './shared.js';
import type { DetailsWords } from './words/en.js';

export type { SlotBookingHost } from './shared.js';

/** Ways to a visit that few need; each comes when it is asked for. */
const flows = {
  request: async () => (await import('../request/request-flow.js')).RequestFlow,
  waiting: async () => (await import('../waiting/waiting-flow.js')).WaitingFlow,
};

/** What a sentence is made of here: the form's own words, and those of keeping a time. */
interface Saying { spoken: Spoken<DetailsWords>; hold: Spoken<HoldWords> }
type Setback = (saying: Saying) => unknown;
interface Submission { patientId: string; body: Schemas['BookAppointment'] }

/** From the picked time, or the wish for one, to the confirmation. Comes when the first time is shown, since nobody needs it sooner. */
export class SlotBooking {
  #errors: FieldErrors = {};
  /** Why the patient is back at the times. */
  #setback: Setback | undefined;
  /** The backend said that there is such a visit. */
  #duplicate: Duplicate | undefined;
  readonly #flows: { [Way in keyof typeof flows]?: InstanceType<Awaited<ReturnType<(typeof flows)[Way]>>> } = {};
  readonly #loading: { [Way in keyof typeof flows]?: Promise<void> } = {};
  /** Its file did not come. */
  #missed: (() => void) | undefined;
  readonly #shared: Shared;
  readonly #holdLanguage: Language<HoldWords>;
  readonly #hold: Hold;
  readonly #task: Task<Submission, Appointment>;

  constructor(private readonly host: SlotBookingHost) {
    adoptStyles(host.shadowRoot, tickStyles, holdStyles, detailsStyles);
    this.#shared = new Shared(host, () => { this.#hold.release(); this.#task.reset(); });
    this.#holdLanguage = new Language(host, holdLanguages);
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
  get #draft() {
    return this.#shared.draft;
  }
  get chosen(): string | undefined {
    return this.#hold.kept?.slot.id;
  }

  /** Undefined while one of the languages is on its way. */
  get #saying(): Saying | undefined {
    const [spoken, hold] = [this.#shared.details.spoken, this.#holdLanguage.spoken];
    return spoken && hold && { spoken, hold };
  }

  pick(slot: Slot): void {
    const key = newKey();
    this.#setback = this.#duplicate = undefined;
    this.#draft.set({ visitTypeId: slot.visitTypeId, hold: { key, slot }, referralId: this.host.wanted.referralId, request: undefined, waiting: undefined, alsoBooked: undefined });
    this.host.focusOn('heading');
    void this.#hold.keep(slot, key);
  }

  /** Asks the clinic for a time instead of picking one. */
  ask(about: RequestAbout): Promise<void> {
    return this.#begin('request', () => {
      this.#draft.set({ hold: undefined, waiting: undefined });
      this.#flows.request?.start(about);
    });
  }

  /** Waits for a time to become free. */
  join(about: RequestAbout): Promise<void> {
    return this.#begin('waiting', () => {
      this.#draft.set({ hold: undefined, request: undefined });
      const entry = this.#shared.waitingFor(about.visitTypeId);
      if (entry) this.#flows.waiting?.show(entry);
      else this.#flows.waiting?.start(about);
    });
  }

  async #begin(way: keyof typeof flows, then: () => void): Promise<void> {
    this.#setback = this.#missed = undefined;
    try {
      await this.#load(way);
      this.#hold.release();
      this.#shared.follow.close();
      then();
    } catch {
      this.#missed = () => void this.#begin(way, then);
      this.host.requestUpdate();
    }
  }

  /** Away from what was booked, to what comes next. */
  leave(): void {
    this.#shared.leave(undefined);
  }

  /** What is to be shown instead of the times; nothing while the patient chooses. */
  view(): unknown {
    const saying = this.#saying;
    if (!saying) return undefined;
    const { spoken } = saying;
    const outcome = this.#shared.outcomeView();
    if (outcome) return outcome;
    this.#resume();
    const flow = this.#flows.request?.view() ?? this.#flows.waiting?.view();
    if (flow) return flow;
    if (!this.#hold.isHeld && this.#hold.state !== 'asking') return undefined;
    return html`<div class="stack l"><h2 tabindex="-1">${spoken.words.details()}</h2>${this.#shared.acting(spoken)}
      ${this.#shared.restored(spoken)}${this.#details(saying)}</div>`;
  }

  /** Said above the times. */
  setbackView(): unknown {
    const saying = this.#saying;
    if (!saying) return nothing;
    return [
      this.#setback ? html`<div class="notice attention">${icons.mark()}<div>${this.#setback(saying)}</div></div>` : nothing,
      this.#missed ? this.#notLoaded(this.#missed, saying.spoken) : nothing, this.#shared.awaitedView(),
    ];
  }

  /** Said below the times: other ways to a visit than those. Undefined where the clinic offers none here. */
  noneSuits(): unknown {
    const { spoken } = this.#shared.details;
    const { visitTypeId, locationId, practitionerId } = this.host.wanted;
    if (!spoken || visitTypeId === undefined || !this.#shared.canWait) return undefined;
    const { words } = spoken;
    const isOn = this.#shared.waitingFor(visitTypeId) !== undefined;
    return html`${isOn ? words.onWaitingList() : words.noneSuits()} <button type="button" class="link" part="join-waiting-list" @click=${() => void this.join({ visitTypeId, locationId, practitionerId })}>${isOn ? words.seeWaitingList() : words.joinWaitingList()}</button>`;
  }

  #notLoaded(again: () => void, { ui }: Spoken<DetailsWords>): TemplateResult {
    return html`<div class="notice attention" role="alert">${icons.offline()}<div><p>${navigator.onLine ? ui.failedWhy() : ui.offlineWhy()}</p><button type="button" class="link" @click=${again}>${ui.tryAgain()}</button></div></div>`;
  }

  async #load(way: keyof typeof flows): Promise<void> {
    if (this.#flows[way]) return;
    this.#loading[way] ??= way === 'request' ? flows.request().then((Flow) => { this.#flows.request = new Flow(this.#shared); }) : flows.waiting().then((Flow) => { this.#flows.waiting = new Flow(this.#shared); });
    try {
      await this.#loading[way];
    } catch (error) {
      delete this.#loading[way]; // loaded again when it is asked for again
      throw error;
    }
  }

  #details({ spoken, hold }: Saying): TemplateResult {
    const when = this.#when(spoken);
    const context = this.host.viewContext(spoken);
    const duplicate = this.#subject && this.#asked();
    return detailsView({
      spoken, about: this.#hold.kept ? this.host.nameSlot(this.#hold.kept.slot) : '', context, clinic: this.#clinic, hold: holdLine(this.#hold, when, hold), values: this.#draft.values, errors: this.#errors, when, saved: savedLine(this.#draft, spoken),
      state: this.#task.state, set: (values) => this.#draft.set(values), submit: () => this.#submit(spoken), back: () => this.#back(),
      before: duplicate ? this.#duplicateView(duplicate, spoken) : this.#subject ? undefined
        : this.#shared.entry.view({ heading: spoken.words.signInFirst(), why: spoken.words.signInWhy(), withoutAccount: spoken.words.withoutAccount() }, context, otherTime({ spoken, back: () => this.#back() })),
    });
  }

  /** A visit of this kind that is there already on that day, unless the answer was to book all the same. */
  #asked(): Duplicate | undefined {
    const slot = this.#hold.kept?.slot;
    const found = this.#duplicate ?? (slot && this.#task.state === 'idle' ? duplicateOn(this.#shared.options.data?.items, slot.visitTypeId, [slot.when.localDate]) : undefined);
    return found && found.appointmentId !== this.#draft.values.alsoBooked ? found : undefined;
  }

  #duplicateView(duplicate: Duplicate, spoken: Spoken<DetailsWords>): TemplateResult {
    const { kept } = this.#hold;
    return duplicateView({
      spoken, duplicate: this.#shared.known(duplicate), visit: kept && nameOf(this.host.types, kept.slot.visitTypeId), keep: () => void this.#shared.show(duplicate.appointmentId), another: () => this.#back(), anotherLabel: spoken.words.otherTime(), anywayLabel: spoken.words.duplicateAnyway(),
      anyway: () => {
        this.#draft.set({ alsoBooked: duplicate.appointmentId });
        this.#duplicate = undefined;
        this.host.focusOn('heading');
      },
    });
  }

  #when({ locale }: Spoken<DetailsWords>): string {
    const when = this.#hold.kept?.slot.when;
    return when ? dateTime(when, locale) : '';
  }

  /** A draft that was found again: the same key asks for the hold that it was made with. */
  #resume(): void {
    const { hold, request, waiting } = this.#draft.values;
    if (!this.#draft.restored) return;
    const way = request ? 'request' : waiting ? 'waiting' : undefined;
    if (way) {
      this.host.chooseVisit((request ?? waiting?.about)?.visitTypeId);
      if (!this.#loading[way] && !this.#missed) void this.#begin(way, () => this.host.requestUpdate());
      return;
    }
    if (!hold || this.#hold.state !== 'none') return;
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
  #setBack(reason: (saying: Saying) => string, more?: Setback): void {
    const saying = this.#saying;
    const { visitTypeId } = this.#draft.values;
    this.#setback = (said) => html`<p>${reason(said)}</p>${more?.(said) ?? nothing}`;
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
    this.#duplicate = undefined;
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
      this.#task.reset();
      this.#shared.follow.show(result);
      this.#shared.awaitedChanged();
      announce(isAwaited(result) ? spoken.words.askedFor() : spoken.words.booked());
      return this.host.focusOn('heading');
    }
    if (state !== 'refused' || !problem) return;
    this.#duplicate = duplicateOf(problem);
    if (this.#duplicate) {
      this.#task.reset();
      return this.host.focusOn('step');
    }
    this.#errors = errorsOfProblem(problem, spoken);
    if (Object.keys(this.#errors).length) return this.#showErrors();
    const phone = this.#clinic?.phones?.[0]?.display ?? '';
    if (problem.name === 'session-expired' || problem.name === 'unauthenticated') return; // the form asks to sign in
    if (problem.name === 'slot-taken' || problem.name === 'hold-expired') this.#setBack(({ hold }) => whyNotKept(problem, slot, hold));
    else if (problem.name === 'limit-reached' && problem.limit !== undefined) this.#setBack(({ spoken: { words, locale } }) => `${words.refused()}. ${words.tooMany(problem.limit!, locale)} ${phone}.`);
    else this.#setBack(({ spoken: { words } }) => `${words.refused()}. ${words.refusedWhy()} ${phone}.`, () => this.#shared.why(problem));
    this.#shared.awaitedChanged();
    this.#task.reset();
  }

  #showErrors(): void {
    this.host.focusOn('error');
    this.host.requestUpdate();
  }
}
