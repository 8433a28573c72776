import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icons } from '../../ui/icons.js';
import { phoneLink, userText } from '../../ui/text.js';
import { whole, type ViewContext } from '../../ui/view.js';
import { chartView } from './chart-view.js';
import { notesOf } from './notes.js';
import type { Mark, Panel } from './plot.js';
import { spansOf, type Group, type SpanName } from './points.js';
import { aboutPoint, wayText, valueAndTime, type Telling } from './say.js';
import type { Series } from './series-queries.js';
import { tableView, type TableParts } from './table-view.js';

export interface TrendParts {
  /** Of this trend alone, within its root. */
  id: string;
  series: Series;
  /** All of the series, and what the span shows. */
  all: readonly Group[];
  groups: readonly Group[];
  panels: readonly Panel[];
  telling: Telling;
  context: ViewContext;
  span: SpanName;
  choose: (span: SpanName) => void;
  asTable: boolean;
  showTable: (asTable: boolean) => void;
  picked: Mark | undefined;
  pick: (mark: Mark, focus: boolean) => void;
  move: (event: KeyboardEvent) => void;
  rows: number;
  open: TableParts['open'];
  save: () => void;
  retry: () => void;
}

/** One analyte over time: spans, the chart or its table, what was picked, and what is to be known beside it. */
export function trendView(parts: TrendParts): unknown {
  const { series, all, groups, panels, telling, asTable, showTable, id, save, retry } = parts;
  const { words, locale } = telling;
  const { withheld = 0 } = series;
  if (!all.length) return noneView(parts);
  const older = series.points.length - groups.reduce((sum, { points }) => sum + points.length, 0);
  const notes = [...(asTable ? [] : notesOf(groups, panels, telling)), ...(older ? [words.older(older, locale)] : []), ...(withheld ? [words.withheld(withheld, locale)] : [])];
  const table = asTable || !panels.length;
  return html`${spansView(parts)}
    <div class="stack m" id="${id}-shown">${table ? [panels.length ? nothing : html`<p>${words.notDrawn()}</p>`, tableView({ name: series.name.display, groups, telling, rows: parts.rows, open: parts.open })]
      : [chartView({ id, name: series.name.display, panels, telling, picked: parts.picked, pick: parts.pick, move: parts.move }), keyView(panels, telling), pickedView(parts)]}</div>
    ${notes.length ? html`<ul class="notes small quiet" role="list">${notes.map((note) => html`<li>${userText(note)}</li>`)}</ul>` : nothing}
    ${(series.notices ?? []).map(({ text, lang }) => html`<p class="small" lang=${lang ?? nothing}>${userText(text)}</p>`)}
    ${series.nextCursor === undefined ? nothing : html`<p class="small line">${icons.mark()}<span>${words.notAll()}</span><button type="button" class="link" @click=${retry}>${parts.context.words.tryAgain()}</button></p>`}
    <div class="row small">${panels.length ? html`<button type="button" class="link toggle" id="${id}-toggle" @click=${() => showTable(!asTable)}>${asTable ? words.asChart() : words.asTable()}</button>` : nothing}
      <button type="button" class="link toggle" part="save" @click=${save}>${words.save()}</button></div>`;
}

/** Nothing that can be seen: there is none, or it is not open. */
function noneView({ series: { withheld = 0 }, telling: { words, locale }, context }: TrendParts): TemplateResult {
  return withheld ? whole(icons.closed(), words.gated(), html`<p>${words.withheld(withheld, locale)}</p>`) : whole(icons.mark(), words.nothing(), html`<p>${words.nothingWhy()}</p><p class="small quiet">${context.words.orPhone()} ${phoneLink(context.phone)}.</p>`);
}

function spansView({ all, telling: { words }, span, choose }: TrendParts): unknown {
  const spans = spansOf(all);
  return spans.length < 2 ? nothing : html`<div class="spans" role="group" aria-label=${words.spans()} part="spans">${spans.map((one) =>
    html`<button type="button" class="of-span" aria-pressed=${one === span ? 'true' : 'false'} @click=${() => choose(one)}><bdi>${words.span[one]()}</bdi></button>`)}</div>`;
}

/** Only what stands in the picture. */
function keyView(panels: readonly Panel[], { words }: Telling): unknown {
  const marks = panels.flatMap((panel) => panel.marks);
  const has = (wanted: (mark: Mark) => unknown) => marks.some(wanted);
  const entry = (shown: unknown, drawing: SVGTemplateResult, text: string) => (shown ? html`<li><svg viewBox="-8 -8 16 16" aria-hidden="true">${drawing}</svg>${text}</li>` : nothing);
  const entries = [
    entry(panels.some(({ bands }) => bands.length), svg`<rect class="band" x="-7.5" y="-5" width="15" height="10"/>`, words.key.range()),
    entry(has(({ placed }) => placed.flagged), svg`<path class="point flagged" d="M0-6 6 0 0 6-6 0z"/>`, words.key.flagged()),
    entry(has(({ placed }) => placed.side === 'below'), svg`<circle class="point open" cy="-3" r="4"/><path class="stalk" d="M0 2v6"/>`, words.key.below()),
    entry(has(({ placed }) => placed.side === 'above'), svg`<circle class="point open" cy="3" r="4"/><path class="stalk" d="M0-2v-6"/>`, words.key.above()),
    entry(has(({ placed }) => placed.side === 'unclear'), svg`<circle class="point open" r="4"/>`, words.key.unclear()),
    entry(has(({ placed }) => !placed.isFinal), svg`<circle class="point open" r="4"/>`, words.key.open()),
    entry(has(({ span }) => span), svg`<path class="span" d="M-7 0H7"/>`, words.key.span()),
    entry(has(({ y }) => y === undefined), svg`<path class="point" d="M-2.5-6h5v12h-5z"/>`, words.key.words()),
  ];
  return entries.some((one) => one !== nothing) ? html`<ul class="key" role="list">${entries}</ul>` : nothing;
}

/** The picked one in words. */
function pickedView({ picked, panels, telling, open, all }: TrendParts): unknown {
  if (!picked) return nothing;
  const { placed: { point }, split } = picked;
  const details = [...aboutPoint(picked.placed, telling), ...(panels.length > 1 || all.length > 1 ? wayText(split, telling) : [])].map(sentence);
  return html`<div class="picked-words" part="picked"><div class="stack"><p><b class="num">${userText(valueAndTime(point, telling))}</b></p><p class="small">${details.map((detail, index) => [index ? ' ' : '', userText(detail)])}</p></div>${open(point.reportId, telling.words.openReport()) ?? nothing}</div>`;
}

const sentence = (text: string) => `${text.slice(0, 1).toLocaleUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** The final shape. */
export const trendSkeleton = (): TemplateResult => html`<div class="trend stack m" aria-hidden="true"><div class="spans"><span class="bone of-span"></span></div><div class="plot-bone"></div><span class="bone"></span><span class="bone"></span></div>`;
