import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import type { Problem } from '../../contract/problem.js';
import { clinicalTime } from '../../locale/clinical-time.js';
import { writtenDateTime } from '../../locale/locale.js';
import type { Spoken } from '../../provider/language.js';
import type { TaskState } from '../../provider/task.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, userText } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import { kindText } from '../list/line-of.js';
import type { Release, ReportShort } from '../results-queries.js';
import type { ResultsWords } from '../words/en.js';

export interface GateParts {
  spoken: Spoken<ResultsWords>;
  context: ViewContext;
  crisis: readonly Schemas['CrisisLine'][];
  /** What the clinic wants said before any result is opened. */
  framing: readonly Schemas['Notice'][];
  thisYear: string;
  state: TaskState;
  problem: Problem | undefined;
  open: () => void;
  wait: () => void;
  checkAgain: () => void;
  /** Where this person may choose for all results of a kind. */
  choose?: (() => void) | undefined;
}

/** What stands in front of a result that is closed: what it may hold, who has read it, and what can be done. The report may be one that only its id is known of. */
export function gateView(report: ReportShort | undefined, release: Release, parts: GateParts): TemplateResult {
  return release.state === 'delayed' ? delayedView(report, release, parts) : closedView(report, release, parts);
}

function closedView(report: ReportShort | undefined, release: Release, parts: GateParts): TemplateResult {
  const { spoken: { words, ui }, state, open, wait, choose } = parts;
  const byChoice = release.reason === 'by-choice';
  const busy = state === 'sending' || state === 'waiting';
  return html`<article class="gate" part="gate" aria-labelledby="gate-title">
    <div class="stack"><span class="state neutral">${icons.closed()}${byChoice ? words.gateChoice() : release.sensitive || release.reason === 'sensitive' ? words.gateSensitive() : words.gateClosed()}</span>${titleView(report, parts)}</div>
    <div class="stack"><p>${ownWords(release) ?? (byChoice && !release.sensitive ? words.gateChoiceWhy() : words.gateWhy())}</p><p>${reviewLine(report, words)} ${words.whenOpen()}</p>${framingView(parts.framing)}</div>
    ${outcome(parts)}
    <div class="row"><button type="button" class="button" part="open" aria-disabled=${busy ? 'true' : nothing} @click=${open}>${busy ? words.opening() : state === 'unknown' ? ui.tryAgain() : words.openNow()}</button>
      <button type="button" class="button" part="wait" @click=${wait}>${words.notNow()}</button></div>
    <p class="small quiet">${words.staysClosed()} ${choose ? html`<button type="button" class="link" @click=${choose}>${words.choose()}</button>` : nothing}</p>
    ${crisisView(parts)}</article>`;
}

function delayedView(report: ReportShort | undefined, release: Release, parts: GateParts): TemplateResult {
  const { spoken: { words, locale }, context, wait, checkAgain } = parts;
  const reasons = words.delayReason as Record<string, (() => string) | undefined>;
  const why = ownWords(release) ?? (release.reason === undefined ? undefined : reasons[release.reason]?.());
  return html`<article class="gate" part="gate" aria-labelledby="gate-title">
    <div class="stack"><span class="state neutral">${icons.clock()}${words.gateDelayed()}</span>${titleView(report, parts)}</div>
    <div class="stack">${why === undefined ? nothing : html`<p>${why}</p>`}<p translate="no" .textContent=${release.until === undefined ? words.delayedNoEnd() : words.delayedUntil(writtenDateTime(release.until, locale))}></p>
      ${context.phone ? html`<p>${words.delayedAsk()} ${phoneLink(context.phone)}.</p>` : nothing}</div>
    <div class="row"><button type="button" class="button" @click=${checkAgain}>${words.checkAgain()}</button><button type="button" class="button plain" @click=${wait}>${words.back()}</button></div></article>`;
}

function titleView(report: ReportShort | undefined, { spoken: { words, locale }, thisYear }: GateParts): TemplateResult {
  const facts = report && [
    report.collectedAt === undefined ? undefined : words.taken(clinicalTime(report.collectedAt, locale, thisYear)),
    report.issuedAt === undefined ? undefined : words.ready(clinicalTime(report.issuedAt, locale, thisYear)),
    report.orderer && words.askedBy(report.orderer.display),
  ].filter(Boolean).join(' ');
  return html`<h2 id="gate-title" tabindex="-1" lang=${report?.lang ?? nothing}>${report ? userText(report.title ?? kindText(report, words)) : words.gateClosed()}</h2>${facts ? html`<p class="quiet" translate="no" .textContent=${facts}></p>` : nothing}`;
}

const ownWords = ({ text, lang }: Release) => (text === undefined ? undefined : html`<span lang=${lang ?? nothing}>${userText(text)}</span>`);

function reviewLine(report: ReportShort | undefined, words: ResultsWords): string {
  if (report?.review.state === 'reviewed') return `${report.review.by ? words.readBy(report.review.by.display) : words.read()}.`;
  return report?.review.state === 'awaited' ? words.nobodyRead() : words.reviewUnknown();
}

/** Said before a result is opened, not after. */
export const framingView = (notices: readonly Schemas['Notice'][]): unknown => notices.map(({ text, lang }) => html`<p class="small quiet" lang=${lang ?? nothing}>${userText(text)}</p>`);

function crisisView({ crisis, spoken: { words } }: GateParts): TemplateResult | typeof nothing {
  if (!crisis.length) return nothing;
  return html`<div class="small crisis"><p>${words.crisis()}</p><ul role="list">${crisis.map(({ label, number, text }) => html`<li>${userText(label)}: ${phoneLink({ number })}${text === undefined ? nothing : html` <span class="quiet">${userText(text)}</span>`}</li>`)}</ul></div>`;
}

function outcome({ state, problem, spoken: { words }, context }: GateParts): TemplateResult | typeof nothing {
  if (state === 'waiting') return html`<div class="notice attention" role="status">${icons.offline()}<p>${words.openWaiting()}</p></div>`;
  if (state === 'unknown') return html`<div class="notice attention" role="alert">${icons.mark()}<p>${words.openLost()}</p></div>`;
  if (state === 'refused') return html`<div class="notice attention" role="alert">${icons.mark()}<p>${words.openRefused()} ${phoneLink(problem?.phone ?? context.phone)}.</p></div>`;
  return nothing;
}
