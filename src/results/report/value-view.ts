import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { clinicalTime } from '../../locale/clinical-time.js';
import { timeText, userText } from '../../ui/text.js';
import { said, type Parts } from './context.js';
import { curveView } from './curve-view.js';
import { displayParts } from './quantity.js';
import type { ReportWords } from './words/en.js';

export type Value = Schemas['Value'];

/** What is a number or made of numbers: set in figures and left to right in every language. */
const figures = new Set(['quantity', 'range', 'ratio', 'titre', 'time']);

/** A value as its source wrote it, to the letter; below it, what helps to read it. */
export function valueView(value: Value | undefined, status: string, parts: Parts): TemplateResult {
  const { words } = parts.spoken;
  if (!value) return html`<p class="figure quiet">${status === 'cancelled' ? words.cancelled() : status === 'preliminary' || status === 'partial' ? words.noValueYet() : words.noValue()}</p>`;
  if (value.kind === 'absent') return absentView(value, words);
  if (value.kind === 'document' && value.document) return html`<div class="figure">${parts.seams.document?.(value.document.documentId, value.display) ?? html`<b class="text">${userText(value.display)}</b>`}</div>`;
  return html`<p class="figure ${figures.has(value.kind) ? 'num' : ''}" lang=${value.lang ?? nothing}>${figure(value)}</p>${helpView(value, parts)}${value.kind === 'samples' ? curveView(value, parts) : nothing}`;
}

/** The same in a sentence, as of what stood there before. */
export const plainValue = (value: Value, words: ReportWords): TemplateResult => (value.kind === 'absent'
  ? html`${said(absentWords(value, words))}${value.display ? html` ${userText(value.display)}` : nothing}`
  : figures.has(value.kind) ? html`<bdi dir="ltr" class="num" translate="no" .textContent=${value.display}></bdi>` : userText(value.display) as TemplateResult);

function figure({ kind, display, quantity }: Value): TemplateResult {
  const two = kind === 'quantity' && quantity ? displayParts(display, quantity) : undefined;
  if (two) return html`<bdi dir="ltr" translate="no"><b .textContent=${two[0]}></b><span class="unit" .textContent=${two[1]}></span></bdi>`;
  if (figures.has(kind)) return html`<b><bdi dir="ltr" translate="no" .textContent=${display}></bdi></b>`;
  return html`<b class=${display.length > 60 || display.includes('\n') ? 'text long' : 'text'}>${userText(display)}</b>`;
}

/** `true` as yes, `2019-04` as April 2019: only where the source wrote it as a computer does. */
function helpView(value: Value, { spoken: { words, locale } }: Parts): TemplateResult | typeof nothing {
  const { kind, display, boolean, dateTime, period } = value;
  const line = (content: unknown) => html`<p class="help">${content}</p>`;
  if (kind === 'boolean' && display === String(boolean)) return line(boolean ? words.yes() : words.no());
  if (kind === 'date-time' && dateTime !== undefined && display === dateTime && clinicalTime(dateTime, locale) !== display) return line(timeText(clinicalTime(dateTime, locale), dateTime));
  if (kind === 'period' && period && [period.start, period.end].some((end) => end !== undefined && display.includes(end) && clinicalTime(end, locale) !== end)) {
    return line([period.start && said(words.from(clinicalTime(period.start, locale))), period.start && period.end ? locale.comma : nothing, period.end && said(words.until(clinicalTime(period.end, locale)))]);
  }
  return nothing;
}

/** Why there is none; HL7 data-absent-reason in plain words. */
export function absentWords({ absent }: Value, words: ReportWords): string {
  const reason = absent?.reason ?? 'unknown';
  return Object.hasOwn(words.absent, reason) ? words.absent[reason as keyof ReportWords['absent']]() : absent?.text || reason;
}

function absentView(value: Value, words: ReportWords): TemplateResult {
  const text = absentWords(value, words);
  const sent = [value.display, value.absent?.text].filter((one, index, all): one is string => Boolean(one) && one !== text && all.indexOf(one) === index);
  return html`<p class="figure absent quiet">${said(text)}</p>${sent.map((one) => html`<p class="help" lang=${value.lang ?? nothing}>${userText(one)}</p>`)}`;
}
