import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Schemas } from '../../contract/client.js';
import { writtenDateTime } from '../../locale/locale.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, timeText, userText } from '../../ui/text.js';
import { resultIcons } from '../icons.js';
import type { ReportShort } from '../results-queries.js';
import { groupReports } from './groups.js';
import { chunk } from './growing.js';
import { row, type RowParts } from './row.js';

/** Reports by month, each month a list. What did not change is not drawn again. */
export function listView(list: readonly ReportShort[], parts: RowParts, thisYear: string): unknown {
  const { spoken: { words, locale }, sort, current, isNew } = parts;
  const nameOf = (group: string) => {
    if (!group) return words.noDate();
    const [year, month] = group.split('-') as [string, string?];
    if (month === undefined) return words.yearOnly(year);
    return year === thisYear ? locale.months[Number(month) - 1]! : locale.monthOfYear(Number(year), Number(month));
  };
  return repeat(groupReports(list, sort), ([group]) => group, ([group, ofGroup]) => html`<section class="stack of-month"><h3 class="month-name" id="month-${group}">${nameOf(group)}</h3>
    ${chunksOf(ofGroup).map((some) => guard([locale, sort, ...some, ...some.map((one) => (one.id === current ? 2 : 0) + (isNew(one) ? 1 : 0))], () =>
      html`<ul class="results" role="list" aria-labelledby="month-${group}">${repeat(some, ({ id }) => id, (one) => row(one, parts))}</ul>`))}</section>`);
}

const chunksOf = (list: readonly ReportShort[]): ReportShort[][] => Array.from({ length: Math.ceil(list.length / chunk) }, (_, index) => list.slice(index * chunk, (index + 1) * chunk));

/** The clinic's own words where something cannot wait, before all else. */
export function urgentView({ urgent, id }: ReportShort, { spoken: { words }, open }: Pick<RowParts, 'spoken' | 'open'>): TemplateResult | typeof nothing {
  if (!urgent) return nothing;
  const [first, ...others] = urgent.phones;
  return html`<section class="alarm" part="urgent" role="group" aria-labelledby="urgent-${id}"><h3 id="urgent-${id}">${icons.urgent()}<span lang=${urgent.lang ?? nothing}>${urgent.title === undefined ? words.urgent() : userText(urgent.title)}</span></h3>
    <p lang=${urgent.lang ?? nothing}>${userText(urgent.text)}</p>
    <div class="row m">${first ? phoneButton(first) : nothing}${others.map((phone) => html`<span>${phone.label === undefined ? nothing : html`${userText(phone.label)}: `}${phoneLink(phone)}</span>`)}</div>
    <p><button type="button" class="link" @click=${() => open(id)}>${words.see()}</button></p></section>`;
}

const phoneButton = (phone: Schemas['Phone']) => html`<a class="button primary" href="tel:${phone.number.replace(/[^+\d*#]/g, '')}">${resultIcons.phone()}<span class="tel" translate="no" .textContent=${phone.display ?? phone.number}></span></a>`;

/** How fresh it is, source by source where they differ, and a way to ask again. */
export function freshness({ asOf, sources }: { asOf: string; sources?: readonly Schemas['Source'][] | undefined }, { spoken: { words, locale } }: Pick<RowParts, 'spoken'>, refresh: () => void, busy: boolean): TemplateResult {
  const behind = (sources ?? []).filter(({ state }) => state === 'stale' || state === 'refreshing');
  return html`<div class="foot small quiet"><p>${timeText(words.upToDate(locale.time(asOf.slice(11, 16))), asOf)}
      ${behind.map(({ id, name = id, state, asOf: then }) => html` <span translate="no" .textContent=${state === 'stale' && then !== undefined ? words.sourceOld(name, writtenDateTime(then, locale)) : words.sourceRefreshing(name)}></span>`)}</p>
    <button type="button" class="link" aria-disabled=${busy ? 'true' : nothing} @click=${refresh}>${words.refresh()}</button></div>`;
}

export const listSkeleton = (): TemplateResult => html`<div class="stack l" aria-hidden="true">${[3, 2].map((rows) => html`<div class="stack of-month"><span class="bone month-name"></span><ul class="results">${Array.from({ length: rows }, () => html`<li><div class="result"><span class="bone"></span><span class="bone when"></span><span class="bone short"></span></div></li>`)}</ul></div>`)}</div>`;

/** The list with what stands above it: all of it comes at once, so that nothing moves. */
export const paneSkeleton = (): TemplateResult => html`<div class="stack l" aria-hidden="true"><div class="stack"><span class="bone short"></span><div class="box"></div></div>${listSkeleton()}</div>`;
