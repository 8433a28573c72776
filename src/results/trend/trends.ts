import { html, type TemplateResult } from 'lit';
import { tellDeveloper } from '../../developer/tell.js';
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

  /** `open` shows another report. */
  constructor(private readonly host: TrendHost, private readonly open: (reportId: string) => void) {}

  /** For a row of this report, from its `seriesId`. */
  seam(seriesId: string, reportId: string): TrendSeam {
    if (reportId !== this.#reportId) {
      this.#reportId = reportId;
      this.#open.clear();
    }
    return { open: this.#open.has(seriesId), toggle: () => this.#toggle(seriesId), content: () => this.#trends.get(seriesId)?.render() ?? this.#waiting() };
  }

  /** Another person: nothing of the one before is asked for any more. */
  forget(): void {
    this.#reportId = undefined;
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
