import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { readerTime } from '../../locale/zones.js';
import { baseStyles } from '../../ui/base.styles.js';
import type { Connection } from '../connection.js';
import { Language, type LanguageHost } from '../language.js';
import { languages } from './words/languages.js';

const tag = 'portico-idle-warning';
/** One warning a session, however many elements show something of it. */
const shown = new WeakMap<object, IdleWarning>();

/** Warns in the words and the look of the element that asks for it. */
export function warnOf({ connection, language }: LanguageHost): void {
  if (!connection || shown.has(connection.id)) return;
  const warning = document.createElement(tag) as IdleWarning;
  Object.assign(warning, { connection, language });
  shown.set(connection.id, warning);
  document.body.append(warning);
}

/** A dialog of ours on the page's body: it must not depend on where the clinic has put an element. */
class IdleWarning extends LitElement implements LanguageHost {
  static override styles = [...baseStyles, css`
    dialog { max-inline-size: min(30em, calc(100vw - 32px)); padding: 24px; border: 1px solid var(--_line); border-radius: calc(var(--_radius) * 1.5); background: var(--_surface); color: var(--_ink); }
    dialog::backdrop { background: rgb(0 0 0 / 0.45); }
  `];
  connection!: Connection;
  language!: string;
  readonly #language = new Language(this, languages);
  #unfollow: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = this.connection.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    shown.delete(this.connection.id);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { spoken } = this.#language;
    const { ending } = this.connection.state;
    if (!spoken || !ending) return nothing;
    const { words, locale } = spoken;
    const stay = () => this.connection.request('extend');
    const keep = (event: Event) => {
      event.preventDefault(); // it closes when the backend has said yes
      stay();
    };
    return html`<div class="portico" lang=${locale.tag} dir=${locale.dir}><dialog role="alertdialog" aria-labelledby="heading" aria-describedby="why" @cancel=${keep}><div class="stack m">
      <h2 id="heading">${words.heading()}</h2><p id="why">${words.why(locale.time(readerTime(ending)))}</p>
      <div class="row"><button type="button" class="button primary" @click=${stay}>${words.stay()}</button><button type="button" class="button" @click=${() => this.connection.request('sign-out')}>${words.leave()}</button></div></div></dialog></div>`;
  }

  protected override updated(): void {
    const { ending, style = {} } = this.connection.state;
    const dialog = this.renderRoot.querySelector('dialog');
    const wrapper = this.renderRoot.querySelector<HTMLElement>('.portico');
    for (const [name, value] of Object.entries(style)) wrapper?.style.setProperty(name, value);
    if (ending) {
      if (dialog && !dialog.open) dialog.showModal();
      return;
    }
    this.remove();
  }
}

customElements.define(tag, IdleWarning);
