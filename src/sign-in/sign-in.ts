import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { PorticoElement } from '../provider/element.js';
import type { SignInFailure } from '../session/oauth/failure.js';
import type { Spoken } from '../provider/language.js';
import { announce } from '../ui/announcer.js';
import { baseStyles } from '../ui/base.styles.js';
import { define } from '../ui/define.js';
import { phoneLink, userText } from '../ui/text.js';
import { languages } from './words/languages.js';
import type { SignInWords } from './words/en.js';

/** Where trying again may not help. */
const hasNoOtherWay = new Set<SignInFailure>(['unavailable', 'not-offered']);

/**
 * Signs in and out, and says who is signed in. Belongs in the head of each page.
 *
 * @element portico-sign-in
 * @fires {CustomEvent<{}>} portico-ready - It has found its backend
 * @fires {CustomEvent<{code: string, reference?: string}>} portico-error - Something on this page or of the backend keeps it from its work; `code` is one of ours, `reference` the backend's
 * @csspart base - All that is inside
 * @csspart button - The button
 * @cssproperty --portico-accent - What can be acted on
 * @cssproperty --portico-radius - Corners of the button
 */
export class PorticoSignIn extends PorticoElement<SignInWords> {
  static override styles = [...baseStyles, css`
    .portico { container-type: normal; min-block-size: var(--_control); }
    .row { justify-content: end; gap: 4px 16px; min-block-size: var(--_control); }
  `];

  #announced: SignInFailure | undefined;

  constructor() {
    super(languages);
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="row"></div>`;
  }

  protected override content({ words }: Spoken<SignInWords>): TemplateResult {
    const { connection } = this;
    const { session, person } = connection?.state ?? {};
    if (!connection || session === 'unknown') return this.skeleton();
    if (session === 'signed-in' && person) {
      const [before, name] = words.signedInAs(person.name);
      return html`<div class="row"><span class="small quiet">${before}<b>${userText(name)}</b></span><button type="button" class="button" part="button" @click=${() => connection.request('sign-out')}>${words.signOut()}</button></div>`;
    }
    return html`<div class="row">${this.#whyNot(words)}<button type="button" class="button" part="button" @click=${() => connection.request('sign-in')}>${words.signIn()}</button></div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const failure = this.connection?.state.signInFailure;
    if (failure && failure !== this.#announced) announce(this.spoken!.words.failed[failure]());
    this.#announced = failure;
  }

  #whyNot(words: SignInWords): TemplateResult | typeof nothing {
    const { session, signInFailure } = this.connection!.state;
    if (signInFailure) return html`<span class="small">${words.failed[signInFailure]()}${hasNoOtherWay.has(signInFailure) ? html` ${words.orPhone()} ${phoneLink(this.clinic?.phones?.[0])}` : nothing}</span>`;
    return session === 'expired' ? html`<span class="small quiet" role="status">${words.expired()}</span>` : nothing;
  }
}

define('portico-sign-in', PorticoSignIn);

declare global {
  interface HTMLElementTagNameMap { 'portico-sign-in': PorticoSignIn }
}
