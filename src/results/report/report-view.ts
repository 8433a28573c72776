import { html, nothing, type TemplateResult } from 'lit';
import type { Spoken } from '../../provider/language.js';
import { icons } from '../../ui/icons.js';
import { userText } from '../../ui/text.js';
import { clinicianComments, explanationView, otherComments } from './comments-view.js';
import type { Parts, ReportSeams } from './context.js';
import { factsView, historyView, takenLine } from './facts-view.js';
import { heading } from './heading.js';
import { statusView, urgentView } from './notices-view.js';
import { panelsView } from './panels-view.js';
import { tidyReport } from './tidy.js';
import type { ReportWords } from './words/en.js';

export type { ReportSeams, TrendSeam } from './context.js';

/**
 * One report from its title to its history. It begins with a heading `#report-title` that takes the focus; where the clinic urges, that
 * stands before it. `given` is an answer to `getReport`: whatever a backend sends, something truthful is drawn and nothing is thrown.
 */
export function reportView(given: unknown, spoken: Spoken<ReportWords>, seams: ReportSeams): TemplateResult {
  const report = tidyReport(given);
  const parts: Parts = { report, spoken, seams };
  const { words } = spoken;
  const level = seams.level ?? 3;
  return html`<article class="report-view stack l" part="report" aria-labelledby="report-title">
    ${urgentView(parts, level)}
    <div class="stack">${heading(level, report.title === undefined ? words.untitled() : html`<span lang=${report.lang ?? nothing}>${userText(report.title)}</span>`, { id: 'report-title' })}${takenLine(parts)}</div>
    ${statusView(parts)}${report.broken ? html`<div class="notice" part="status">${icons.mark()}<div><p>${words.cannotShow()}</p></div></div>` : nothing}
    ${clinicianComments(parts)}${report.status === 'retracted' ? nothing : conclusionView(parts, level + 1)}
    ${panelsView(report.observations, { level: level + 1, path: [], withdrawn: report.status === 'retracted' }, parts)}
    ${otherComments(parts)}${seams.attached ?? nothing}
    <div class="stack">${factsView(parts)}${historyView(parts)}</div>${seams.acts ?? nothing}
    ${report.explanations?.length ? html`<div class="stack">${report.explanations.map((one) => explanationView(one, parts))}</div>` : nothing}</article>`;
}

/** What the reader of a picture or sample concludes, in their own words; its codes by their names. */
function conclusionView({ report: { conclusion, conclusionCodes = [] }, spoken: { words } }: Parts, level: number): TemplateResult | typeof nothing {
  if (!conclusion && !conclusionCodes.length) return nothing;
  return html`<div class="stack">${heading(level, words.conclusion(), { class: 'panel-name' })}
    ${conclusion ? html`<p class="wrote" lang=${conclusion.lang ?? nothing}>${userText(conclusion.text)}</p>` : nothing}
    ${conclusionCodes.length ? html`<ul class="found">${conclusionCodes.map(({ display, lang }) => html`<li lang=${lang ?? nothing}>${userText(display)}</li>`)}</ul>` : nothing}</div>`;
}
