import { LitElement, css, html } from 'lit';
import { ContextProvider, createContext } from '@lit/context';
import { property } from 'lit/decorators.js';
import type { Backend, TokenSource } from '../contract/backend.js';
import { define } from '../ui/define.js';
import { connectionFor } from './connections.js';
import { connectionKey, type Connection } from './connection.js';
import { openConnection, type OpenConnection } from './open-connection.js';

export const connectionContext = createContext<Connection | undefined>(connectionKey);
/** Told to the document when a provider has a connection, for elements that wait for one. */
export const providerEvent = 'portico-provider';

/**
 * Says once, for many elements, which backend they talk to.
 *
 * It shows nothing itself. Elements inside it use it; with `default` so do all elements of the page that have no backend of their
 * own; with an `id`, those that name it by `provider="id"`.
 *
 * @element portico-provider
 * @slot - The page's content
 * @fires {CustomEvent<{}>} portico-sign-in - Somebody wants to sign in, and the page keeps the token: sign them in, then call `refreshSession()`
 */
export class PorticoProvider extends LitElement {
  static override styles = css`:host { display: contents; }`;

  /** The backend: its base address, or a function from a Request to a Response. */
  @property() backend?: string | Backend;
  /** Serves every element of the page that has no backend of its own. One a page. */
  @property({ type: Boolean, reflect: true }) default = false;
  /** A function that gives the host page's own access token; without it the backend's cookie session is used. */
  @property({ attribute: false }) token?: TokenSource;

  #own: OpenConnection | undefined;
  #opened = false;
  readonly #context = new ContextProvider(this, { context: connectionContext });

  /** What the elements below share. */
  get connection(): Connection | undefined {
    return this.#context.value;
  }

  /** Asks the backend again who is signed in; for a page that has just got a token, or lost it. */
  refreshSession(): void {
    this.connection?.request('reload');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.default) refuseSecondDefault(this);
    if (this.hasUpdated) {
      this.#open();
      this.requestUpdate();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (['backend', 'token', 'lang'].some((name) => changed.has(name)) || !this.hasUpdated) this.#open();
  }

  protected override updated(): void {
    if (!this.#opened) return;
    this.#opened = false;
    document.dispatchEvent(new Event(providerEvent));
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  #open(): void {
    this.#close();
    const { backend, token } = this;
    if (!backend) return;
    const lang = () => this.lang || document.documentElement.lang || navigator.language;
    // A function or a token is this provider's own; an address alone is shared with every element that names it.
    if (typeof backend === 'string' && !token) this.#context.setValue(connectionFor(backend));
    else this.#context.setValue((this.#own = openConnection({ backend, token, askHost: token && (() => this.#askHost()), lang })));
    this.#opened = true;
  }

  #askHost(): void {
    this.dispatchEvent(new CustomEvent('portico-sign-in', { bubbles: true, composed: true }));
  }

  #close(): void {
    this.#own?.close();
    this.#own = undefined;
    this.#context.setValue(undefined);
  }
}

function refuseSecondDefault(provider: PorticoProvider): void {
  const first = document.querySelector('portico-provider[default]');
  if (first === null || first === provider) return;
  console.error('Portico: the page has a second <portico-provider default>. It serves only what is inside it. Remove `default` from one of them. PORTICO-002');
}

define('portico-provider', PorticoProvider);

declare global {
  interface HTMLElementTagNameMap { 'portico-provider': PorticoProvider }
}
