import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { userText } from '../../ui/text.js';
import { isolated, said, timeOf, who, type Observation, type Parts } from './context.js';
import { reportIcons } from './icons.js';
import { statusWords } from './status.js';

/** When it was taken and who asked for it. */
export function takenLine(parts: Parts): TemplateResult {
  const { report: { collectedAt, collectedUntil, orderer, review }, spoken: { words } } = parts;
  const taken = collectedAt === undefined ? words.takenUnknown() : collectedUntil === undefined ? words.taken(timeOf(collectedAt, parts)) : words.takenBetween(timeOf(collectedAt, parts), timeOf(collectedUntil, parts));
  return html`<p class="quiet">${said(taken)}${orderer ? html` ${said(words.askedBy(isolated(orderer.display)))}` : nothing}${review?.state === 'awaited' ? html` ${words.notRead()}` : nothing}</p>`;
}

/** Who did it, on what, how, and how final it is. */
export function factsView(parts: Parts): TemplateResult {
  const { report, spoken: { words, locale } } = parts;
  const { performers = [], specimens = [], bodySite, method, review, issuedAt } = report;
  const { title } = statusWords(report, parts);
  return html`<dl class="facts">
    ${performers.length ? html`<dt>${words.doneBy()}</dt><dd>${performers.map((one) => html`<p>${who(one, parts)}</p>`)}</dd>` : nothing}
    ${specimens.length ? html`<dt>${words.sample()}</dt><dd>${specimens.map((one) => specimenLine(one, parts))}</dd>` : nothing}
    ${bodySite === undefined ? nothing : html`<dt>${words.bodyPart()}</dt><dd>${userText(bodySite)}</dd>`}
    ${method === undefined ? nothing : html`<dt>${words.method()}</dt><dd>${userText(method)}</dd>`}
    <dt>${words.status()}</dt><dd>${said(issuedAt === undefined ? title : `${title}${locale.comma}${timeOf(issuedAt, parts)}`)}</dd>
    ${review?.by || (review?.state === 'reviewed' && review.at !== undefined) ? html`<dt>${review.state === 'reviewed' ? words.readBy() : words.namedToRead()}</dt><dd>${review.by ? who(review.by, parts) : words.careTeam()}${review.at === undefined ? nothing : html`${locale.comma}${said(timeOf(review.at, parts))}`}</dd>` : nothing}</dl>`;
}

function specimenLine({ display, bodySite, collectedAt, receivedAt }: Schemas['Specimen'], parts: Parts): TemplateResult {
  const { report, spoken: { words, locale } } = parts;
  return html`<p>${userText(display)}${bodySite === undefined || display.toLowerCase().includes(bodySite.toLowerCase()) ? nothing : html`${locale.comma}${userText(bodySite)}`}${collectedAt === undefined || collectedAt === report.collectedAt ? nothing : html` <span class="quiet">${said(words.taken(timeOf(collectedAt, parts)))}</span>`}${receivedAt === undefined ? nothing : html` <span class="quiet">${said(words.reached(timeOf(receivedAt, parts)))}</span>`}</p>`;
}

/** What became of the report, the newest first. */
export function historyView(parts: Parts): TemplateResult | typeof nothing {
  const { report: { history = [], observations }, spoken: { words, locale } } = parts;
  if (!history.length) return nothing;
  const names = new Map(allOf(observations).map(({ id, name }) => [id, name.display]));
  return html`<details class="explain changes"><summary>${reportIcons.open()}<span>${words.changes()}</span></summary><ol role="list">${history.map(({ at, kind, kindText, observationId, by, text }) => {
    const what = Object.hasOwn(words.change, kind ?? '') ? words.change[kind as keyof typeof words.change]() : (kindText ?? kind ?? words.note());
    const name = observationId === undefined ? undefined : names.get(observationId);
    return html`<li><b>${said(what)}</b>${name ? html`${locale.comma}${userText(name)}` : nothing} <span class="quiet">${said(timeOf(at, parts))}</span>${by ? html`${locale.comma}${who(by, parts)}` : nothing}${text === undefined ? nothing : html`<p class="wrote">${userText(text)}</p>`}</li>`;
  })}</ol></details>`;
}

const allOf = (observations: readonly Observation[]): Observation[] => observations.flatMap((one) => [one, ...allOf(one.members ?? [])]);
