import { html, nothing, type TemplateResult } from 'lit';
import { newKey } from '../../contract/key.js';
import type { Spoken } from '../../provider/language.js';
import type { QueryHost } from '../../provider/query.js';
import { Task } from '../../provider/task.js';
import { field } from '../../ui/field.js';
import { icons } from '../../ui/icons.js';
import { phoneLink } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import { cancelAppointment, getAppointment } from '../../visit/appointment-queries.js';
import type { Appointment } from '../../visit/facts.js';
import { currentOf } from '../../visit/read.js';
import type { OutcomeWords } from './words/en.js';

interface Submission { patientId: string; appointment: Appointment; reasonCode: string }

/** Takes back what was asked for. Asked twice, done once. */
export class Withdrawal {
  #isOpen = false;
  #reason = '';
  #key = newKey();
  readonly #task: Task<Submission, Appointment>;

  constructor(private readonly host: QueryHost & { focusOn(target: 'step' | 'heading'): void }, private readonly done: (appointment: Appointment) => void) {
    this.#task = new Task<Submission, Appointment>(host, {
      name: 'cancel',
      send: (client, { patientId, appointment, reasonCode }, key) => cancelAppointment(client, patientId, appointment, { reasonCode }, key),
      find: (client, { id }) => getAppointment(client, host.connection?.state.subject?.id ?? '', id),
      detail: ({ id }) => ({ appointmentId: id }),
    });
  }

  reset(): void {
    [this.#isOpen, this.#reason, this.#key] = [false, '', newKey()];
    this.#task.reset();
  }

  view(appointment: Appointment, { words }: Spoken<OutcomeWords>, context: ViewContext): TemplateResult | typeof nothing {
    if (appointment.actions.cancelAppointment?.state !== 'available') return nothing;
    if (!this.#isOpen) return html`<div class="row"><button type="button" class="button" @click=${() => this.#open()}>${words.withdraw()}</button></div>`;
    const reasons = this.host.clinic?.features?.booking?.cancelReasons ?? [];
    const { state, busy } = this.#task;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#send(appointment, this.#reason || (reasons[0]?.code ?? 'other'));
    };
    return html`<form class="stack m" part="withdraw" novalidate @submit=${submit}><h3 tabindex="-1" data-step>${words.withdrawSure()}</h3>
      ${reasons.length ? field({
        id: 'withdraw-reason', label: words.why(),
        control: (described) => html`<select id="withdraw-reason" aria-describedby=${described} @change=${(event: Event) => { this.#reason = (event.target as HTMLSelectElement).value; }}>
          ${reasons.map(({ code, label }) => html`<option value=${code} ?selected=${code === this.#reason} .textContent=${label}></option>`)}</select>`,
      }) : nothing}
      ${state === 'refused' || state === 'unknown' ? html`<div class="notice attention" role="alert">${icons.mark()}<p>${words.notWithdrawn()} ${phoneLink(context.phone)}.</p></div>` : state === 'waiting' ? html`<div class="notice attention">${icons.offline()}<p>${words.withdrawWaiting()}</p></div>` : nothing}
      <div class="row"><button class="button" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.withdrawing() : words.withdrawYes()}</button><button type="button" class="button plain" ?disabled=${busy} @click=${() => this.#close()}>${words.keep()}</button></div></form>`;
  }

  #open(): void {
    this.#isOpen = true;
    this.host.focusOn('step');
  }

  #close(): void {
    this.reset();
    this.host.focusOn('heading');
  }

  async #send(appointment: Appointment, reasonCode: string): Promise<void> {
    const patientId = this.host.connection?.state.subject?.id;
    if (patientId === undefined || this.#task.busy) return;
    await this.#task.submit({ patientId, appointment, reasonCode }, this.#key);
    const { result, problem } = this.#task;
    if (result) {
      this.reset();
      return this.done(result);
    }
    // Meanwhile the clinic has answered: what is now true is shown instead.
    const current = problem?.name === 'version-conflict' ? currentOf(problem) : undefined;
    if (current) {
      this.reset();
      this.done(current);
    }
  }
}
