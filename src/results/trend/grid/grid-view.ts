import { html, nothing, type TemplateResult } from 'lit';
import { timeText, userText } from '../../../ui/text.js';
import { flagIcon } from '../../report/icons.js';
import { isFinal } from '../points.js';
import { flagText, flagWords, shortTime, statusText, valueText, type Telling } from '../say.js';
import type { Series, SeriesPoint } from '../series-queries.js';
import { byDay, daysOf, type Day } from './days.js';

export interface GridRow {
  /** As the report calls it, until the series has come. */
  name: string;
  /** The panel that it is a part of. */
  panel: string | undefined;
  series: Series | undefined;
  failed: boolean;
  retry: () => void;
}

export interface GridParts {
  rows: readonly GridRow[];
  telling: Telling;
  tryAgain: string;
  /** How many days are drawn so far, the newest of them. */
  shown: number;
  more: () => void;
}

/** What was measured, one below the other, and the days side by side. It scrolls by itself; the names stay. */
export function gridView({ rows, telling, tryAgain, shown, more }: GridParts): TemplateResult {
  const { words, locale } = telling;
  const days = daysOf(rows.flatMap(({ series }) => (series ? [series] : [])));
  const here = days.slice(0, shown);
  const width = here.length + 1;
  const panels = [...new Set(rows.map(({ panel }) => panel))];
  return html`<div class="scroll grid" role="region" tabindex="0" aria-label=${words.compareCaption()}><table class="over-time compare" part="comparison"><caption class="visually-hidden">${words.compareCaption()}</caption>
    <thead><tr><th scope="col">${words.test()}</th>${here.map((day) => html`<th scope="col">${day === undefined ? words.noDate() : timeText(shortTime(day, telling), day)}</th>`)}</tr></thead>
    ${panels.map((panel) => html`<tbody>${panel !== undefined && panels.length > 1 ? html`<tr><th scope="rowgroup" colspan=${width} class="split"><span>${userText(panel)}</span></th></tr>` : nothing}${rows.filter((row) => row.panel === panel).map((row) => rowView(row, here, telling, tryAgain))}</tbody>`)}</table></div>
    ${days.length > here.length ? html`<div class="row"><button type="button" class="button" @click=${more}>${words.moreDays(Math.min(days.length - here.length, daysAtOnce), locale)}</button></div>` : nothing}`;
}

/** As many columns as come at once. */
export const daysAtOnce = 24;

function rowView({ name, series, failed, retry }: GridRow, days: readonly Day[], telling: Telling, tryAgain: string): TemplateResult {
  const { words, locale } = telling;
  const { withheld = 0 } = series ?? {};
  const head = html`<th scope="row">${userText(series?.name.display ?? name)}${withheld ? html`<span class="remark">${words.notOpen(withheld, locale)}</span>` : nothing}</th>`;
  if (!series) return html`<tr aria-busy=${failed ? nothing : 'true'}>${head}<td colspan=${Math.max(days.length, 1)}>${failed ? html`<span class="missing">${words.rowFailed()} <button type="button" class="link" @click=${retry}>${tryAgain}<span class="visually-hidden">: ${userText(name)}</span></button></span>` : html`<span class="bone"></span>`}</td></tr>`;
  const found = byDay(series);
  return html`<tr>${head}${days.length ? days.map((day) => html`<td>${found.get(day)?.map((point) => pointView(point, telling)) ?? html`<span class="visually-hidden">${words.noneThen()}</span>`}</td>`) : html`<td>${words.noneThen()}</td>`}</tr>`;
}

function pointView(point: SeriesPoint, telling: Telling): TemplateResult {
  return html`<span class="at-day"><b>${userText(valueText(point, telling))}</b>${flagWords(point, telling).map((flag) => html`<span class="state ${flag.tone}">${flagIcon(flag.icon)}${userText(flagText(flag))}</span>`)}
    ${isFinal(point.status) && point.status !== 'corrected' ? nothing : html`<span class="remark">${userText(statusText(point, telling))}</span>`}</span>`;
}
