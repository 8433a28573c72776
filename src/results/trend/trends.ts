import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { tellDeveloper } from '../../developer/tell.js';
import type { Compared, Grid } from './grid/grid.js';
import type { Trend, TrendHost } from './trend.js';

/** Below a row of a report: whether it is open, how to open it, what it shows then. */
export interface TrendSeam {
  open: boolean;
  toggle: () => void;
  content: () => unknown;
}

/** The trends of one report: each opens below its row, and the code for them comes with the first. */
export class Trends {
  readonly #open = new Set<string>();
  readonly #trends = new Map<string, Trend>();
  #reportId: string | undefined;
  #loading: Promise<typeof import('./trend.js')> | undefined;
  #grid: Grid | undefined;
  #compares = false;
  #compared: readonly Compared[] = [];

  /** `open` shows another report. */
  constructor(private readonly host: TrendHost, private readonly open: (reportId: string) => void) {}

  /** Another report: nothing is open. */
  #turnTo(reportId: string): void {
    if (reportId === this.#reportId) return;
    [this.#reportId, this.#compares] = [reportId, false];
    this.#open.clear();
  }

  /** Below the values of a report: all of them over time, side by side, where there are several. `label` says so on the button. */
  comparison({ id, observations }: Pick<Schemas['Report'], 'id' | 'observations'>, label: string): unknown {
    this.#turnTo(id);
    if (seriesIn(observations).size < 2) return nothing;
    return html`<section class="stack m screen" aria-labelledby="compare"><div class="row"><button type="button" class="button" id="compare" part="compare" aria-expanded=${this.#compares ? 'true' : 'false'} @click=${() => this.#compare(observations)}>${label}</button></div>
      ${this.#compares ? (this.#grid?.render() ?? this.#waiting()) : nothing}</section>`;
  }

  #compare(observations: readonly Schemas['Observation'][]): void {
    this.#compares = !this.#compares;
    this.host.requestUpdate();
    if (!this.#compares) return;
    import('./grid/grid.js').then(({ Grid: Loaded, comparable }) => {
      this.#compared = comparable(observations);
      if (this.#grid) this.#grid.grow();
      else this.#grid = new Loaded(this.host, () => (this.#compares ? this.#compared : []));
    }, () => {
      this.#compares = false;
      tellDeveloper('005', this.host.localName);
      this.host.requestUpdate();
    });
  }

  /** For a row of this report, from its `seriesId`. */
  seam(seriesId: string, reportId: string): TrendSeam {
    this.#turnTo(reportId);
    return { open: this.#open.has(seriesId), toggle: () => this.#toggle(seriesId), content: () => this.#trends.get(seriesId)?.render() ?? this.#waiting() };
  }

  /** Another person: nothing of the one before is asked for any more. */
  forget(): void {
    [this.#reportId, this.#compares, this.#compared] = [undefined, false, []];
    this.#open.clear();
  }

  #toggle(seriesId: string): void {
    if (!this.#open.delete(seriesId)) {
      this.#open.add(seriesId);
      this.#load(seriesId);
    }
    this.host.requestUpdate();
  }

  #load(seriesId: string): void {
    if (this.#trends.has(seriesId)) return;
    this.#loading ??= import('./trend.js');
    this.#loading.then(({ Trend: Loaded }) => {
      if (this.#trends.has(seriesId)) return;
      this.#trends.set(seriesId, new Loaded(this.host, () => (this.#open.has(seriesId) ? { seriesId, reportId: this.#reportId, open: this.open } : undefined)));
    }, () => {
      // Closed again, it can be opened once more.
      this.#loading = undefined;
      this.#open.delete(seriesId);
      tellDeveloper('005', this.host.localName);
      this.host.requestUpdate();
    });
  }

  #waiting(): TemplateResult {
    return html`<div aria-busy="true"><span class="bone"></span><span class="bone"></span></div>`;
  }
}

function seriesIn(observations: readonly Schemas['Observation'][]): Set<string> {
  return new Set(observations.flatMap(({ seriesId, members = [] }) => [...(seriesId === undefined ? [] : [seriesId]), ...seriesIn(members)]));
}
