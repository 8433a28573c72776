import type { TemplateResult } from 'lit';
import type { Schemas } from '../contract/client.js';
import { newKey } from '../contract/key.js';
import { asProblem, type Problem } from '../contract/problem.js';
import { cacheOf } from '../provider/cache.js';
import { Language, type Spoken } from '../provider/language.js';
import type { QueryHost } from '../provider/query.js';
import { adoptStyles } from '../ui/adopt.js';
import { announce } from '../ui/announcer.js';
import { tickStyles } from '../ui/tick.styles.js';
import type { ViewContext } from '../ui/view.js';
import { asciiDigits, channelOf, checkGuest, destinationOf, personOf, type GuestErrors, type GuestValues } from './guest-form.js';
import { guestStyles } from './guest.styles.js';
import { guestView, type GuestStep } from './guest-view.js';
import { checkVerification, createGuestSession, createVerification } from './guest-queries.js';
import { languages } from './words/languages.js';
import type { GuestWords } from './words/en.js';

const channels = ['sms', 'email'] as const;

export interface GuestEntryOptions {
  purpose: Schemas['GuestPurposeKnown'];
  verification: Schemas['VerificationPurposeKnown'];
  values: () => Partial<GuestValues>;
  set: (values: Partial<GuestValues>) => void;
  /** Throws away what was typed, here and in the browser. */
  clear: () => void;
  /** Puts the focus at the next update: on the step's heading, or on what is wrong. */
  focusOn: (target: 'step' | 'error') => void;
  /** The contact is theirs, and they are in; with the phone number if that was the contact. */
  entered: (phone: string) => void;
}

/**
 * Somebody without an account: who they are, then a code to their phone or mail. Whether the clinic knows them is never said; every
 * answer is the same for those it knows and those it does not.
 */
export class GuestEntry implements GuestStep {
  step: 'who' | 'code' = 'who';
  busy = false;
  code = '';
  errors: GuestErrors = {};
  verification: Schemas['Verification'] | undefined;
  /** What went wrong that is nobody's typing. */
  problem: Problem | undefined;
  readonly #language: Language<GuestWords>;
  /** One key for each different thing that is asked: a lost answer is asked for again, not done again. */
  #keys = new Map<string, string>();

  constructor(private readonly host: QueryHost, readonly options: GuestEntryOptions) {
    this.#language = new Language(host, languages);
    adoptStyles(host.shadowRoot, tickStyles, guestStyles);
    host.requestUpdate();
  }

  get spoken(): Spoken<GuestWords> | undefined {
    return this.#language.spoken;
  }

  view(context: ViewContext, leave: TemplateResult): unknown {
    return guestView(this, context, leave);
  }

  /** How the clinic sends codes. */
  get channels(): readonly GuestValues['channel'][] {
    const offered = this.host.clinic?.features?.booking?.guests?.channels ?? channels;
    return channels.filter((channel) => offered.includes(channel));
  }

  get values(): Partial<GuestValues> {
    return { channel: this.channels[0], ...this.options.values() };
  }

  clear(): void {
    this.options.clear();
  }

  type(values: Partial<GuestValues>): void {
    this.options.set(values);
  }

  /** Sends the code to the contact that was typed. */
  async sendCode(): Promise<void> {
    const { spoken, values } = this;
    if (!spoken || this.busy) return;
    this.errors = checkGuest(values, new Date().toISOString().slice(0, 10), spoken.words);
    if (Object.keys(this.errors).length) return this.#show('error');
    await this.#ask(async (client) => {
      const body = { purpose: this.options.verification, channel: channelOf(values), destination: destinationOf(values) };
      this.verification = await createVerification(client, body, this.#key(body));
      this.#keys.delete(JSON.stringify(body)); // another code is another thing
      [this.step, this.code] = ['code', ''];
      announce(spoken.words.codeSent(this.verification.maskedDestination).join(''));
      this.#show('step');
    });
  }

  /** The code, then the session: a proof is of no use to anybody else and is kept no longer than that. */
  async enter(): Promise<void> {
    const { spoken, verification } = this;
    const code = asciiDigits(this.code).replace(/\s/g, '');
    if (!spoken || !verification || this.busy) return;
    this.errors = /^\d{4,8}$/.test(code) ? {} : { code: spoken.words.codeShape() };
    if (this.errors.code !== undefined) return this.#show('error');
    await this.#ask(async (client) => {
      const { proof } = await checkVerification(client, verification.id, code, this.#key({ id: verification.id, code }));
      const body = { purpose: this.options.purpose, person: personOf(this.values), proof };
      const session = await createGuestSession(client, body, this.#key(body));
      this.host.connection?.request('guest', session.token);
      const { values } = this;
      this.options.entered(channelOf(values) === 'sms' ? destinationOf(values) : '');
    });
  }

  /** Back to who they are; what was typed stands. */
  change(): void {
    [this.step, this.problem, this.errors] = ['who', undefined, {}];
    this.#show('step');
  }

  async #ask(ask: (client: ReturnType<ReturnType<typeof cacheOf>['client']>) => Promise<void>): Promise<void> {
    const { connection } = this.host;
    if (!connection) return;
    [this.busy, this.problem] = [true, undefined];
    this.host.requestUpdate();
    try {
      await ask(cacheOf(connection).client(this.host.language));
    } catch (error) {
      this.#refused(asProblem(error));
    }
    this.busy = false;
    this.host.requestUpdate();
  }

  #refused(problem: Problem): void {
    const { spoken } = this;
    if (!spoken) return;
    const { words, locale } = spoken;
    const said = problem.name === 'code-wrong' ? words.codeWrong((problem as { attemptsLeft?: number }).attemptsLeft ?? 0, locale) : problem.name === 'code-expired' ? words.codeExpired() : undefined;
    const field = this.step === 'who' && problem.errors?.some(({ pointer }) => pointer === '/destination') ? (channelOf(this.values) === 'sms' ? 'phone' : 'email') : undefined;
    if (said !== undefined) this.errors = { code: said };
    else if (field) this.errors = { [field]: field === 'phone' ? words.phoneWrong() : words.emailWrong() };
    else this.problem = problem;
    this.#show('error');
  }

  #key(what: unknown): string {
    const name = JSON.stringify(what);
    const key = this.#keys.get(name) ?? newKey();
    this.#keys.set(name, key);
    return key;
  }

  #show(target: 'step' | 'error'): void {
    this.options.focusOn(target);
    this.host.requestUpdate();
  }
}
