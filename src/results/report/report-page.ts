import { html, nothing, type TemplateResult } from 'lit';
import { Documents } from '../../documents/documents.js';
import type { DocumentsWords } from '../../documents/words/en.js';
import { languages as documentsLanguages } from '../../documents/words/languages.js';
import { writtenDateTime } from '../../locale/locale.js';
import { Language, type Spoken } from '../../provider/language.js';
import { adoptStyles } from '../../ui/adopt.js';
import { userText } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import { ImageRetrievals } from '../imaging/images.js';
import type { Report } from '../results-queries.js';
import type { TrendHost } from '../trend/trend.js';
import { Trends } from '../trend/trends.js';
import type { ResultsWords } from '../words/en.js';
import { reportView } from './report-view.js';
import { reportStyles } from './report.styles.js';
import type { ReportWords } from './words/en.js';
import { languages } from './words/languages.js';

export interface ReportPageParts {
  spoken: Spoken<ResultsWords>;
  context: ViewContext;
  /** What can be done with the report as a whole. */
  acts: TemplateResult;
}

/** One report with all that belongs to it: values, trends, images, documents. It comes with the first report that is opened. */
export class ReportPage {
  readonly #language: Language<ReportWords>;
  readonly #documentsLanguage: Language<DocumentsWords>;
  readonly #images: ImageRetrievals;
  readonly #documents: Documents;
  readonly #trends: Trends;

  /** `open` shows another report. */
  constructor(private readonly host: TrendHost, open: (reportId: string) => void) {
    adoptStyles(host.shadowRoot, reportStyles);
    this.#language = new Language(host, languages);
    this.#documentsLanguage = new Language(host, documentsLanguages);
    this.#images = new ImageRetrievals(host);
    this.#documents = new Documents(host);
    this.#trends = new Trends(host, open);
    host.requestUpdate();
  }

  /** Its words have come. */
  get speaks(): boolean {
    return Boolean(this.#language.spoken && this.#documentsLanguage.spoken);
  }

  /** Another report, or the list: nothing that was got for the one before stays. */
  leave(): void {
    this.#documents.forget();
    this.#images.turnTo(undefined);
  }

  /** Another person, or nobody. */
  forget(): void {
    for (const part of [this.#images, this.#documents, this.#trends]) part.forget();
  }

  view(data: Report, { spoken, context, acts }: ReportPageParts): unknown {
    const [reportSpoken, documentsSpoken] = [this.#language.spoken, this.#documentsLanguage.spoken];
    if (!reportSpoken || !documentsSpoken) return nothing;
    this.#images.turnTo(data);
    const { documents = [] } = data;
    const attached = html`${this.#trends.comparison(data, spoken.words.compare())}${this.#images.view({ spoken, context, image: (documentId, formatId, label) => this.#documents.imageView(documentId, formatId, label, documentsSpoken, context) })}
      ${documents.length ? html`<section class="stack" aria-labelledby="documents-title"><h3 id="documents-title">${spoken.words.documentsTitle()}</h3>${this.#documents.listView(documents, documentsSpoken, context)}</section>` : nothing}`;
    return html`${toldBy(data, spoken)}${reportView(data, reportSpoken, {
      context, level: 2, attached, acts, backend: this.host.connection?.base,
      trend: (seriesId) => this.#trends.seam(seriesId, data.id), document: (documentId, label) => this.#documents.imageView(documentId, undefined, label, documentsSpoken, context),
    })}`;
  }
}

/** What the source says beside the report, and a source that is behind. */
function toldBy({ notices = [], sources = [] }: Report, { words, locale }: Spoken<ResultsWords>): TemplateResult | typeof nothing {
  const behind = sources.flatMap(({ id, name = id, state, asOf }) => (state === 'stale' && asOf !== undefined ? [words.sourceOld(name, writtenDateTime(asOf, locale))] : state === 'refreshing' ? [words.sourceRefreshing(name)] : []));
  if (!notices.length && !behind.length) return nothing;
  return html`<div class="stack small quiet" part="told">${notices.map(({ text, lang }) => html`<p lang=${lang ?? nothing}>${userText(text)}</p>`)}${behind.map((text) => html`<p translate="no" .textContent=${text}></p>`)}</div>`;
}
