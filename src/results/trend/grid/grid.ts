import { html } from 'lit';
import type { Schemas } from '../../../contract/client.js';
import { Language } from '../../../provider/language.js';
import { Query } from '../../../provider/query.js';
import { adoptStyles } from '../../../ui/adopt.js';
import type { ReportWords } from '../../report/words/en.js';
import { languages as reportLanguages } from '../../report/words/languages.js';
import { seriesOf, type Series } from '../series-queries.js';
import type { TrendHost } from '../trend.js';
import { trendStyles } from '../trend.styles.js';
import type { TrendWords } from '../words/en.js';
import { languages } from '../words/languages.js';
import { daysAtOnce, gridView, type GridRow } from './grid-view.js';
import { gridStyles } from './grid.styles.js';

export interface Compared {
  seriesId: string;
  name: string;
  panel: string | undefined;
}

/** What of these observations has been measured before, panels and their parts included; each series once. */
export function comparable(observations: readonly Schemas['Observation'][], panel?: string): Compared[] {
  const found = observations.flatMap(({ seriesId, name, status, members = [] }) => [...(seriesId !== undefined && status !== 'retracted' ? [{ seriesId, name: name.display, panel }] : []), ...comparable(members, name.display)]);
  return found.filter(({ seriesId }, index) => found.findIndex((one) => one.seriesId === seriesId) === index);
}

/** So many series are asked for at the same time; the next when one has come. */
const mostAtOnce = 4;

/** Several analytes over time, side by side. Idle while nothing is compared. */
export class Grid {
  readonly #language: Language<TrendWords>;
  readonly #reportLanguage: Language<ReportWords>;
  readonly #queries: Query<Series>[] = [];
  #shown = daysAtOnce;

  constructor(private readonly host: TrendHost, private readonly wanted: () => readonly Compared[]) {
    adoptStyles(host.shadowRoot, trendStyles, gridStyles);
    this.#language = new Language(host, languages);
    this.#reportLanguage = new Language(host, reportLanguages);
    this.grow();
  }

  render(): unknown {
    const [spoken, report] = [this.#language.spoken, this.#reportLanguage.spoken?.words];
    if (!spoken || !report) return html`<div aria-busy="true"><span class="bone"></span><span class="bone"></span></div>`;
    const rows = this.wanted().map(({ name, panel }, index): GridRow => {
      const query = this.#queries[index];
      return { name, panel, series: query?.data, failed: query?.data === undefined && query?.problem !== undefined && !query.busy, retry: () => void query?.retry() };
    });
    return html`<div class="stack m">${gridView({
      rows, telling: { words: spoken.words, report, locale: spoken.locale }, tryAgain: spoken.ui.tryAgain(), shown: this.#shown,
      more: () => { this.#shown += daysAtOnce; this.host.requestUpdate(); },
    })}</div>`;
  }

  /** One query for each row, before they are drawn; those of a shorter report rest. */
  grow(): void {
    while (this.#queries.length < this.wanted().length) {
      const index = this.#queries.length;
      this.#queries.push(new Query(this.host, () => {
        const { subject } = this.host.connection?.state ?? {};
        const seriesId = this.wanted()[index]?.seriesId;
        const before = this.#queries.slice(0, index).filter(({ data, problem }) => data === undefined && problem === undefined).length;
        return subject && seriesId !== undefined && before < mostAtOnce ? seriesOf(subject.id, seriesId) : undefined;
      }));
    }
    this.host.requestUpdate();
  }
}
