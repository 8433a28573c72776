import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { newKey } from '../../contract/key.js';
import { addDays, calendarDate, dateTime } from '../../locale/locale.js';
import { Task } from '../../provider/task.js';
import { field } from '../../ui/field.js';
import { userText } from '../../ui/text.js';
import { actingLine } from '../../ui/view.js';
import type { Appointment } from '../../visit/facts.js';
import { joinWaitingList } from '../../visit/waiting-list-queries.js';
import { outcomeNotice } from '../../visit/outcome-notice.js';
import { dayParts } from '../../visit/day-parts.js';
import type { ActsPlace } from './place.js';
import { isSignedOut, refusalOf, refusalView, type Refusal } from './outcome.js';

interface Submission { patientId: string; body: Schemas['JoinWaitingList'] }
const notices = { two: 2, day: 24, days: 72 } as const;
/** More days than this are not listed one by one. */
const mostDays = 60;

/** Waiting for an earlier time of a visit that one has. */
export class Joining {
  #appointment: Appointment | undefined;
  #patientId: string | undefined;
  #values: { from: string; to: string; dayPart: (typeof dayParts)[number]; notice: keyof typeof notices } = { from: '', to: '', dayPart: 'any', notice: 'day' };
  #wrong = false;
  #refusal: Refusal | undefined;
  #key = newKey();
  readonly #task: Task<Submission, Schemas['WaitingListEntry']>;

  constructor(private readonly place: ActsPlace) {
    this.#task = new Task<Submission, Schemas['WaitingListEntry']>(place.host, {
      name: 'waiting-list',
      send: (client, { patientId, body }, key) => joinWaitingList(client, patientId, body, key),
      find: async (_client, { id }) => ({ id }) as Schemas['WaitingListEntry'], // the list that is asked for next has the rest
      detail: ({ id }) => ({ entryId: id }),
    });
  }

  open(appointment: Appointment): void {
    const { host } = this.place;
    this.#appointment = appointment;
    this.#patientId = host.connection?.state.subject?.id;
    const days = this.#days;
    this.#values = { ...this.#values, from: days[0] ?? '', to: days.at(-1) ?? '' };
    [this.#wrong, this.#refusal, this.#key] = [false, undefined, newKey()];
    if (this.#task.state !== 'idle') this.#task.reset();
    host.focusOn('heading');
  }

  /** From the clinic's today to the visit's own day. */
  get #days(): string[] {
    const { today } = this.place.host;
    const last = this.#appointment?.when?.localDate;
    if (today === undefined || last === undefined) return [];
    return Array.from({ length: mostDays }, (_, index) => addDays(today, index)).filter((day) => day <= last);
  }

  view(): TemplateResult | undefined {
    const { host, spoken } = this.place;
    const { subject } = host.connection?.state ?? {};
    const appointment = this.#appointment;
    if (!appointment || !spoken || subject?.id !== this.#patientId) return undefined;
    const { words, locale, ui } = spoken;
    const { state, busy } = this.#task;
    const days = this.#days.map((day) => ({ value: day, label: locale.date(calendarDate(day)) }));
    return html`<form class="stack l" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#submit(appointment); }}>
      <h2 tabindex="-1">${words.joinTitle()}</h2>${actingLine(subject, ui)}
      <p>${userText([appointment.visitType?.name, appointment.when && dateTime(appointment.when, locale)].filter(Boolean).join(locale.comma))}. ${words.joinWhy()}</p>
      ${refusalView(this.#refusal)}${outcomeNotice(state, { waiting: words.joinWaiting(), lost: words.joinLost() })}
      <div class="pair">${this.#select('from', words.firstDay(), days, this.#values.from)}${this.#select('to', words.lastDay(), days, this.#values.to, this.#wrong ? words.wrongDays() : undefined)}</div>
      <div class="pair">${this.#select('dayPart', words.part(), dayParts.map((part) => ({ value: part, label: words.dayPart[part]() })), this.#values.dayPart)}
        ${this.#select('notice', words.notice(), (Object.keys(notices) as (keyof typeof notices)[]).map((value) => ({ value, label: words.noticeOf[value]() })), this.#values.notice)}</div>
      <div class="row"><button class="button primary" part="submit" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.joining() : state === 'unknown' ? ui.tryAgain() : words.join()}</button>
        <button type="button" class="button plain" ?disabled=${busy} @click=${() => this.#close()}>${words.back()}</button></div></form>`;
  }

  #select(name: 'from' | 'to' | 'dayPart' | 'notice', label: string, options: readonly { value: string; label: string }[], value: string, error?: string): TemplateResult {
    return field({
      id: `join-${name}`, label, error,
      control: (described, invalid) => html`<select id="join-${name}" translate="no" aria-describedby=${described} aria-invalid=${invalid} @change=${(event: Event) => this.#set({ [name]: (event.target as HTMLSelectElement).value })}>
        ${options.map((one) => html`<option value=${one.value} ?selected=${one.value === value} .textContent=${one.label}></option>`)}</select>`,
    });
  }

  #set(values: object): void {
    this.#values = { ...this.#values, ...values };
    this.#wrong = false;
    this.place.host.requestUpdate();
  }

  async #submit(appointment: Appointment): Promise<void> {
    const { host } = this.place;
    const { from, to, dayPart, notice } = this.#values;
    const visitTypeId = appointment.visitType?.id;
    if (this.#patientId === undefined || visitTypeId === undefined || this.#task.busy) return;
    this.#wrong = to < from;
    if (this.#wrong) return host.focusOn('error');
    this.#refusal = undefined;
    const body = { visitTypeId, appointmentId: appointment.id, ...(appointment.location && { locationIds: [appointment.location.id] }), windows: [{ from, to: addDays(to, 1), dayPart }], shortNoticeHours: notices[notice] };
    await this.#task.submit({ patientId: this.#patientId, body }, this.#key);
    const { state, problem } = this.#task;
    const { spoken } = this.place;
    if (state === 'done' && spoken) {
      this.#appointment = undefined;
      void host.refresh();
      this.place.said(spoken.words.joined(), appointment.id);
    } else if (state === 'refused' && problem && spoken && !isSignedOut(problem)) {
      this.#refusal = refusalOf(problem, appointment, spoken, host.viewContext(spoken));
      this.#task.reset();
    }
  }

  #close(): void {
    const { id } = this.#appointment ?? {};
    this.#task.reset();
    this.#appointment = undefined;
    this.place.host.focusOn(id ?? 'heading');
  }
}
