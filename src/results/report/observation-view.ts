import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { userText } from '../../ui/text.js';
import { dayOf, isolated, said, timeOf, type Observation, type Parts } from './context.js';
import { commentView, explanationView } from './comments-view.js';
import { describeFlag, toneOf, type FlagWords } from './flags.js';
import { heading } from './heading.js';
import { flagIcon, reportIcons } from './icons.js';
import { rangeBar, rangePicture } from './range-picture.js';
import { describeRanges, isUndecided, type RangeWords } from './ranges.js';
import { statusWords } from './status.js';
import { plainValue, valueView } from './value-view.js';

/** Where a row stands. */
export interface Place {
  level: number;
  /** The panels around it that have no heading of their own any more. */
  path: readonly string[];
  /** What it belongs to was withdrawn as a whole. */
  withdrawn: boolean;
}

/** One thing that was measured: name, value, range, flags; then all that the record says of it. */
export function rowView(observation: Observation, place: Place, parts: Parts): TemplateResult {
  const { spoken: { words, locale } } = parts;
  const { name, value, status, seriesId } = observation;
  const gone = status === 'retracted' || place.withdrawn;
  const flags = gone ? [] : flagsOf(observation, parts);
  const trend = !gone && seriesId !== undefined ? parts.seams.trend?.(seriesId, observation) : undefined;
  const range = gone ? nothing : rangeView(observation, flags, parts);
  const brief = flags.length <= 1 && (flags[0]?.text.length ?? 0) <= 18 && flags[0]?.sent === undefined && (observation.ranges?.length ?? 0) <= 1 && !place.path.length && value?.kind === 'quantity' && !gone;
  return html`<div class="value ${range === nothing ? 'said-only' : ''} ${brief ? 'brief' : ''}" part="value">
    <div class="what">${heading(place.level, name.display ? html`<span lang=${name.lang ?? nothing}>${userText(name.display)}</span>` : words.unnamed())}
      ${place.path.length ? html`<p class="help path">${said(words.partOf(place.path.map(isolated).join(locale.comma)))}</p>` : nothing}
      ${trend ? html`<button type="button" class="link over" aria-expanded=${trend.open ? 'true' : 'false'} @click=${trend.toggle}><span>${words.overTime()}<span class="visually-hidden">: ${userText(name.display)}</span></span>${reportIcons.open()}</button>` : nothing}</div>
    <div class="got">${gone ? html`<p class="figure quiet">${words.notShown()}</p>` : valueView(value, status, parts)}
      ${flags.map(({ text, sent, icon, tone }) => html`<span class="state flag ${tone}" part="flag">${flagIcon(icon)}<span>${said(text)}${sent === undefined ? nothing : html` <span class="sent">${said(words.quote(isolated(sent)))}</span>`}</span></span>`)}</div>
    ${range}${notesView(observation, gone, parts)}
    ${trend?.open ? html`<div class="trend">${trend.content()}</div>` : nothing}</div>`;
}

function flagsOf({ flags = [], ranges = [], value }: Pick<Observation, 'flags' | 'ranges' | 'value'>, { spoken: { words } }: Parts): FlagWords[] {
  const hasRange = value?.kind === 'quantity' && ranges.some(({ kind, applies }) => kind === 'normal' && applies !== false);
  return flags.map((flag) => describeFlag(flag, words, hasRange));
}

function rangeView({ value, ranges = [] }: Observation, flags: readonly FlagWords[], { spoken }: Parts): TemplateResult | typeof nothing {
  const { words } = spoken;
  if (!ranges.length && value?.kind !== 'quantity') return nothing;
  const bar = rangeBar(rangePicture(value, ranges), toneOf(flags));
  return html`<div class="usual ${bar === nothing ? 'alone' : ''}">${bar}${ranges.length ? describeRanges(ranges, words).map(rangeLine(spoken)) : html`<p class="words">${words.noRange()}</p>`}${isUndecided(ranges) ? html`<p class="words">${words.whichApplies()}</p>` : nothing}</div>`;
}

const rangeLine = ({ words, locale: { comma } }: Parts['spoken']) => ({ label, display, quoted, whom, applies, lang }: RangeWords) => {
  const [before, after] = quoted ? words.quote('\n').split('\n') : [];
  return html`<p class="words"><span class=${quoted && label === words.range() ? 'visually-hidden' : ''}>${said(label)} </span>${before}<bdi dir=${quoted ? nothing : 'ltr'} lang=${lang ?? nothing} class="num" translate="no" .textContent=${display}></bdi>${after}
    ${whom.length ? html`<span class="whom">${said(whom.join(comma))}</span>` : nothing}${applies ? html`<b class="whom">${words.applies()}</b>` : nothing}</p>`;
};

/** A value is as final as its report unless something is said of it; in a report that is final or corrected, `final` goes without saying. */
const isWorthSaying = (status: string, ofReport: string) => status !== ofReport && !(status === 'final' && ofReport === 'corrected');

/** What became of it, what the lab wrote to it, and what it is. */
function notesView(observation: Observation, gone: boolean, parts: Parts): TemplateResult | typeof nothing {
  const { spoken: { words }, report } = parts;
  const { status, statusReason, former = [], retractedAt, notes = [], specimen, bodySite, method, performers = [], collectedAt, explanation } = observation;
  const note = (icon: TemplateResult, content: unknown) => html`<div class="note">${icon}<div>${content}</div></div>`;
  const reason = statusReason === undefined ? nothing : html` ${said(words.reason(isolated(statusReason)))}`;
  const lines: unknown[] = [];
  const because = statusWords(observation, parts);
  if (status === 'retracted') lines.push(note(reportIcons.none(), html`${said(retractedAt === undefined ? `${words.retracted()}.` : words.onDate(words.retracted(), dayOf(retractedAt, parts)))} ${words.retractedWhy()}${reason}`));
  else if (gone) lines.push(note(reportIcons.none(), words.retractedWhy()));
  else if (status === 'cancelled') lines.push(note(reportIcons.none(), html`${words.cancelledWhy()}${reason}`));
  else if (status === 'corrected') {
    if (!former.length) lines.push(note(reportIcons.pen(), html`${words.corrected()}. ${words.beforeUnknown()}${reason}`));
    else if (statusReason !== undefined) lines.push(note(reportIcons.pen(), reason));
  } else if (statusReason !== undefined || isWorthSaying(status, report.status)) lines.push(note(because.icon, html`${said(`${because.title}.`)}${reason}`));
  if (gone) return html`${lines}`;
  lines.unshift(...former.map((one) => note(reportIcons.pen(), formerView(one, parts))));
  const facts: [string, unknown][] = [];
  const differs = (one: string | undefined, other: string | undefined) => one !== undefined && one !== other;
  if (differs(collectedAt, report.collectedAt)) lines.push(note(reportIcons.note(), said(words.taken(timeOf(collectedAt!, parts)))));
  if (specimen && !report.specimens?.some(({ display }) => display === specimen.display)) facts.push([words.sample(), userText([specimen.display, specimen.bodySite].filter(Boolean).join(parts.spoken.locale.comma))]);
  if (differs(bodySite, report.bodySite)) facts.push([words.bodyPart(), userText(bodySite)]);
  if (differs(method, report.method)) facts.push([words.method(), userText(method)]);
  const others = performers.filter(({ display }) => !report.performers?.some((one) => one.display === display));
  if (others.length) facts.push([words.doneBy(), userText(others.map(({ display }) => display).join(parts.spoken.locale.comma))]);
  if (facts.length) lines.push(html`<dl class="aside">${facts.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}</dl>`);
  return html`${lines}${notes.map((one) => note(reportIcons.note(), commentView(one, parts)))}${explanation ? explanationView(explanation, parts, observation.name.display) : nothing}`;
}

/** What stood there before: subordinate, and said to be of then. */
function formerView({ value, ranges = [], flags = [], correctedAt, reason }: Schemas['ObservationFormer'], parts: Parts): TemplateResult {
  const { spoken: { words, locale } } = parts;
  const [before, after] = words.wasBefore() as [string, string];
  return html`${said(correctedAt === undefined ? `${words.corrected()}.` : words.onDate(words.corrected(), dayOf(correctedAt, parts)))} ${value.kind === 'absent' ? html`${words.noneBefore()} (${plainValue(value, words)})` : html`${before}<s class="was">${plainValue(value, words)}</s>${after}`}${ranges.length ? html` ${words.rangeThen()} ${ranges.map(({ display }, index) => html`${index ? locale.comma : nothing}<bdi dir="ltr" translate="no" .textContent=${display}></bdi>`)}.` : nothing}${flags.length ? html` ${words.flagThen()} ${said(flagsOf({ flags, ranges, value }, parts).map(({ text, sent }) => (sent === undefined ? text : `${text} ${words.quote(isolated(sent))}`)).join(locale.comma))}.` : nothing}${reason === undefined ? nothing : html` ${said(words.reason(isolated(reason)))}`}`;
}
