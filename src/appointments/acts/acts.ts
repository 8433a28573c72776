import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { Language, type Spoken } from '../../provider/language.js';
import { adoptStyles } from '../../ui/adopt.js';
import { announce } from '../../ui/announcer.js';
import { icons } from '../../ui/icons.js';
import { tickStyles } from '../../ui/tick.styles.js';
import type { Appointment } from '../../visit/facts.js';
import type { ActKind } from '../abilities.js';
import { actsStyles } from './acts.styles.js';
import { Answering } from './answering.js';
import { Cancelling } from './cancelling.js';
import { Joining } from './joining.js';
import type { ActsHost, ActsPlace } from './place.js';
import type { Rescheduling } from './rescheduling.js';
import type { ActsWords } from './words/en.js';
import { languages } from './words/languages.js';

/** Everything that a person does with their visits; comes when they first do something. */
export class Acts implements ActsPlace {
  readonly #language: Language<ActsWords>;
  readonly #cancelling: Cancelling;
  readonly #joining: Joining;
  readonly #answering: Answering;
  #rescheduling: Rescheduling | undefined;
  #missed: Appointment | undefined;
  #said: string | undefined;

  constructor(readonly host: ActsHost) {
    this.#language = new Language(host, languages);
    adoptStyles(host.shadowRoot, tickStyles, actsStyles);
    this.#cancelling = new Cancelling(this);
    this.#joining = new Joining(this);
    this.#answering = new Answering(this);
    host.requestUpdate();
  }

  get spoken(): Spoken<ActsWords> | undefined {
    return this.#language.spoken;
  }

  begin(kind: ActKind, appointment: Appointment): void {
    this.#said = undefined;
    if (kind === 'cancel') this.#cancelling.open(appointment);
    else if (kind === 'join') this.#joining.open(appointment);
    else void this.#reschedule(appointment);
    this.host.requestUpdate();
  }

  take(offer: Schemas['Offer'], entry: Schemas['WaitingListEntry'], appointment: Appointment | undefined): void {
    void this.#answering.take(offer, entry, appointment);
  }
  decline(offer: Schemas['Offer'], entry: Schemas['WaitingListEntry']): void {
    void this.#answering.decline(offer, entry);
  }
  leave(entry: Schemas['WaitingListEntry']): void {
    void this.#answering.leave(entry);
  }
  isBusy(id: string): boolean {
    return this.#answering.isBusy(id);
  }
  outcomeView(id: string): unknown {
    return this.#answering.outcomeView(id);
  }

  said(text: string, visitId?: string): void {
    this.#said = text;
    announce(text);
    this.host.focusOn(visitId ?? 'heading');
  }

  /** Instead of the list. */
  wholeView(): unknown {
    return this.host.connection?.state.subject ? (this.#rescheduling?.view() ?? this.#joining.view()) : undefined;
  }

  /** Above the list. */
  lineView(): unknown {
    const { spoken } = this;
    if (this.#missed && spoken) {
      const { ui } = spoken;
      return html`<div class="notice attention" role="alert">${icons.offline()}<div><p>${navigator.onLine ? ui.failedWhy() : ui.offlineWhy()}</p><button type="button" class="link" @click=${() => void this.#reschedule(this.#missed!)}>${ui.tryAgain()}</button></div></div>`;
    }
    return this.#said === undefined ? nothing : html`<div class="notice done">${icons.done()}<p translate="no" .textContent=${this.#said}></p></div>`;
  }

  /** In front of the list. */
  dialogView(): TemplateResult | typeof nothing {
    return this.host.connection?.state.subject ? this.#cancelling.view() : nothing;
  }

  updated(): void {
    this.#cancelling.updated();
  }

  /** Brings the free times with it. */
  async #reschedule(appointment: Appointment): Promise<void> {
    this.#missed = undefined;
    try {
      const { Rescheduling: Loaded } = await import('./rescheduling.js');
      this.#rescheduling ??= new Loaded(this);
      this.#rescheduling.open(appointment);
    } catch {
      this.#missed = appointment;
      this.host.requestUpdate();
    }
  }
}
