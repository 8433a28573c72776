import { LitElement, css, html, type TemplateResult } from 'lit';
import { ContextProvider, createContext } from '@lit/context';
import { property } from 'lit/decorators.js';
import type { Backend, TokenSource } from '../contract/backend.js';
import { tellDeveloper } from '../developer/tell.js';
import { define } from '../ui/define.js';
import { connectionFor } from './connections.js';
import { connectionKey, type Connection, type Density } from './connection.js';
import type { HostWords } from './host-words.js';
import { openConnection, type OpenConnection } from './open-connection.js';
import { present, type PresentedConnection } from './presentation.js';

export const connectionContext = createContext<Connection | undefined>(connectionKey);
const decisions = ['accent', 'surface', 'radius', 'font'] as const;

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
  /**
   * For a single-page website: people sign in by OAuth within this page, at the provider that the clinic names, and the tokens live in
   * the page's memory only. The address of Portico's `signed-in.html` on this site, as it is registered with that provider.
   */
  @property({ attribute: 'redirect-uri' }) redirectUri?: string;
  /** The language of the elements that use this provider and have none of their own; the page's by default. */
  @property() override lang = '';
  /** Sentences of the page's own: some of ours said otherwise, or a whole language. */
  @property({ attribute: false }) words?: HostWords;
  /** The clinic's colour for what can be acted on, as `#rrggbb`; two of them, apart by a space, for the light scheme and the dark. */
  @property() accent?: string;
  /** The colour that the page has behind the elements, where it is not the scheme's own; written like `accent`. */
  @property() surface?: string;
  /** Corners, as a CSS length. */
  @property() radius?: string;
  /** A CSS font-family, where it is not the page's own. */
  @property() font?: string;
  /** `compact`: what is pressed is 36 px high for a mouse; on touch it stays 44 px. */
  @property() density?: Density;

  #own: OpenConnection | undefined;
  #presented: PresentedConnection<OpenConnection> | undefined;
  #opened = false;
  #style: Readonly<Record<string, string>> | undefined;
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
    if (['backend', 'token', 'redirectUri'].some((name) => changed.has(name)) || !this.hasUpdated) this.#open();
    if (decisions.some((name) => changed.has(name))) void this.#decide();
    if (['lang', 'words', 'density'].some((name) => changed.has(name))) this.#present();
  }

  protected override updated(): void {
    if (!this.#opened) return;
    this.#opened = false;
    document.dispatchEvent(new Event(providerEvent));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #open(): void {
    this.#close();
    const { backend, token, redirectUri } = this;
    if (!backend) return;
    const lang = () => this.lang || document.documentElement.lang || navigator.language;
    // A function or a token is this provider's own; an address alone is shared with every element that names it.
    this.#own = typeof backend === 'string' && !token && !redirectUri ? undefined : openConnection({
      backend, token, askHost: token && (() => this.#askHost()), redirectUri: redirectUri && !token ? new URL(redirectUri, document.baseURI).href : undefined, lang,
    });
    this.#presented = present(this.#own ?? connectionFor(backend as string));
    this.#present();
    this.#context.setValue(this.#presented);
    this.#opened = true;
  }

  #present(): void {
    const { lang, words, density } = this;
    this.#presented?.present({ lang: lang || undefined, words, density, style: this.#style });
  }

  /** Colours are computed only where a clinic has decided something. */
  async #decide(): Promise<void> {
    const decided = decisions.some((name) => this[name]);
    const theme = decided ? await import('../ui/theme.js').catch(() => tellDeveloper('005', this.localName)) : undefined;
    this.#style = theme?.themeProperties(this);
    this.#present();
  }

  #askHost(): void {
    this.dispatchEvent(new CustomEvent('portico-sign-in', { bubbles: true, composed: true }));
  }

  #close(): void {
    this.#own?.close();
    this.#own = this.#presented = undefined;
    this.#context.setValue(undefined);
  }
}

function refuseSecondDefault(provider: PorticoProvider): void {
  const first = document.querySelector('portico-provider[default]');
  if (first === null || first === provider) return;
  tellDeveloper('002');
}

define('portico-provider', PorticoProvider);

declare global {
  interface HTMLElementTagNameMap { 'portico-provider': PorticoProvider }
  interface GlobalEventHandlersEventMap { 'portico-sign-in': CustomEvent<Record<string, never>> }
}
