import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Schemas } from '../contract/client.js';
import { tellDeveloper } from '../developer/tell.js';
import { PorticoElement } from '../provider/element.js';
import type { Spoken } from '../provider/language.js';
import { Pages } from '../provider/pages.js';
import { Query, stateOfProblem } from '../provider/query.js';
import { announce } from '../ui/announcer.js';
import { baseStyles } from '../ui/base.styles.js';
import { define } from '../ui/define.js';
import { icons } from '../ui/icons.js';
import { phoneLink, userText, webAddress } from '../ui/text.js';
import { tickStyles } from '../ui/tick.styles.js';
import { view, type ViewContext, type ViewData } from '../ui/view.js';
import { bornText, identityLine } from './identity.js';
import { LinkedReport } from './linked.js';
import { errorOf, filterOf, noFilter, type FilterError, type FilterValues } from './list/filter.js';
import { filterView } from './list/filter-view.js';
import { badge, isFiltered } from './list/groups.js';
import { Growing } from './list/growing.js';
import { isClosed } from './list/line-of.js';
import { freshness, listSkeleton, listView, paneSkeleton, urgentView } from './list/list-view.js';
import type { RowParts } from './list/row.js';
import { framingView, gateView } from './opening/gate-view.js';
import { Opening } from './opening/opening.js';
import { printOnly } from './printing.js';
import { ReleaseChoices } from './release/choices.js';
import type { ReportPage } from './report/report-page.js';
import { report, reports, type Release, type Report, type ReportFilter, type ReportShort } from './results-queries.js';
import { resultsStyles } from './results.styles.js';
import type { ResultsWords } from './words/en.js';
import { languages } from './words/languages.js';

const pageLength = 50;
/** One more than a badge counts. */
const badgeLength = 10;

type Place = { at: 'list' } | { at: 'report'; id: string } | { at: 'choices'; from: string | undefined };
/** Where the focus goes at the next update: into what was opened, back to the result with this id, or to the list's heading. */
type Focus = 'detail' | 'heading' | 'error' | { result: string };

/**
 * Lists a patient's results by the day they were taken, opens them one by one, and lets the patient choose when to see which.
 *
 * A link of the clinic leads to one of them by `#portico-report=ID`.
 *
 * @element portico-results
 * @fires {CustomEvent<{}>} portico-result-open-submit - Before a result is opened, or marked as seen; cancelable
 * @fires {CustomEvent<{reportId: string}>} portico-result-open-done - It is open and marked as seen
 * @fires {CustomEvent<{problem: string}>} portico-result-open-failed - It is not, or nobody knows; `problem` is a name of the contract's registry
 * @fires {CustomEvent<{}>} portico-result-images-submit - Before images are asked for; cancelable
 * @fires {CustomEvent<{reportId: string}>} portico-result-images-done - They are asked for
 * @fires {CustomEvent<{problem: string}>} portico-result-images-failed - They are not, or nobody knows
 * @fires {CustomEvent<{}>} portico-result-choice-submit - Before a choice about results is saved; cancelable
 * @fires {CustomEvent<{}>} portico-result-choice-done - It is saved
 * @fires {CustomEvent<{problem: string}>} portico-result-choice-failed - It is not, or nobody knows
 * @fires {CustomEvent<{}>} portico-ready - It has found its backend
 * @fires {CustomEvent<{code: string, reference?: string}>} portico-error - Something on this page or of the backend keeps it from its work; `code` is one of ours, `reference` the backend's
 * @csspart base - All that is inside
 * @csspart identity - Whose record it is, by name and birth date
 * @csspart acting - The same line, where it is another person's record
 * @csspart urgent - What the clinic says where something cannot wait
 * @csspart search - The button that searches
 * @csspart apply - The button that filters
 * @csspart result - A result in the list
 * @csspart gate - What stands in front of a result that is closed
 * @csspart open - The button that opens it
 * @csspart wait - The button that leaves it closed
 * @csspart back - The way back to the list
 * @csspart report - One report
 * @csspart told - What the source says beside a report, and which source is behind
 * @csspart compare - The button that shows the values of a report over time, side by side
 * @csspart comparison - These values as a table
 * @csspart trend - One of the values over time
 * @csspart chart - Its chart
 * @csspart table - The same as a table
 * @csspart images - The images of a report
 * @csspart get-images - The button that asks for them
 * @csspart image - One image
 * @csspart document - A document of a report
 * @csspart get-document - The button that shows or saves it
 * @csspart choices - When results are opened, by kind
 * @csspart save - The button that saves these choices
 * @csspart field - A question with its label, hint and error
 * @csspart state - A state that takes the whole place: failed, offline, signed out
 * @cssproperty --portico-accent - What can be acted on
 * @cssproperty --portico-on-accent - Text on the accent
 * @cssproperty --portico-radius - Corners of controls
 * @cssproperty --portico-font-family - Font; the page's own by default
 */
export class PorticoResults extends PorticoElement<ResultsWords> {
  static override styles = [...baseStyles, tickStyles, resultsStyles];

  /** Whether printing is offered on a report. */
  @property({ attribute: 'no-print', type: Boolean }) noPrint = false;

  @state() private place: Place = { at: 'list' };
  @state() private showsChoices = false;
  /** As it stands in the form, and as it was last sent. */
  @state() private values: FilterValues = noFilter;
  @state() private sent: FilterValues = noFilter;
  @state() private filterError: FilterError | undefined;
  #epoch: number | undefined;
  #focus: Focus | undefined;
  /** What stands above the list comes with it, and stays while another person's comes. */
  #hasBegun = false;
  /** A search was sent, and what it found is not said yet. */
  #toSay = false;

  /** The newest ones: what is urgent is in them, whatever is searched for. */
  readonly #newest = new Pages<Schemas['ReportList']>(this, (patientId, cursor) => reports(patientId, { limit: pageLength }, cursor));
  readonly #found = new Pages<Schemas['ReportList']>(this, (patientId, cursor) => {
    const filter = this.#filter;
    return filter && reports(patientId, filter, cursor);
  });
  readonly #unseen = new Query<Schemas['ReportList']>(this, () => {
    const { subject } = this.connection?.state ?? {};
    return subject && this.#newest.hasSome ? reports(subject.id, { unseen: true, limit: badgeLength }) : undefined;
  });
  readonly #report = new Query<Report>(this, () => {
    const { subject } = this.connection?.state ?? {};
    return subject && this.place.at === 'report' && !this.#listedAsClosed(this.place.id) ? report(subject.id, this.place.id) : undefined;
  });
  /** How a report is drawn; its file comes with the first one that is opened. */
  #page: ReportPage | undefined;
  #pageLoading: Promise<void> | undefined;
  #pageMissed = false;
  readonly #opening = new Opening(this);
  readonly #choices = new ReleaseChoices(this, () => this.place.at === 'choices', () => void this.refresh());
  readonly #growing = new Growing(this);

  constructor() {
    super(languages);
    new LinkedReport(this, (id) => this.#open(id));
  }

  /** Asks again for all that is shown. */
  async refresh(): Promise<void> {
    await Promise.all([this.#newest.refresh(), this.#found.refresh(), this.#unseen.retry(), this.#report.retry()]);
  }

  protected override willUpdate(): void {
    const { epoch } = this.connection?.state ?? {};
    if (epoch === this.#epoch) return;
    // Another person, another record, or nobody: nothing of the one before stays, not even what was searched for.
    this.#epoch = epoch;
    [this.place, this.values, this.sent, this.filterError, this.showsChoices] = [{ at: 'list' }, noFilter, noFilter, undefined, false];
    [this.#focus, this.#toSay] = [undefined, false];
    for (const part of [this.#opening, this.#choices, this.#page]) part?.forget();
  }

  protected override skeleton(): TemplateResult {
    return html`<div class="stack l"><div class="stack"><span class="bone title"></span><span class="bone short"></span></div>${paneSkeleton()}</div>`;
  }

  protected override content(spoken: Spoken<ResultsWords>): unknown {
    const context = this.viewContext(spoken);
    const { at } = this.place;
    if (at === 'choices') return html`<div class="stack l">${this.#back(spoken)}${identityLine(this.#subject, spoken)}${this.#choices.view({ spoken, context, signIn: () => this.#signIn() })}</div>`;
    return html`<div class="panes ${at === 'report' ? 'open' : ''}"><div class="stack l list">${this.#listPane(spoken, context)}</div>
      ${this.place.at === 'report' ? html`<div class="stack l detail">${this.#back(spoken, true)}<div class="wide-hidden">${identityLine(this.#subject, spoken)}</div>${this.#detail(this.place.id, spoken, context)}</div>` : nothing}</div>`;
  }

  get #subject() {
    const { session, subject } = this.connection?.state ?? {};
    return session === 'signed-in' ? subject : undefined;
  }
  /** `2026` at the clinic. */
  get #today(): string {
    return this.#newest.query.data?.asOf.slice(0, 10) ?? '';
  }
  get #filter(): ReportFilter | undefined {
    if (JSON.stringify(this.sent) === JSON.stringify(noFilter)) return undefined;
    return filterOf(this.sent, this.#today, pageLength);
  }
  get #pages(): Pages<Schemas['ReportList']> {
    return this.#filter ? this.#found : this.#newest;
  }

  #known(id: string): ReportShort | undefined {
    return [...this.#pages.items, ...this.#newest.items, ...(this.#unseen.data?.items ?? [])].find((one) => one.id === id);
  }
  #listedAsClosed(id: string): boolean {
    const listed = this.#known(id);
    return listed !== undefined && isClosed(listed.release) && !this.#opening.opened(id);
  }
  readonly #isNew = (one: ReportShort): boolean => one.seen === false && !this.#opening.isSeen(one.id);

  /** Who is there comes before what is read. */
  #before(): ViewData | undefined {
    const { session, subject, problem } = this.connection?.state ?? {};
    if (session === 'signed-out' || session === 'expired') return { state: 'signed-out', expired: session === 'expired' };
    if (session === undefined || session === 'unknown') return problem ? { state: stateOfProblem(problem, 1), problem } : { state: 'loading' };
    if (!subject) return { state: session === 'guest' ? 'signed-out' : 'not-permitted' };
    return undefined;
  }

  #listPane(spoken: Spoken<ResultsWords>, context: ViewContext): unknown {
    const { words } = spoken;
    const { people = [] } = this.connection?.state ?? {};
    const before = this.#before();
    const parts: RowParts = { spoken, sort: this.sent.sort, current: this.place.at === 'report' ? this.place.id : undefined, isNew: this.#isNew, open: (id) => this.#open(id) };
    const fresh = before ? 0 : this.#unseenCount;
    const data = before ?? this.#listData(this.#newest);
    this.#hasBegun ||= !['loading', 'idle'].includes(data.state);
    return html`<div class="stack"><div class="title"><h2 tabindex="-1" id="heading">${words.heading()}</h2>${fresh ? html`<span class="badge" translate="no" .textContent=${words.newCount(badge(fresh))}></span>` : nothing}</div>${!this.#hasBegun ? html`<p class="identity" aria-hidden="true"><span class="bone short"></span></p>` : identityLine(this.#subject, spoken)}</div>
      ${before || !this.#hasBegun ? nothing : html`${this.#newest.items.filter(({ urgent, id }) => urgent && id !== parts.current).map((one) => urgentView(one, parts))}
        ${this.#newest.hasSome && this.#framing.length ? html`<div class="stack">${framingView(this.#framing)}</div>` : nothing}
        ${people.length > 1 ? this.#whose(spoken) : nothing}`}
      ${view(data, context, {
        ready: () => this.#list(parts, context), skeleton: paneSkeleton, retry: () => this.#retry(), signIn: () => this.#signIn(),
      })}`;
  }

  #listData({ query, isTurning, hasSome }: Pages<Schemas['ReportList']>): ViewData {
    return { state: isTurning || (hasSome && query.state === 'loading') ? 'ready' : query.state, problem: query.problem, sources: query.data?.sources, asOf: query.data?.asOf };
  }

  #list(parts: RowParts, context: ViewContext): unknown {
    const { spoken, spoken: { words } } = parts;
    const pages = this.#pages;
    const { data } = this.#newest.query;
    const nothingRecorded = !this.#newest.items.length && !this.#newest.hasMore && !this.#filter;
    if (nothingRecorded) return [html`<div class="stack"><h3>${words.none()}</h3><p>${words.noneWhy()} ${phoneLink(context.phone)}.</p></div>`, this.#choose(spoken), this.#freshness(parts)];
    return html`${filterView({ spoken, values: this.values, error: this.filterError, kinds: this.#kinds, open: this.showsChoices, set: (values) => this.#set(values), toggle: () => { this.showsChoices = !this.showsChoices; }, submit: () => this.#search() })}
      ${(data?.notices ?? []).map(({ text, lang }) => html`<p lang=${lang ?? nothing}>${userText(text)}</p>`)}
      ${pages === this.#newest ? this.#rows(pages, parts) : html`<div class="stack l">${view(this.#listData(pages), context, { ready: () => this.#rows(pages, parts), skeleton: listSkeleton, retry: () => void pages.refresh(), signIn: () => this.#signIn() })}</div>`}
      ${this.#choose(spoken)}${this.#freshness(parts)}`;
  }

  #rows(pages: Pages<Schemas['ReportList']>, parts: RowParts): unknown {
    const { spoken: { words, locale } } = parts;
    const { items, hasMore, isTurning } = pages;
    const filter = this.#filter;
    const clear = filter ? html`<button type="button" class="link" @click=${() => this.#clear()}>${words.clear()}</button>` : nothing;
    if (!items.length && !hasMore && !isTurning) return html`<div class="stack"><h3 tabindex="-1">${words.noMatch()}</h3><p>${words.noMatchWhy()}</p><div class="row">${clear}</div></div>`;
    const shown = this.#growing.of(JSON.stringify([this.#epoch, filter]), items);
    return html`${filter && isFiltered(filter) ? html`<p class="row small spread"><span translate="no" .textContent=${hasMore ? words.foundMore(String(items.length)) : words.found(items.length, locale)}></span>${clear}</p>` : filter ? html`<p class="row small">${clear}</p>` : nothing}
      <div class="stack l">${listView(shown, parts, this.#today.slice(0, 4))}</div>
      ${hasMore || isTurning ? html`<div class="row"><button type="button" class="button" aria-disabled=${isTurning ? 'true' : nothing} @click=${() => pages.more()}>${words.more()}</button></div>` : nothing}`;
  }

  #freshness(parts: RowParts): unknown {
    const { data, busy } = this.#pages.query;
    return data ? freshness(data, parts, () => void this.refresh(), busy) : nothing;
  }

  /** Exact up to nine, and more than that is said as such. */
  get #unseenCount(): number {
    return (this.#unseen.data?.items ?? []).filter(this.#isNew).length;
  }
  get #kinds(): string[] {
    const told = this.clinic?.features?.results?.kinds;
    return told?.length ? [...told] : [...new Set(this.#newest.items.map(({ kind }) => kind))];
  }
  get #framing(): Schemas['Notice'][] {
    return (this.clinic?.features?.results?.notices ?? []).filter(({ code }) => code === 'before-review');
  }

  #whose({ words }: Spoken<ResultsWords>): TemplateResult {
    const { people = [], subject } = this.connection?.state ?? {};
    return html`<div class="field choose"><label for="whose">${words.whose()}</label><select id="whose" translate="no" @change=${(event: Event) => this.connection?.request('switch-subject', (event.target as HTMLSelectElement).value)}>
      ${people.map(({ patientId, displayName }) => html`<option value=${patientId} ?selected=${patientId === subject?.id} .textContent=${displayName}></option>`)}</select></div>`;
  }

  /** Only where the clinic lets this person choose. */
  get #mayChoose(): boolean {
    const { people = [], subject } = this.connection?.state ?? {};
    return people.find(({ patientId }) => patientId === subject?.id)?.operations?.updatePreferences?.state === 'available';
  }
  #choose({ words }: Spoken<ResultsWords>): unknown {
    return this.#mayChoose ? html`<p class="small"><button type="button" class="link" id="choose" @click=${() => this.#goChoose()}>${words.choose()}</button></p>` : nothing;
  }

  #back({ words }: Spoken<ResultsWords>, wideHidden = false): TemplateResult {
    return html`<button type="button" class="link back ${wideHidden ? 'wide-hidden' : ''}" part="back" @click=${() => this.#goBack()}>${icons.earlier()}${words.back()}</button>`;
  }

  #detail(id: string, spoken: Spoken<ResultsWords>, context: ViewContext): unknown {
    const before = this.#before();
    if (before) return view(before, context, { ready: () => nothing, skeleton: reportSkeleton, retry: () => this.#retry(), signIn: () => this.#signIn() });
    const release = this.#closedBy(id);
    if (release) {
      const { task } = this.#opening;
      return gateView(this.#known(id), release, {
        spoken, context, crisis: this.clinic?.crisis ?? [], framing: this.#framing, thisYear: this.#today.slice(0, 4), state: this.#opening.about === id ? task.state : 'idle', problem: task.problem,
        open: () => void this.#openGate(id, spoken), wait: () => this.#goBack(), checkAgain: () => void this.refresh(), choose: this.#mayChoose ? () => this.#goChoose() : undefined,
      });
    }
    const opened = this.#opening.opened(id);
    const { state: read, problem, data = opened } = this.#report;
    const page = this.#page?.speaks ? this.#page : undefined;
    const state = data && read !== 'stale' ? 'ready' : read;
    return view({ state: page || (state !== 'ready' && state !== 'stale') ? state : this.#pageMissed ? 'failed' : 'loading', problem, sources: data?.sources, asOf: data?.asOf }, context, {
      ready: () => (data && page ? page.view(data, { spoken, context, acts: this.#acts(data, spoken) }) : nothing), skeleton: reportSkeleton, retry: () => { this.#loadPage(); void this.#report.retry(); }, signIn: () => this.#signIn(),
    });
  }

  /** The list says so, or the backend did when it was asked. */
  #closedBy(id: string): Release | undefined {
    if (this.#opening.opened(id)) return undefined;
    if (this.#listedAsClosed(id)) return this.#known(id)!.release;
    const { problem, data } = this.#report;
    return !data && problem?.name === 'report-gated' ? (problem.release ?? { state: 'delayed' }) : undefined;
  }

  #acts({ actions }: Report, spoken: Spoken<ResultsWords>): TemplateResult {
    const { words } = spoken;
    const ask = actions && Object.hasOwn(actions, 'sendMessage') ? actions.sendMessage : undefined;
    const link = ask?.state === 'handoff' ? webAddress(ask.link?.url) : nothing;
    return html`<div class="row screen">${link === nothing ? nothing : html`<a class="button" href=${link} target="_blank" rel="noopener noreferrer">${words.ask()}</a>`}
        ${this.noPrint ? nothing : html`<button type="button" class="button" @click=${() => this.#print(spoken)}>${words.print()}</button>`}</div>
      ${ask?.state === 'handoff' && link === nothing && ask.phone ? html`<p>${ask.text === undefined ? words.askPhone() : userText(ask.text)} ${phoneLink(ask.phone)}.</p>` : nothing}`;
  }

  #print(spoken: Spoken<ResultsWords>): void {
    const subject = this.#subject;
    if (subject) printOnly(this, [subject.name, bornText(subject.birthDate, spoken)].filter(Boolean).join(spoken.locale.comma));
  }

  #open(id: string): void {
    this.#loadPage();
    this.#page?.leave();
    this.#opening.turnTo(id);
    this.place = { at: 'report', id };
    this.#focus = 'detail';
  }

  #loadPage(): void {
    this.#pageMissed = false;
    this.#pageLoading ??= import('./report/report-page.js').then(({ ReportPage: Loaded }) => { this.#page = new Loaded(this, (id) => this.#open(id)); }, () => {
      [this.#pageMissed, this.#pageLoading] = [true, undefined]; // asked for again when a report is opened
      tellDeveloper('005', this.localName);
      this.requestUpdate();
    });
  }

  async #openGate(id: string, { words }: Spoken<ResultsWords>): Promise<void> {
    const patientId = this.#subject?.id;
    if (patientId === undefined) return;
    const opened = await this.#opening.open(patientId, id);
    if (!opened) return;
    this.#focus = 'detail';
    announce(words.opened());
    this.requestUpdate();
    await this.refresh();
  }

  #goChoose(): void {
    this.#choices.forget();
    this.place = { at: 'choices', from: this.place.at === 'report' ? this.place.id : undefined };
    this.#focus = 'detail';
  }

  #goBack(): void {
    const { place } = this;
    if (place.at === 'choices' && place.from !== undefined) return this.#open(place.from);
    this.#page?.leave();
    this.#opening.turnTo(undefined);
    this.place = { at: 'list' };
    this.#focus = place.at === 'report' ? { result: place.id } : 'heading';
  }

  #set(values: Partial<FilterValues>): void {
    this.values = { ...this.values, ...values };
    this.filterError = undefined;
  }

  #search(): void {
    this.filterError = errorOf(this.values);
    if (this.filterError) {
      this.showsChoices = true;
      this.#focus = 'error';
      return;
    }
    this.sent = { ...this.values, text: this.values.text.trim() };
    this.#toSay = true;
  }

  #clear(): void {
    [this.values, this.sent] = [noFilter, noFilter];
    this.#focus = 'heading';
  }

  #retry(): void {
    if (this.connection?.state.session === 'unknown') this.connection.request('reload');
    else void this.refresh();
  }

  #signIn(): void {
    this.connection?.request('sign-in');
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    this.#sayFound();
    this.#markSeen();
    this.#moveFocus();
  }

  /** How many there are, once they have come. */
  #sayFound(): void {
    const { spoken } = this;
    const { query, items, hasMore } = this.#pages;
    if (!this.#toSay || !spoken || query.state !== 'ready') return;
    this.#toSay = false;
    const { words, locale } = spoken;
    announce(!items.length ? words.noMatch() : hasMore ? words.foundMore(String(items.length)) : words.found(items.length, locale));
  }

  /** Once it stands in front of the person, and not while the page is only being prepared or lies behind another. */
  #markSeen(): void {
    const { data } = this.#report;
    const patientId = this.#subject?.id;
    if (this.place.at !== 'report' || !this.#page?.speaks || !data || data.id !== this.place.id || data.seen !== false || patientId === undefined || this.#opening.isSeen(data.id)) return;
    if ((document as { prerendering?: boolean }).prerendering || document.visibilityState !== 'visible') return;
    void this.#opening.see(patientId, data.id).then((done) => { if (done) void this.#unseen.retry(); });
  }

  #moveFocus(): void {
    const focus = this.#focus;
    if (!focus) return;
    const selector = typeof focus === 'object' ? `#result-${CSS.escape(focus.result)}` : { detail: '#report-title, #gate-title, #choices-title, .detail .whole h3, [part="choices"] .whole h3', heading: '#heading', error: '[aria-invalid]' }[focus];
    const found = this.renderRoot.querySelector<HTMLElement>(selector) ?? (typeof focus === 'object' ? this.renderRoot.querySelector<HTMLElement>('#heading') : null);
    if (!found) return;
    this.#focus = undefined;
    found.focus();
  }
}

const reportSkeleton = () => html`<div class="stack l" aria-hidden="true"><span class="bone title"></span><div class="stack">${[1, 2, 3].map(() => html`<span class="bone"></span>`)}</div></div>`;

define('portico-results', PorticoResults);

declare global {
  interface HTMLElementTagNameMap { 'portico-results': PorticoResults }
  interface GlobalEventHandlersEventMap {
    'portico-result-open-submit': CustomEvent<Record<string, never>>;
    'portico-result-open-done': CustomEvent<{ reportId: string }>;
    'portico-result-open-failed': CustomEvent<{ problem: string }>;
    'portico-result-images-submit': CustomEvent<Record<string, never>>;
    'portico-result-images-done': CustomEvent<{ reportId: string }>;
    'portico-result-images-failed': CustomEvent<{ problem: string }>;
    'portico-result-choice-submit': CustomEvent<Record<string, never>>;
    'portico-result-choice-done': CustomEvent<Record<string, never>>;
    'portico-result-choice-failed': CustomEvent<{ problem: string }>;
  }
}
