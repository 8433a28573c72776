import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Spoken } from '../../provider/language.js';
import { field } from '../../ui/field.js';
import { resultIcons } from '../icons.js';
import type { ResultsWords } from '../words/en.js';
import { chosen, type FilterError, type FilterValues } from './filter.js';
import { kindText } from './line-of.js';

export interface FilterParts {
  spoken: Spoken<ResultsWords>;
  values: FilterValues;
  error: FilterError | undefined;
  kinds: readonly string[];
  open: boolean;
  set: (values: Partial<FilterValues>) => void;
  toggle: () => void;
  submit: () => void;
}

type Option = readonly [value: string, label: string];

/** Words to look for, and behind a disclosure what else to choose by. Nothing is asked before the form is sent. */
export function filterView(parts: FilterParts): TemplateResult {
  const { spoken: { words }, values, open, set, toggle, submit } = parts;
  const count = chosen(values);
  return html`<form class="stack m look" role="search" aria-label=${words.search()} novalidate @submit=${(event: Event) => { event.preventDefault(); submit(); }}>
    <div class="look-for"><div class="field"><label for="text">${words.search()}</label><input id="text" type="search" maxlength="200" autocomplete="off" dir="auto" enterkeyhint="search" .value=${live(values.text)} @input=${(event: Event) => set({ text: (event.target as HTMLInputElement).value })}></div>
      <button class="button" part="search">${resultIcons.search()}<span>${words.find()}</span></button></div>
    <button type="button" class="link more-choices" aria-expanded=${open ? 'true' : 'false'} aria-controls="choices" @click=${toggle}>${count ? words.filtered(String(count)) : words.filter()}</button>
    <div id="choices" class="stack m" ?hidden=${!open}>${open ? choices(parts) : nothing}</div></form>`;
}

function choices({ spoken: { words }, values, error, kinds, set, spoken }: FilterParts): TemplateResult {
  const sorts = words.sorts;
  return html`<div class="pair">
      ${select('kind', words.kind(), [['', words.anyKind()], ...kinds.map((kind): Option => [kind, kindText({ kind }, words)])], values.kind, (kind) => set({ kind }))}
      ${select('period', words.period(), Object.entries(words.periods).map(([value, label]): Option => [value, label()]), values.period, (period) => set({ period: period as FilterValues['period'] }))}</div>
    ${values.period === 'between' ? html`<div class="pair">${monthField('from', words.from(), values.fromMonth, values.fromYear, error === 'from-year' ? words.wrongYear() : undefined, spoken, set)}
      ${monthField('to', words.to(), values.toMonth, values.toYear, error === 'to-year' ? words.wrongYear() : error === 'order' ? words.wrongMonths() : undefined, spoken, set)}</div>` : nothing}
    <div class="pair">${select('sort', words.sort(), Object.entries(sorts).map(([value, label]): Option => [value, label()]), values.sort, (sort) => set({ sort: sort as FilterValues['sort'] }))}
      <label class="tick"><input type="checkbox" .checked=${live(values.unseen)} @change=${(event: Event) => set({ unseen: (event.target as HTMLInputElement).checked })}><span>${words.onlyNew()}</span></label></div>
    <div class="row"><button class="button" part="apply">${words.apply()}</button></div>`;
}

const select = (id: string, label: string, options: readonly Option[], value: string, chose: (value: string) => void): TemplateResult => field({
  id, label,
  control: (described) => html`<select id=${id} aria-describedby=${described} translate="no" @change=${(event: Event) => chose((event.target as HTMLSelectElement).value)}>
    ${options.map(([one, name]) => html`<option value=${one} ?selected=${one === value} .textContent=${name}></option>`)}</select>`,
});

function monthField(name: 'from' | 'to', label: string, month: string, year: string, error: string | undefined, { words, locale }: Spoken<ResultsWords>, set: FilterParts['set']): TemplateResult {
  const id = `${name}-year`;
  return html`<fieldset class="field ${error === undefined ? '' : 'wrong'}"><legend>${label}</legend>${error === undefined ? nothing : html`<span class="error" id="${id}-error">${error}</span>`}
    <div class="month-of"><select aria-label=${words.month()} translate="no" @change=${(event: Event) => set({ [`${name}Month`]: (event.target as HTMLSelectElement).value })}>
      ${locale.months.map((one, index) => html`<option value=${index + 1} ?selected=${String(index + 1) === month} .textContent=${one}></option>`)}</select>
    <input id=${id} class="num" inputmode="numeric" maxlength="4" autocomplete="off" aria-label=${words.year()} aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${error === undefined ? nothing : `${id}-error`} .value=${live(year)} @input=${(event: Event) => set({ [`${name}Year`]: (event.target as HTMLInputElement).value })}></div></fieldset>`;
}
