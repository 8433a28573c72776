import { html, nothing, type TemplateResult } from 'lit';
import { timeText, userText } from '../../ui/text.js';
import { flagIcon } from '../report/icons.js';
import type { Group, Placed } from './points.js';
import { flagText, flagWords, rangesText, shortTime, splitText, statusText, valueText, type Telling } from './say.js';

export interface TableParts {
  name: string;
  groups: readonly Group[];
  telling: Telling;
  /** How many rows are drawn so far. */
  rows: number;
  /** A link or button that opens the report of this point; undefined where there is none. */
  open: (reportId: string | undefined, label: unknown) => unknown;
}

/** The same as the chart, and all of it: every value as sent, the newest first, a group for each split. */
export function tableView({ name, groups, telling, rows, open }: TableParts): TemplateResult {
  const { words } = telling;
  const all = groups.flatMap(({ points }) => points);
  const several = groups.length > 1;
  let left = rows;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.overTime(name)}><table class="over-time" part="table"><caption class="visually-hidden" translate="no" .textContent=${words.caption(name)}></caption>
    <thead><tr><th scope="col">${words.taken()}</th><th scope="col">${words.result()}</th><th scope="col">${words.range()}</th><th scope="col">${words.flag()}</th></tr></thead>
    ${groups.map(({ split, points }) => {
      const shown = points.slice(0, Math.max(left, 0));
      left -= points.length;
      return html`<tbody>${several ? html`<tr><th scope="rowgroup" colspan="4" class="split">${userText(splitText(split, telling))}</th></tr>` : nothing}${shown.map((placed) => row(placed, telling, open))}</tbody>`;
    })}</table></div>${rows < all.length ? html`<p class="small quiet" aria-busy="true">${words.values(all.length, telling.locale)}</p>` : nothing}`;
}

function row({ point, isFinal }: Placed, telling: Telling, open: TableParts['open']): TemplateResult {
  const { words } = telling;
  const flags = flagWords(point, telling);
  const date = point.at === undefined ? html`${words.noDate()}` : timeText(shortTime(point.at, telling), point.at);
  const remarks = [...(isFinal && point.status !== 'corrected' ? [] : [statusText(point, telling)]), ...(point.plotDerived ? [words.derived()] : [])];
  return html`<tr><th scope="row">${open(point.reportId, html`${date}<span class="visually-hidden">${telling.locale.comma}${words.openReport()}</span>`) ?? date}${clockOf(point.at, telling)}</th>
    <td class="got">${userText(valueText(point, telling))}${remarks.map((text) => html`<span class="remark">${userText(text)}</span>`)}</td>
    <td>${point.ranges?.length ? userText(rangesText(point.ranges)) : html`<span class="quiet">${words.noRange()}</span>`}</td>
    <td>${flags.length ? flags.map((flag) => html`<span class="state ${flag.tone}">${flagIcon(flag.icon)}${userText(flagText(flag))}</span>`) : html`<span class="visually-hidden">${words.none()}</span>`}</td></tr>`;
}

/** The hour, where it is known. */
const clockOf = (at: string | undefined, { locale }: Telling): unknown => (at !== undefined && at.length > 15 ? html`<span class="remark">${timeText(locale.time(at.slice(11, 16)))}</span>` : nothing);
