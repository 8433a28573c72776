import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { newKey } from '../../contract/key.js';
import type { Problem } from '../../contract/problem.js';
import { dateTime } from '../../locale/locale.js';
import { zonePlace } from '../../locale/zones.js';
import { Language, type Spoken } from '../../provider/language.js';
import { Query } from '../../provider/query.js';
import { Task } from '../../provider/task.js';
import type { Slot } from '../../slots/group-slots.js';
import { Hold } from '../../slots/hold/hold.js';
import { holdStyles } from '../../slots/hold/hold.styles.js';
import { holdLine, warnOfEnd, whyNotKept } from '../../slots/hold/hold-view.js';
import type { HoldWords } from '../../slots/hold/words/en.js';
import { languages as holdLanguages } from '../../slots/hold/words/languages.js';
import { nameOf } from '../../slots/names.js';
import { SlotPicking } from '../../slots/slot-picking.js';
import { slotPickerSkeleton, slotPickerView } from '../../slots/slot-picker-view.js';
import { slotPickerStyles } from '../../slots/slot-picker.styles.js';
import { practitioners, type SlotFilter } from '../../slots/slot-queries.js';
import type { SlotsWords } from '../../slots/words/en.js';
import { languages as slotsLanguages } from '../../slots/words/languages.js';
import { adoptStyles } from '../../ui/adopt.js';
import { announce } from '../../ui/announcer.js';
import { icons } from '../../ui/icons.js';
import { timeText, userText } from '../../ui/text.js';
import { actingLine } from '../../ui/view.js';
import { getAppointment, rescheduleAppointment } from '../../visit/appointment-queries.js';
import type { Appointment } from '../../visit/facts.js';
import { may } from '../abilities.js';
import { outcomeNotice } from '../../visit/outcome-notice.js';
import { currentOf } from '../../visit/read.js';
import type { ActsPlace } from './place.js';
import { isSignedOut, refusalOf, refusalView, type Refusal } from './outcome.js';
import type { ActsWords } from './words/en.js';

interface Submission { patientId: string; appointment: Appointment; body: Schemas['RescheduleAppointment'] }
interface Saying { spoken: Spoken<ActsWords>; hold: Spoken<HoldWords>; slots: Spoken<SlotsWords> }

/** From a visit to another time for it. The old time stays until the new one is had. */
export class Rescheduling {
  #appointment: Appointment | undefined;
  #patientId: string | undefined;
  /** With the same person, or with anyone. */
  #anyone = false;
  #key = newKey();
  /** Why the patient is back at the times. */
  #setback: ((saying: Saying) => string) | undefined;
  #refusal: Refusal | undefined;
  readonly #picking: SlotPicking;
  readonly #practitioners: Query<Schemas['PractitionerList']>;
  readonly #hold: Hold;
  readonly #task: Task<Submission, Appointment>;
  readonly #holdLanguage: Language<HoldWords>;
  readonly #slotsLanguage: Language<SlotsWords>;

  constructor(private readonly place: ActsPlace) {
    const { host } = place;
    adoptStyles(host.shadowRoot, slotPickerStyles, holdStyles);
    this.#holdLanguage = new Language(host, holdLanguages);
    this.#slotsLanguage = new Language(host, slotsLanguages);
    this.#picking = new SlotPicking(host, () => this.#filter(), () => this.#appointment?.modality);
    this.#practitioners = new Query(host, () => (this.#visitTypeId === undefined ? undefined : practitioners(this.#visitTypeId)));
    this.#hold = new Hold(host, (state) => this.#holdChanged(state));
    this.#task = new Task<Submission, Appointment>(host, {
      name: 'reschedule',
      send: (client, { patientId, appointment, body }, key) => rescheduleAppointment(client, patientId, appointment, body, key),
      find: (client, { id }) => getAppointment(client, host.connection?.state.subject?.id ?? '', id),
      detail: ({ id }) => ({ appointmentId: id }),
    });
  }

  open(appointment: Appointment): void {
    const { host } = this.place;
    this.#appointment = appointment;
    this.#patientId = host.connection?.state.subject?.id;
    [this.#anyone, this.#setback, this.#refusal, this.#key] = [false, undefined, undefined, newKey()];
    if (this.#task.state !== 'idle') this.#task.reset();
    host.focusOn('heading');
  }

  get #visitTypeId(): string | undefined {
    return this.#appointment?.visitType?.id;
  }

  #filter(): SlotFilter | undefined {
    const appointment = this.#appointment;
    const visitTypeId = this.#visitTypeId;
    if (!appointment || visitTypeId === undefined) return undefined;
    return { visitTypeId, forAppointmentId: appointment.id, locationId: appointment.location?.id, modality: appointment.modality, practitionerId: this.#anyone ? undefined : appointment.practitioners?.[0]?.id };
  }

  /** Undefined while one of the languages is on its way. */
  get #saying(): Saying | undefined {
    const [spoken, hold, slots] = [this.place.spoken, this.#holdLanguage.spoken, this.#slotsLanguage.spoken];
    return spoken && hold && slots && { spoken, hold, slots };
  }

  view(): unknown {
    const { host } = this.place;
    const { subject } = host.connection?.state ?? {};
    const appointment = this.#appointment;
    if (!appointment) return undefined;
    if (subject?.id !== this.#patientId) {
      this.#leave();
      return undefined;
    }
    const saying = this.#saying;
    if (!saying) return html`<div aria-busy="true">${slotPickerSkeleton()}</div>`;
    const { spoken } = saying;
    const isKept = this.#hold.isHeld || this.#hold.state === 'asking';
    return html`<div class="stack l"><h2 tabindex="-1">${spoken.words.changeTitle()}</h2>${actingLine(subject, spoken.ui)}
      ${this.#setback ? html`<div class="notice attention">${icons.mark()}<p>${this.#setback(saying)}</p></div>` : nothing}${refusalView(this.#refusal)}
      ${!this.#refusal && isKept ? this.#confirm(appointment, saying) : this.#choose(appointment, saying)}</div>`;
  }

  #choose(appointment: Appointment, { spoken, slots }: Saying): TemplateResult {
    const { host } = this.place;
    const { words, locale } = spoken;
    const [who] = appointment.practitioners ?? [];
    return html`<div class="stack"><p>${userText(appointment.visitType?.name)}. ${appointment.when ? html`<span translate="no" .textContent=${words.now(dateTime(appointment.when, locale))}></span>` : nothing}</p>
        <div class="row"><button type="button" class="button" @click=${() => this.#close()}>${words.keepTime()}</button></div></div>
      ${this.#refusal ? nothing : html`${who ? html`<div class="field choose"><label for="with-whom">${words.withWhom()}</label><select id="with-whom" translate="no" @change=${(event: Event) => this.#choosePerson((event.target as HTMLSelectElement).value === '')}>
          <option value=${who.id} ?selected=${!this.#anyone} .textContent=${who.name}></option><option value="" ?selected=${this.#anyone} .textContent=${words.anybody()}></option></select></div>` : nothing}
        ${slotPickerView({
          picking: this.#picking, spoken: slots, context: host.viewContext(slots), chosen: this.#hold.kept?.slot.id, pick: (slot) => this.#pick(slot),
          practitionerName: (id) => nameOf(this.#practitioners.data?.items, id) ?? (who?.id === id ? who?.name : undefined), locationName: (id) => nameOf(host.clinic?.locations, id),
        })}`}`;
  }

  #confirm(appointment: Appointment, { spoken, hold }: Saying): TemplateResult {
    const { words, locale, ui } = spoken;
    const slot = this.#hold.kept!.slot;
    const [to, { state, busy }] = [dateTime(slot.when, locale), this.#task];
    const name = nameOf(this.#practitioners.data?.items, slot.practitionerId);
    return html`<dl class="fromto">${appointment.when ? html`<dt>${words.from()}</dt><dd>${timeText(dateTime(appointment.when, locale), appointment.when.start)}</dd>` : nothing}
        <dt>${words.to()}</dt><dd><span class="new">${timeText(to, slot.when.start)}</span><br><span class="quiet small">${userText([appointment.visitType?.name, name].filter(Boolean).join(locale.comma))}. ${locale.zone(zonePlace(slot.when.timeZone))}.</span></dd></dl>
      ${holdLine(this.#hold, to, hold)}${outcomeNotice(state, { waiting: words.moveWaiting(), lost: words.moveLost() })}
      <div class="row"><button type="button" class="button primary" part="submit" aria-disabled=${busy ? 'true' : nothing} @click=${() => void this.#send(appointment, slot)}>${busy ? words.moving() : state === 'unknown' ? ui.tryAgain() : words.moveTo(to)}</button>
        <button type="button" class="button plain" ?disabled=${busy} @click=${() => this.#back()}>${words.otherTime()}</button>
        <button type="button" class="button plain" ?disabled=${busy} @click=${() => this.#close()}>${words.keepTime()}</button></div>`;
  }

  #choosePerson(anyone: boolean): void {
    this.#anyone = anyone;
    this.place.host.requestUpdate();
  }

  #pick(slot: Slot): void {
    this.#setback = undefined;
    this.#key = newKey();
    this.place.host.focusOn('heading');
    void this.#hold.keep(slot, newKey(), this.#appointment?.id);
  }

  #holdChanged(state: Hold['state']): void {
    const { problem, kept } = this.#hold;
    const hold = this.#holdLanguage.spoken;
    if (state === 'ended') this.#setBack((saying) => saying.hold.words.noLongerKept());
    if (state === 'refused') this.#setBack((saying) => whyNotKept(problem, kept?.slot, saying.hold));
    if (state === 'ending' && hold && this.#hold.current) announce(warnOfEnd(this.#hold, hold), 'assertive');
  }

  /** Keeps the patient at the times, with fresh ones and the reason. */
  #setBack(reason: (saying: Saying) => string): void {
    const saying = this.#saying;
    this.#setback = reason;
    this.#task.reset();
    this.#hold.release(true);
    if (saying) announce(reason(saying), 'assertive');
    this.place.host.focusOn('heading');
    void this.#picking.refresh();
  }

  async #send(appointment: Appointment, slot: Slot): Promise<void> {
    const patientId = this.#patientId;
    if (patientId === undefined || this.#task.busy) return;
    await this.#hold.settled;
    if (!this.#hold.isHeld) return;
    const holdId = this.#hold.current?.id;
    await this.#task.submit({ patientId, appointment, body: { slotId: slot.id, ...(holdId !== undefined && { holdId }) } }, this.#key);
    const { state, result, problem } = this.#task;
    const { spoken, host } = this.place;
    if (state === 'done' && result && spoken) {
      const { words, locale } = spoken;
      this.#hold.release(true);
      this.#leave();
      host.show(result);
      const isAsked = result.change?.state === 'pending' || result.status === 'pending';
      this.place.said(isAsked ? words.moveAsked(dateTime(slot.when, locale)) : words.moved(dateTime(result.when ?? slot.when, locale)), result.id);
    } else if (state === 'refused' && problem && spoken) this.#refused(problem, appointment, slot, spoken);
  }

  #refused(problem: Problem, appointment: Appointment, slot: Slot, spoken: Spoken<ActsWords>): void {
    const { host } = this.place;
    if (isSignedOut(problem)) return;
    if (problem.name === 'slot-taken' || problem.name === 'hold-expired' || problem.name === 'offer-expired') return this.#setBack(({ hold }) => whyNotKept(problem, slot, hold));
    const current = problem.name === 'version-conflict' ? currentOf(problem) : undefined;
    if (current && may(current, 'rescheduleAppointment')) {
      this.#appointment = current;
      host.show(current);
      return this.#setBack((saying) => saying.spoken.words.changedMeanwhile());
    }
    this.#refusal = refusalOf(problem, appointment, spoken, host.viewContext(spoken));
    this.#hold.release();
    this.#task.reset();
    announce(this.#refusal.text, 'assertive');
    host.focusOn('heading');
    void host.refresh();
  }

  #back(): void {
    this.#task.reset();
    this.#hold.release();
    this.place.host.focusOn('heading');
    void this.#picking.refresh();
  }

  #close(): void {
    const { id } = this.#appointment ?? {};
    this.#task.reset();
    this.#hold.release();
    this.#leave();
    this.place.host.focusOn(id ?? 'heading');
  }

  #leave(): void {
    this.#appointment = this.#patientId = undefined;
    this.#setback = this.#refusal = undefined;
  }
}
