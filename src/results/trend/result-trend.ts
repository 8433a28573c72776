import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { PorticoElement } from '../../provider/element.js';
import type { Spoken } from '../../provider/language.js';
import { baseStyles } from '../../ui/base.styles.js';
import { define } from '../../ui/define.js';
import { userText } from '../../ui/text.js';
import { actingLine } from '../../ui/view.js';
import { Trend } from './trend.js';
import { trendSkeleton } from './trend-view.js';
import { trendStyles } from './trend.styles.js';
import type { TrendWords } from './words/en.js';
import { languages } from './words/languages.js';

/**
 * One thing that was measured, over time: a chart whose points and ranges are as they were then, the same as a table, and as a file.
 * It says how many values there are and from when to when, and never where they are going.
 *
 * @element portico-result-trend
 * @fires {CustomEvent<{reportId: string}>} portico-result-open - A person wants to see the report of one value; cancelled, nothing more happens
 * @fires {CustomEvent<{}>} portico-ready - It has found its backend
 * @fires {CustomEvent<{code: string, reference?: string}>} portico-error - Something on this page or of the backend keeps it from its work; `code` is one of ours, `reference` the backend's
 * @csspart base - All that is inside
 * @csspart trend - The trend without its heading
 * @csspart spans - The choice of a time span
 * @csspart chart - The chart
 * @csspart table - The table
 * @csspart picked - What was picked in the chart, in words
 * @csspart open - What leads to another report
 * @csspart save - The button that makes a file of it
 * @csspart state - A state that takes the whole place
 * @csspart acting - The line that says for whom somebody acts
 * @cssproperty --portico-accent - What can be acted on
 * @cssproperty --portico-radius - Corners of controls
 * @cssproperty --portico-attention - What the laboratory has flagged
 */
export class PorticoResultTrend extends PorticoElement<TrendWords> {
  static override styles = [...baseStyles, trendStyles];

  /** The series, by the backend's opaque id. Nothing is asked without it. */
  @property({ attribute: 'series-id' }) seriesId?: string;
  /** The page that has the `<portico-results>`; without it, nothing leads to the report of a value. */
  @property({ attribute: 'results-href' }) resultsHref?: string;

  readonly #trend = new Trend(this, () => (this.seriesId ? { seriesId: this.seriesId, href: (id) => this.#page(id), ...(this.resultsHref !== undefined && { open: (id: string) => this.#open(id) }) } : undefined));

  constructor() {
    super(languages);
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="stack m"><span class="bone title"></span>${trendSkeleton()}</div>`;
  }

  protected override content({ words, ui }: Spoken<TrendWords>): unknown {
    const { name } = this.#trend;
    return html`<div class="stack m">${name ? html`<h2 tabindex="-1" lang=${name.lang ?? ''}>${userText(words.overTime(name.display))}</h2>` : html`<span class="bone title" aria-hidden="true"></span>`}
      ${actingLine(this.connection?.state.subject, ui)}${this.#trend.render()}</div>`;
  }

  #page(reportId: string): string | undefined {
    if (!this.resultsHref || !URL.canParse(this.resultsHref, document.baseURI)) return undefined;
    const url = new URL(this.resultsHref, document.baseURI);
    url.hash = `portico-report=${encodeURIComponent(reportId)}`;
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  }

  #open(reportId: string): void {
    const goesOn = this.dispatchEvent(new CustomEvent('portico-result-open', { bubbles: true, composed: true, cancelable: true, detail: { reportId } }));
    const page = this.#page(reportId);
    if (goesOn && page !== undefined) location.assign(page);
  }
}

define('portico-result-trend', PorticoResultTrend);

declare global {
  interface HTMLElementTagNameMap { 'portico-result-trend': PorticoResultTrend }
  interface GlobalEventHandlersEventMap { 'portico-result-open': CustomEvent<{ reportId: string }> }
}
