import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../../drafts/draft.js';
import type { GuestEntry } from '../../guest/guest-entry.js';
import type { QueryHost } from '../../provider/query.js';
import { icons } from '../../ui/icons.js';
import type { ViewContext } from '../../ui/view.js';
import type { BookingValues } from './booking-form.js';

export interface EntryHost extends QueryHost {
  focusOn(target: 'heading' | 'step' | 'error'): void;
}

export interface EntryWords {
  heading: string;
  why: string;
  withoutAccount: string;
}

/** The ways in, where nobody is: sign in, or say who one is and prove a phone or mail address. What was typed stays meanwhile. */
export class Entry {
  #guest: GuestEntry | undefined;
  /** Its file did not come. */
  #missed = false;

  /** `clear` throws away what was typed and begins again. */
  constructor(private readonly host: EntryHost, private readonly draft: Draft<BookingValues>, private readonly clear: () => void) {}

  view({ heading, why, withoutAccount }: EntryWords, context: ViewContext, leave: TemplateResult): unknown {
    const isOpen = this.host.clinic?.operations?.createGuestSession?.state === 'available';
    if (isOpen && !this.#guest && !this.#missed && this.draft.restored && this.draft.values.guest) void this.#beGuest();
    const guest = isOpen ? this.#guest?.view(context, leave) : undefined;
    const { words } = context;
    return guest ?? html`<div class="stack m"><h3>${heading}</h3><p>${why}</p>
      <div class="row"><button type="button" class="button primary" @click=${() => this.host.connection?.request('sign-in')}>${words.signIn()}</button>${isOpen ? html`<button type="button" class="button" @click=${() => void this.#beGuest()}>${withoutAccount}</button>` : nothing}
      ${leave}</div>${this.#missed ? html`<div class="notice attention" role="alert">${icons.offline()}<p>${navigator.onLine ? words.failedWhy() : words.offlineWhy()}</p></div>` : nothing}</div>`;
  }

  reset(): void {
    this.#guest = undefined;
  }

  async #beGuest(): Promise<void> {
    this.#missed = false;
    const loaded = await import('../../guest/guest-entry.js').catch(() => undefined);
    if (!loaded) {
      this.#missed = true;
      return this.host.requestUpdate();
    }
    const { draft, host } = this;
    this.#guest ??= new loaded.GuestEntry(host, {
      purpose: 'booking', verification: 'guest-booking',
      values: () => draft.values.guest ?? {},
      set: (values) => draft.set({ guest: { ...draft.values.guest, ...values } }),
      clear: () => this.clear(),
      focusOn: (target) => host.focusOn(target),
      entered: (phone) => {
        this.#guest = undefined;
        // Without its country code the contract does not take it here; the clinic has it already.
        if (phone.startsWith('+')) draft.set({ phone: draft.values.phone || phone });
        host.focusOn('heading');
      },
    });
    host.focusOn('step');
  }
}
