import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import type { Spoken } from '../../provider/language.js';
import { userText } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import { heading } from './heading.js';
import type { ReportWords } from './words/en.js';

export type Report = Schemas['Report'];
export type Observation = Schemas['Observation'];

/** What others put into a report. */
export interface ReportSeams {
  /** The clinic's phone and the shared words. */
  context: ViewContext;
  /** The level of the report's title, 2 to 4; 3 where nothing is said, below the element's own heading. */
  level?: number;
  /** What opens below a row under "Over time"; nothing where there is no series to show. */
  trend?: (seriesId: string, observation: Observation) => TrendSeam | undefined;
  /** A document that is a value: a link or button that opens it, named by `label`. */
  document?: (documentId: string, label: string) => unknown;
  /** Images and documents of the report: stand below its values. */
  attached?: unknown;
  /** Ask, print: stand below the facts. */
  acts?: unknown;
}

export interface TrendSeam {
  open: boolean;
  toggle: () => void;
  /** Drawn where it is open. */
  content: () => unknown;
}

/**
 * One report from its title to its history. It begins with a heading `#report-title` that takes the focus. Whatever a backend sends,
 * something truthful is drawn and nothing is thrown.
 */
export function reportView(report: Report, spoken: Spoken<ReportWords>, seams: ReportSeams): TemplateResult {
  const level = seams.level ?? 3;
  return html`<article class="report-view stack l" part="report" aria-labelledby="report-title">${heading(level, userText(report.title ?? spoken.words.untitled()), { id: 'report-title' })}
    ${report.observations.map(({ name, value }) => html`<p>${userText(name.display)} ${userText(value?.display)}</p>`)}
    ${seams.attached ?? nothing}${seams.acts ?? nothing}</article>`;
}
