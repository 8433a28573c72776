import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Schemas } from '../../contract/client.js';
import { Draft } from '../../drafts/draft.js';
import { dateTime } from '../../locale/locale.js';
import { draftPlace } from '../../provider/draft-place.js';
import type { Spoken } from '../../provider/language.js';
import { Task } from '../../provider/task.js';
import { field } from '../../ui/field.js';
import { icons } from '../../ui/icons.js';
import { userText } from '../../ui/text.js';
import { cancelAppointment, getAppointment } from '../../visit/appointment-queries.js';
import type { Appointment } from '../../visit/facts.js';
import { may } from '../abilities.js';
import { outcomeNotice } from '../../visit/outcome-notice.js';
import { currentOf } from '../../visit/read.js';
import type { ActsPlace } from './place.js';
import { isSignedOut, refusalOf, refusalView, type Refusal } from './outcome.js';
import type { ActsWords } from './words/en.js';

interface CancelValues {
  appointmentId: string;
  reasonCode: string;
  reasonText: string;
}
interface Submission { patientId: string; appointment: Appointment; body: Schemas['CancelAppointment'] }
type CancelReason = NonNullable<Schemas['BookingFeature']['cancelReasons']>[number];

/** For a clinic that lists no reasons: the contract asks for one all the same. */
const anyReason = 'other';

/** The question before a visit is cancelled, and what becomes of the answer. */
export class Cancelling {
  #appointment: Appointment | undefined;
  #errors: Partial<Record<'reason' | 'text', 'missing' | 'too-long' | 'not-accepted'>> = {};
  #refusal: Refusal | undefined;
  /** The visit is not as it was when the question was asked. */
  #changed = false;
  readonly #draft: Draft<CancelValues>;
  readonly #task: Task<Submission, Appointment>;

  constructor(private readonly place: ActsPlace) {
    const { host } = place;
    this.#draft = new Draft<CancelValues>(host, 'cancel', () => draftPlace(host));
    this.#task = new Task<Submission, Appointment>(host, {
      name: 'cancel',
      send: (client, { patientId, appointment, body }, key) => cancelAppointment(client, patientId, appointment, body, key),
      find: (client, { id }) => getAppointment(client, host.connection?.state.subject?.id ?? '', id),
      detail: ({ id }) => ({ appointmentId: id }),
    });
  }

  open(appointment: Appointment): void {
    [this.#appointment, this.#refusal, this.#changed, this.#errors] = [appointment, undefined, false, {}];
    if (this.#task.state !== 'idle') this.#task.reset();
  }

  updated(): void {
    const dialog = this.#dialog;
    if (dialog && !dialog.open && this.#appointment) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('h3')?.focus();
    }
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.place.host.shadowRoot?.querySelector<HTMLDialogElement>('dialog.dialog');
  }
  /** What was typed for this visit. */
  get #values(): Partial<CancelValues> {
    return this.#draft.values.appointmentId === this.#appointment?.id ? this.#draft.values : {};
  }
  get #reasons(): CancelReason[] {
    return this.place.host.clinic?.features?.booking?.cancelReasons ?? [];
  }
  get #reason(): CancelReason | undefined {
    return this.#reasons.find(({ code }) => code === this.#values.reasonCode);
  }

  view(): TemplateResult | typeof nothing {
    const { spoken } = this.place;
    const appointment = this.#appointment;
    if (!spoken || !appointment) return nothing;
    const { words, locale } = spoken;
    const { host } = this.place;
    const { when, visitType, practitioners, location } = appointment;
    const request = appointment.status === 'requested';
    const possible = may(appointment, 'cancelAppointment') && this.#refusal === undefined;
    const policy = host.clinic?.features?.booking?.cancelPolicy;
    const what = [visitType?.name, practitioners?.map(({ name }) => name).join(locale.comma), location?.name].filter(Boolean).join(locale.comma);
    return html`<dialog class="dialog" part="dialog" aria-labelledby="cancel-title" @cancel=${(event: Event) => { if (this.#task.busy) event.preventDefault(); }} @close=${() => this.#closed()}>
      <form class="stack l" novalidate @submit=${(event: Event) => { event.preventDefault(); this.#submit(); }}>
        <div class="stack"><h3 id="cancel-title" tabindex="-1">${request ? words.withdrawTitle() : words.cancelTitle()}</h3>
          <p>${when ? html`<span translate="no" .textContent=${`${dateTime(when, locale)}.`}></span> ` : nothing}${userText(what)}</p>
          ${policy && !request ? html`<p class="small quiet" lang=${policy.lang ?? nothing}>${userText(policy.text)}</p>` : nothing}</div>
        ${this.#changed ? html`<div class="notice attention" role="alert">${icons.mark()}<p>${words.changedMeanwhile()}</p></div>` : nothing}
        ${refusalView(this.#refusal)}${outcomeNotice(this.#task.state, { waiting: words.cancelWaiting(), lost: words.cancelLost() })}
        ${possible ? this.#questions(spoken) : nothing}
        ${this.#buttons(spoken, appointment, possible)}
      </form></dialog>`;
  }

  #questions({ words, ui }: Spoken<ActsWords>): TemplateResult | typeof nothing {
    const reason = this.#reason;
    const texts = { missing: words.chooseReason(), 'too-long': words.tooLong(String(reason?.textMaxLength ?? '')), 'not-accepted': words.notAccepted() };
    const [wrong, wrongText] = [this.#errors.reason && texts[this.#errors.reason], this.#errors.text && texts[this.#errors.text]];
    if (!this.#reasons.length) return nothing;
    return html`<fieldset class="choices field ${wrong === undefined ? '' : 'wrong'}"><legend>${words.why()}</legend>
      ${wrong === undefined ? nothing : html`<span class="error" id="reason-error">${icons.mark()}<span>${wrong}</span></span>`}
      ${this.#reasons.map(({ code, label }, index) => html`<label class="tick"><input type="radio" name="reason" value=${code} .checked=${live(code === this.#values.reasonCode)} aria-invalid=${wrong !== undefined && index === 0 ? 'true' : nothing} aria-describedby=${wrong === undefined ? nothing : 'reason-error'}
        @change=${() => this.#set({ reasonCode: code })}><span>${userText(label)}</span></label>`)}</fieldset>
      ${reason?.textMaxLength === undefined ? nothing : field({
        id: 'reason-text', label: words.ownWords(), optional: ui.optional(), error: wrongText,
        control: (described, invalid) => html`<textarea id="reason-text" dir="auto" autocomplete="off" aria-describedby=${described} aria-invalid=${invalid} .value=${live(this.#values.reasonText ?? '')} @input=${(event: Event) => this.#set({ reasonText: (event.target as HTMLTextAreaElement).value })}></textarea>`,
      })}`;
  }

  #buttons({ words, ui }: Spoken<ActsWords>, appointment: Appointment, possible: boolean): TemplateResult {
    const { busy, state } = this.#task;
    const request = appointment.status === 'requested';
    if (!possible) return html`<div class="row"><button type="button" class="button primary" @click=${() => this.#close()}>${words.close()}</button></div>`;
    return html`<div class="row"><button type="button" class="button primary" ?disabled=${busy} @click=${() => this.#keep()}>${request ? words.keepRequest() : words.keep()}</button>
      <button class="button" part="submit" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.cancelling() : state === 'unknown' ? ui.tryAgain() : request ? words.withdraw() : words.cancel()}</button>
      ${may(appointment, 'rescheduleAppointment') ? html`<button type="button" class="button plain" ?disabled=${busy} @click=${() => this.#moveInstead(appointment)}>${words.move()}</button>` : nothing}</div>`;
  }

  #set(values: Partial<CancelValues>): void {
    const appointmentId = this.#appointment!.id;
    if (this.#draft.values.appointmentId !== appointmentId && !this.#draft.isEmpty) this.#draft.forget();
    this.#errors = {};
    this.#draft.set({ ...values, appointmentId });
  }

  #submit(): void {
    const { host } = this.place;
    const appointment = this.#appointment;
    const patientId = host.connection?.state.subject?.id;
    if (!appointment || patientId === undefined || this.#task.busy) return;
    const reason = this.#reason;
    const text = this.#values.reasonText?.trim();
    this.#errors = this.#reasons.length && !reason ? { reason: 'missing' } : reason?.textMaxLength !== undefined && (text?.length ?? 0) > reason.textMaxLength ? { text: 'too-long' } : {};
    if (Object.keys(this.#errors).length) return host.focusOn('error');
    void this.#send(patientId, appointment, { reasonCode: reason?.code ?? anyReason, ...(reason?.textMaxLength !== undefined && text && { reasonText: text }) });
  }

  async #send(patientId: string, appointment: Appointment, body: Schemas['CancelAppointment']): Promise<void> {
    const request = appointment.status === 'requested';
    this.#changed = false;
    await this.#task.submit({ patientId, appointment, body }, this.#draft.key);
    const { state, result, problem } = this.#task;
    const { host, spoken } = this.place;
    if (state === 'done' && result && spoken) {
      const { words } = spoken;
      this.#draft.forget();
      host.show(result);
      this.#close();
      this.place.said(result.status !== 'cancelled' ? words.cancelAsked() : request ? words.withdrawn() : words.cancelled(), result.id);
    } else if (state === 'refused' && problem && spoken) {
      this.#refused(problem, appointment, spoken);
      this.#task.reset();
    }
  }

  #refused(problem: NonNullable<Task<Submission, Appointment>['problem']>, appointment: Appointment, spoken: Spoken<ActsWords>): void {
    const { host } = this.place;
    if (isSignedOut(problem)) return;
    const current = currentOf(problem);
    const errors = (problem.errors ?? []).map(({ pointer }) => pointer);
    if (problem.name === 'version-conflict' && current) {
      this.#appointment = current;
      this.#changed = true;
      host.show(current);
    } else if (errors.includes('/reasonText')) this.#errors = { text: 'not-accepted' };
    else if (errors.includes('/reasonCode')) this.#errors = { reason: 'not-accepted' };
    else {
      this.#refusal = refusalOf(problem, appointment, spoken, host.viewContext(spoken));
      void host.refresh();
    }
    host.requestUpdate();
  }

  #moveInstead(appointment: Appointment): void {
    void this.#draft.drop();
    this.#close();
    this.place.begin('reschedule', appointment);
  }

  #keep(): void {
    void this.#draft.drop();
    this.#close();
  }

  #close(): void {
    this.#appointment = undefined; // before the browser says that it is closed, so that no update opens it again
    this.#dialog?.close();
    this.place.host.requestUpdate();
  }

  /** By a button or by Escape; what was typed stays with its draft. The browser gives the focus back. */
  #closed(): void {
    this.#appointment = undefined;
    this.place.host.requestUpdate();
  }
}
