import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { clinicalTime } from '../../locale/clinical-time.js';
import type { Spoken } from '../../provider/language.js';
import { phoneLink } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import type { TidyReport } from './tidy.js';
import type { ReportWords } from './words/en.js';

export type Observation = Schemas['Observation'];

export interface TrendSeam {
  open: boolean;
  toggle: () => void;
  /** Drawn where it is open. */
  content: () => unknown;
}

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
  /** The backend's address: pictures that explain a test come from its origin or not at all. */
  backend?: string | undefined;
  /** Images and documents of the report: stand below its values. */
  attached?: unknown;
  /** Ask, print: stand below the facts. */
  acts?: unknown;
}

/** What each part of a report is drawn from. */
export interface Parts {
  report: TidyReport;
  spoken: Spoken<ReportWords>;
  seams: ReportSeams;
}

/** A sentence of ours with what a record wrote inside: a page translator leaves it alone. */
export const said = (text: string): TemplateResult => html`<span translate="no" .textContent=${text}></span>`;

/** A name or words of a record inside a sentence, apart from the direction of the text around them. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** A time of the record; without its year in the year of the answer. */
export const timeOf = (time: string, { report, spoken }: Parts): string => clinicalTime(time, spoken.locale, report.asOf?.slice(0, 4));

/** Its day, where the hour says nothing more. */
export const dayOf = (time: string, parts: Parts): string => timeOf(time.replace(/T.*$/, ''), parts);

/** Who, what they are, and their phone. */
export function who({ display, role, phone }: Schemas['Performer'], { spoken: { locale } }: Parts): TemplateResult {
  return html`<bdi translate="no" .textContent=${display}></bdi>${role === undefined || display.includes(role) ? nothing : html`${locale.comma}<bdi translate="no" .textContent=${role}></bdi>`}${phone ? html`${locale.comma}${phoneLink(phone)}` : nothing}`;
}
