import { html, nothing, type TemplateResult } from 'lit';
import { clinicalTime } from '../../locale/clinical-time.js';
import { calendarDate } from '../../locale/locale.js';
import type { Spoken } from '../../provider/language.js';
import { timeText, userText } from '../../ui/text.js';
import type { ReportFilter, ReportShort } from '../results-queries.js';
import type { ResultsWords } from '../words/en.js';
import { dateOf } from './groups.js';
import { aboutOf, kindText, linesOf } from './line-of.js';

export interface RowParts {
  spoken: Spoken<ResultsWords>;
  sort: ReportFilter['sort'];
  /** The one that stands open beside the list. */
  current: string | undefined;
  isNew: (report: ReportShort) => boolean;
  open: (id: string) => void;
}

/** One report in the list. A button, since it has no address: what was read must not stand in the browser's history. */
export function row(report: ReportShort, parts: RowParts): TemplateResult {
  const { spoken: { words }, current, isNew, open } = parts;
  const kind = kindText(report, words);
  const fresh = isNew(report);
  const about = aboutOf(report, words);
  return html`<li><button type="button" class="result ${fresh ? 'new' : ''}" part="result" id="result-${report.id}" aria-current=${current === report.id ? 'true' : nothing} @click=${() => open(report.id)}>
    <span class="name" lang=${report.lang ?? nothing}>${userText(report.title ?? kind)}</span>${dateText(report, parts)}
    <span class="lines">${linesOf(report, parts.spoken).map(({ tone, icon, text }) => html`<span class="result-line ${tone}">${icon ?? nothing}<bdi translate="no" .textContent=${text}></bdi></span>`)}
      ${about ? html`<span class="result-line"><bdi translate="no" .textContent=${about}></bdi></span>` : nothing}</span>
    ${fresh ? html`<span class="mark-new">${words.newMark()}</span>` : nothing}</button></li>`;
}

/** `Mon 30` for the eye, the whole date for the ear; what is less exact stands as it is. */
function dateText(report: ReportShort, { spoken: { words, locale }, sort }: RowParts): TemplateResult {
  const time = dateOf(report, sort);
  if (time === undefined) return html`<span class="when"></span>`;
  const day = /^\d{4}-\d\d-\d\d/.exec(time)?.[0];
  if (day === undefined) return html`<span class="when num">${time.length > 4 ? words.noDay() : nothing}</span>`;
  const date = calendarDate(day);
  return html`<span class="when num"><span aria-hidden="true" translate="no" .textContent=${`${locale.days.short[date.weekday] ?? ''}\u00a0${date.day}`}></span><span class="visually-hidden">${timeText(clinicalTime(day, locale), time)}</span></span>`;
}
