import type { ReactiveController } from 'lit';
import { html } from 'lit';
import { Language, type Spoken } from '../../provider/language.js';
import { Query, stateOfProblem, type QueryHost } from '../../provider/query.js';
import { adoptStyles } from '../../ui/adopt.js';
import { view, type ViewContext, type ViewData } from '../../ui/view.js';
import { csvOf, download } from './csv.js';
import { panelsOf, type Mark, type Panel } from './plot.js';
import { groupsOf, spansOf, within, type Group, type SpanName } from './points.js';
import { seriesOf, type Series, type SeriesPoint } from './series-queries.js';
import { csvRows, fileName } from './table-file.js';
import { trendSkeleton, trendView } from './trend-view.js';
import { trendStyles } from './trend.styles.js';
import type { ReportWords } from '../report/words/en.js';
import { languages as reportLanguages } from '../report/words/languages.js';
import type { Telling } from './say.js';
import { languages } from './words/languages.js';

/** An element that shows a trend, alone or below a row of a report. */
export interface TrendHost extends QueryHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly updateComplete: Promise<boolean>;
  viewContext(spoken: Pick<Spoken<unknown>, 'ui' | 'locale'>): ViewContext;
}

export interface TrendWanted {
  seriesId: string;
  /** The report that is open already: nothing leads to it. */
  reportId?: string | undefined;
  /** Opens another report; without it nothing does. */
  open?: ((reportId: string) => void) | undefined;
  /** Where that report is, for a link of its own. */
  href?: ((reportId: string) => string | undefined) | undefined;
}

const rowsAtOnce = 100;
const pageKeys = 10;
let made = 0;

/** One analyte over time: reads its series, remembers what was chosen, and draws it. Idle while nothing is wanted. */
export class Trend implements ReactiveController {
  readonly #id = `trend-${++made}`;
  readonly #language: Language<Telling['words']>;
  readonly #reportLanguage: Language<ReportWords>;
  readonly #query: Query<Series>;
  #shown: { series: Series; span: SpanName | undefined; all: Group[]; groups: Group[]; panels: Panel[] } | undefined;
  #span: SpanName | undefined;
  #asTable = false;
  #picked: SeriesPoint | undefined;
  #rows = rowsAtOnce;
  #focus: string | undefined;

  constructor(private readonly host: TrendHost, private readonly wanted: () => TrendWanted | undefined) {
    adoptStyles(host.shadowRoot, trendStyles);
    this.#language = new Language(host, languages);
    this.#reportLanguage = new Language(host, reportLanguages);
    this.#query = new Query(host, () => {
      const { subject } = this.host.connection?.state ?? {};
      const seriesId = this.wanted()?.seriesId;
      return subject && seriesId ? seriesOf(subject.id, seriesId) : undefined;
    });
    host.addController(this);
    host.requestUpdate();
  }

  /** What is measured, as the source calls it; undefined until it has come. */
  get name(): Series['name'] | undefined {
    return this.#query.data?.name;
  }

  render(): unknown {
    const { spoken } = this.#language;
    const report = this.#reportLanguage.spoken?.words;
    if (!spoken || !report) return html`<div aria-busy="true">${trendSkeleton()}</div>`;
    const context = this.host.viewContext(spoken);
    return html`<div class="trend stack m" part="trend">${view(this.#data(), context, {
      ready: () => this.#ready({ words: spoken.words, locale: spoken.locale, report }, context), skeleton: trendSkeleton, retry: () => this.#retry(), signIn: () => this.host.connection?.request('sign-in'),
    })}</div>`;
  }

  hostUpdated(): void {
    if (this.#focus !== undefined) {
      const target = this.host.shadowRoot?.getElementById(this.#focus);
      this.#focus = undefined;
      target?.focus();
    }
    const { length = 0 } = this.#shown?.series.points ?? [];
    if (this.#asTable && this.#rows < length) requestAnimationFrame(() => {
      this.#rows += rowsAtOnce * 4;
      this.host.requestUpdate();
    });
  }

  /** Who is there comes before what is read. A series that is not there has no values. */
  #data(): ViewData {
    const { session, subject, problem } = this.host.connection?.state ?? {};
    if (session === 'signed-out' || session === 'expired') return { state: 'signed-out', expired: session === 'expired' };
    if (session === undefined || session === 'unknown') return problem ? { state: stateOfProblem(problem, 1), problem } : { state: 'loading' };
    if (!subject) return { state: session === 'guest' ? 'signed-out' : 'not-permitted' };
    const { state, problem: failure, data } = this.#query;
    return failure?.name === 'not-found' ? { state: 'ready' } : { state, problem: failure, sources: data?.sources, asOf: data?.asOf };
  }

  #retry(): void {
    if (this.host.connection?.state.session === 'unknown') this.host.connection.request('reload');
    else void this.#query.retry();
  }

  #ready(telling: Telling, context: ViewContext): unknown {
    const series = this.#query.data ?? { id: '', name: { display: '' }, points: [], splits: [], asOf: '', sources: [] };
    const { all, groups, panels, span } = this.#model(series);
    return trendView({
      id: this.#id, series, all, groups, panels, context, telling, span, asTable: this.#asTable, rows: this.#rows, picked: this.#mark,
      choose: (chosen) => { this.#span = chosen; this.host.requestUpdate(); },
      showTable: (asTable) => { [this.#asTable, this.#rows] = [asTable, rowsAtOnce]; this.host.requestUpdate(); },
      pick: (mark, focus) => this.#pick(mark, focus), move: (event) => this.#move(event),
      open: (reportId, label) => this.#way(reportId, label), save: () => this.#save(telling), retry: () => this.#retry(),
    });
  }

  /** Made anew only when the answer or the span is another. */
  #model(series: Series) {
    if (this.#shown?.series === series && this.#shown.span === this.#span) return { ...this.#shown, span: this.#chosen(this.#shown.all) };
    const all = groupsOf(series);
    const span = this.#chosen(all);
    const groups = within(all, span);
    this.#shown = { series, span: this.#span, all, groups, panels: panelsOf(groups) };
    return { ...this.#shown, span };
  }

  /** Three years where there is more; else all. */
  #chosen(all: readonly Group[]): SpanName {
    const spans = spansOf(all);
    return [this.#span, 'three-years' as const].find((span) => span !== undefined && spans.includes(span)) ?? 'all';
  }

  get #marks(): Mark[] {
    return this.#shown?.panels.flatMap(({ marks }) => marks) ?? [];
  }

  /** The picked one, at first the newest. */
  get #mark(): Mark | undefined {
    const marks = this.#marks;
    return marks.find(({ placed }) => placed.point === this.#picked) ?? this.#shown?.panels[0]?.marks.at(-1);
  }

  #pick(mark: Mark, focus: boolean): void {
    this.#picked = mark.placed.point;
    if (focus) this.#focus = `${this.#id}-${this.#marks.indexOf(mark)}`;
    this.host.requestUpdate();
  }

  /** Along the time as it runs on the page; Home and End to its ends, page keys by ten. */
  #move(event: KeyboardEvent): void {
    const marks = this.#marks;
    const now = this.#mark;
    if (!now || event.altKey || event.ctrlKey || event.metaKey) return;
    const rtl = this.#language.spoken?.locale.dir === 'rtl';
    const index = marks.indexOf(now);
    const steps: Partial<Record<string, number>> = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1, PageDown: pageKeys, PageUp: -pageKeys, Home: -marks.length, End: marks.length };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.#pick(marks[Math.min(Math.max(index + step, 0), marks.length - 1)]!, true);
  }

  /** To another report: a link where it has an address, a button where somebody opens it. */
  #way(reportId: string | undefined, label: unknown): unknown {
    const wanted = this.wanted();
    if (reportId === undefined || reportId === wanted?.reportId || !wanted?.open) return undefined;
    const { open } = wanted;
    const href = wanted.href?.(reportId);
    if (href === undefined) return html`<button type="button" class="link way" part="open" @click=${() => open(reportId)}>${label}</button>`;
    const go = (event: MouseEvent) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(reportId);
    };
    return html`<a class="way" part="open" href=${href} @click=${go}>${label}</a>`;
  }

  #save(telling: Telling): void {
    const shown = this.#shown;
    if (shown) download(csvOf(csvRows(shown.series.name.display, shown.groups, telling)), fileName(shown.series.asOf, telling.words));
  }
}
