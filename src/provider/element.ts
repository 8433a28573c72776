import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../contract/backend.js';
import { clobberedNames } from '../developer/clobbered.js';
import { tellDeveloper } from '../developer/tell.js';
import { getClinic } from '../session/session-queries.js';
import { prepareAnnouncer } from '../ui/announcer.js';
import { baseStyles } from '../ui/base.styles.js';
import { icons } from '../ui/icons.js';
import { phoneLink } from '../ui/text.js';
import { whole, type ViewContext } from '../ui/view.js';
import { Binding } from './binding.js';
import type { Clinic, Connection } from './connection.js';
import { Language, uiWordsIn, type Languages, type Spoken } from './language.js';
import { Query, type QueryHost } from './query.js';

const unstyled: Readonly<Record<string, string>> = {};

/** What every public element is: bound to a backend, in a language, in a root of its own that recorders leave alone. */
export abstract class PorticoElement<W extends object> extends LitElement implements QueryHost {
  static override styles = baseStyles;

  /** The backend of this element alone: its base address, or a function from a Request to a Response. */
  @property() backend?: string | Backend;
  /** The id of the provider to use. */
  @property() provider?: string;
  /** The language of this element; the provider's or the page's by default. */
  @property() override lang = '';

  readonly #binding = new Binding(this);
  readonly #language: Language<W>;
  /** The connection has asked already, in the page's language. */
  readonly #clinic = new Query<Clinic>(this, () => {
    const { clinic, clinicLanguage } = this.connection?.state ?? {};
    return clinic && clinicLanguage !== this.language ? { operation: 'getClinic', open: true, read: getClinic } : undefined;
  });
  #ready = false;
  readonly #reported = new Set<string>();
  #style: Readonly<Record<string, string>> = unstyled;
  #broken = false;
  #unbound = false;

  constructor(languages: Languages<W>) {
    super();
    this.#language = new Language(this, languages);
  }

  /** What it shares with other elements of the same provider; undefined until it is bound. */
  get connection(): Connection | undefined {
    return this.#binding.connection;
  }

  /** The language it speaks, as a BCP 47 tag: its own, its provider's or the page's. */
  get language(): string {
    return this.lang || this.connection?.state.lang || document.documentElement.lang || navigator.language;
  }

  /** What is inside, once it is known in which language. */
  protected abstract content(spoken: Spoken<W>): unknown;
  /** The shape of what is inside, before anything is known. */
  protected abstract skeleton(): unknown;

  protected get spoken(): Spoken<W> | undefined {
    return this.#language.spoken;
  }

  /**
   * What the clinic says of itself, in this element's language as soon as it has come.
   * @internal
   */
  get clinic(): Clinic | undefined {
    return this.#clinic.data ?? this.connection?.state.clinic;
  }

  /**
   * What views need beside their data.
   * @internal
   */
  viewContext({ ui: words, locale }: Pick<Spoken<unknown>, 'ui' | 'locale'>): ViewContext {
    const { clinic } = this;
    return { words, locale, phone: clinic?.phones?.[0], emergency: clinic?.emergency };
  }

  /** Opaque ids, counts and words of our own only. */
  protected emit(name: string, detail: Record<string, string | number> = {}): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  override connectedCallback(): void {
    if (this.#clobbered()) return;
    super.connectedCallback();
    prepareAnnouncer();
  }

  protected override render(): TemplateResult {
    const { spoken } = this;
    // The marks of the usual session recorders stand inside the root: a mark on the host does not reach in.
    return html`<div class="portico ${this.connection?.state.density === 'compact' ? 'compact' : ''} rr-block rr-mask sentry-block sentry-mask ph-no-capture fs-exclude amp-block no-mouseflow ls-block" part="base" lang=${spoken?.locale.tag ?? nothing} dir=${spoken?.locale.dir ?? nothing}
      data-hj-suppress data-clarity-mask="true" data-private="redact" data-dd-privacy="hidden" data-heap-redact-text="true" data-recording-disable data-openreplay-hidden data-lr-exclude>${this.#inside(spoken)}</div>`;
  }

  protected override updated(_changed: PropertyValues): void {
    this.#applyStyle();
    const { connection } = this;
    if (connection?.state.ending) void import('./idle/idle-warning.js').then(({ warnOf }) => warnOf(this), () => tellDeveloper('005', this.localName));
    for (const { code, reference } of connection?.state.faults ?? []) this.#report(code, reference);
    if (this.#ready || !connection) return;
    this.#ready = true;
    this.emit('portico-ready');
  }

  /** By the object model: a style attribute would be against the documented policy. */
  #applyStyle(): void {
    const style = this.connection?.state.style ?? unstyled;
    if (style === this.#style) return;
    const wrapper = this.renderRoot.querySelector<HTMLElement>('.portico')!;
    for (const name of Object.keys(this.#style)) wrapper.style.removeProperty(name);
    for (const [name, value] of Object.entries(style)) wrapper.style.setProperty(name, value);
    this.#style = style;
  }

  #inside(spoken: Spoken<W> | undefined): unknown {
    if (this.#unbound && !this.connection) return html`<p>${spoken?.ui.notConnected() ?? nothing}</p>`;
    if (!spoken) return html`<div aria-busy="true">${this.skeleton()}</div>`;
    return this.#broken ? this.#failed(spoken) : this.content(spoken);
  }

  /** Whatever a backend sent, a person sees a designed state and a developer the reason. */
  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      if (this.#clobbered()) return;
      tellDeveloper('004', this.localName, error);
      this.#report('not-shown');
      this.#broken = true;
      super.update(changed);
    }
  }

  /** Each of them once; a code of ours and the backend's own reference, nothing else. */
  #report(code: string, reference?: string): void {
    if (this.#reported.has(code)) return;
    this.#reported.add(code);
    this.emit('portico-error', { code, ...(reference !== undefined && { reference }) });
  }

  /** Where Lit cannot draw, a sentence stands without it. */
  #clobbered(): boolean {
    const names = clobberedNames();
    if (!names.length) return false;
    tellDeveloper('011', names);
    this.#report('clobbered');
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    void uiWordsIn(this.language).then((words) => { root.textContent = words.notConnected(); });
    return true;
  }

  #failed(spoken: Spoken<W>): unknown {
    const { words, phone } = this.viewContext(spoken);
    const again = () => {
      this.#broken = false;
      this.requestUpdate();
    };
    return whole(icons.mark(), words.problem(), html`<p>${words.problemWhy()} ${phoneLink(phone)}.</p><div class="row"><button type="button" class="button" @click=${again}>${words.tryAgain()}</button></div>`);
  }

  /** @internal */
  unbound(): void {
    this.#unbound = true;
    tellDeveloper('001', this.localName);
    this.#report('no-backend');
    this.requestUpdate();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'portico-ready': CustomEvent<Record<string, never>>;
    'portico-error': CustomEvent<{ code: string; reference?: string }>;
  }
}
